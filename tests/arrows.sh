#!/bin/sh
# arrows.sh: each folder of src uses only what the table below allows. First
# by what its files say (includes, calls of gettext), then by a link of the
# whole library against nothing but those it may use.
set -u
cd "$builddir" || exit 1
src=$srcdir/src
passed=0
failed=0

# The folder, and all that it reaches.
arrows='base
model base
db base
store model db base
print model base
app store print model db base
term base
widget term base
screen app widget store print model db term base
cli app store print model db base'

result() # result WHAT PROBLEMS
{
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\n%s\n' "$1" "$2"
	fi
}

# elsewhere FOLDERS PATTERN: lines that match in other folders of src.
elsewhere()
{
	for dir in $folders; do
		case " $1 " in
		*" $dir "*) ;;
		*) grep -nE "$2" "$src/$dir"/*.[ch] /dev/null 2>/dev/null ;;
		esac
	done
}

folders=$(echo "$arrows" | cut -d' ' -f1)
for dir in "$src"/*/; do
	dir=$(basename "$dir")
	echo "$folders" | grep -qx "$dir" ||
		result "src/$dir" "the table of arrows does not know it"
done

while read -r dir below; do
	allowed=$(echo "$dir $below" | tr ' ' '|')
	result "src/$dir includes what it may not" "$(
		grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"' \
			"$src/$dir"/*.[ch] /dev/null 2>/dev/null |
			grep -vE "\"($allowed)/[a-z0-9_]+\\.h\"|\"config\\.h\""
	)"
	result "src/$dir: its .c files begin with config.h" "$(
		for file in "$src/$dir"/*.c; do
			[ -f "$file" ] || continue
			first=$(grep -m1 '^[[:space:]]*#' "$file")
			[ "$first" = '#include "config.h"' ] || echo "$file"
		done
	)"
done <<END
$arrows
END

include='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]'
result "curses is for src/term alone" "$(
	elsewhere term "$include(n?curses[a-z/]*|panel|form|menu|term|termcap)\.h"
)"
result "sqlite3.h is for src/db alone" "$(
	elsewhere db "${include}sqlite3"
)"
# base/lang.c is where the catalogue is bound.
result "only screen, cli and print translate" "$(
	elsewhere 'screen cli print' \
		"${include}libintl|(^|[^A-Za-z0-9_])(_|d?c?n?gettext)\(" |
		grep -vE '#[[:space:]]*define|^[^:]*:[0-9]+:[[:space:]]*(/?\*|//)' |
		grep -vE '/base/lang\.c:[0-9]+:#include <libintl\.h>'
)"

result "a refusal is said in the reader's language" "$(
	grep -nE 'err_set\([a-z]+, ERR_(EXISTS|BLOCKED|INVALID|DENIED), "[A-Za-z]' \
		"$src"/*/*.c
)"
result "only app asks the rights" "$(elsewhere 'app model' 'role_right\(')"

if [ "$(ls src/*/*.a 2>/dev/null | wc -l)" -eq 0 ]; then
	result "the libraries" "not built"
fi
tmp=$(mktemp -d "${TMPDIR:-/tmp}/vshu-arrows.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT
echo 'int main(void) { return 0; }' >"$tmp/empty.c"

lib_of()
{
	case $1 in
	base) echo "$LINK_LIBS_base" ;;
	db) echo "$LINK_LIBS_db" ;;
	term) echo "$LINK_LIBS_term" ;;
	esac
}

while read -r dir below; do
	libs=$(for l in $dir $below; do lib_of "$l"; done)
	archives=
	for l in $below; do
		archives="$archives src/$l/lib$l.a"
	done
	# Word splitting is meant: lists of arguments.
	result "src/$dir links with: ${below:-libc}" "$(
		$LINK_CC -o "$tmp/empty" "$tmp/empty.c" \
			-Wl,--whole-archive "src/$dir/lib$dir.a" \
			-Wl,--no-whole-archive -Wl,--start-group $archives \
			-Wl,--end-group $libs 2>&1 | head -n 20
	)"
done <<END
$arrows
END

# What a pure layer never calls: input and output, clock, environment.
result "src/model is pure" "$(
	nm -A -u src/model/libmodel.a 2>/dev/null | grep -wE \
'f?open(64|at)?|fopen(64)?|read|write|printf|fprintf|puts|fputs|getenv|'\
'secure_getenv|time|clock|clock_gettime|gettimeofday|localtime_r|gmtime_r|'\
'gettext|dcgettext|setlocale'
)"
result "nobody prints below src/cli" "$(
	for dir in base model db store print app term widget screen; do
		nm -A -u "src/$dir/lib$dir.a" 2>/dev/null |
			grep -wE 'printf|__printf_chk|puts|putchar|perror'
	done
)"
# A variable that several files can write is a hidden argument.
# sb_empty is what a string buffer points at before it holds anything.
result "no variables for all" "$(
	for dir in $folders; do
		objdump -t "src/$dir/lib$dir.a" 2>/dev/null |
			awk -v dir="$dir" '$2 == "g" &&
				/[ \t](\.data|\.bss|\*COM\*)[ \t]/ &&
				$NF !~ /^(__|sb_empty$)/ { print "src/" dir ": " $NF }'
	done
)"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
