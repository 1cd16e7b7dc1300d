#!/bin/sh
# form.sh: all C code has the form of .clang-format, and files stay readable.
# Other versions of clang-format break some lines elsewhere, so only the one
# that the code was formatted with is asked.
set -u
cd "$srcdir" || exit 1
passed=0
failed=0

result() # result WHAT PROBLEMS
{
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\n%s\n' "$1" "$2"
	fi
}

tmp=$(mktemp -d "${TMPDIR:-/tmp}/vshu-form.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT

files=$(find src tests -name '*.[ch]' | sort)
result "longer than 800 lines" "$(
	wc -l $files | awk '$1 > 800 && $2 != "total" { print $2 ": " $1 }'
)"
result "left for later" "$(
	grep -nE '(TODO|FIXME|XXX):' $files
)"
# src/README names a file under its folder's heading, or with the folder; a .c
# and its .h share one line.
result "not in src/README" "$(
	sed -n 's,^\([a-z]*\)/$,\1,p; s,^[[:space:]]\{1\,\},&,p' \
		src/README |
		awk '/^[a-z]+$/ { dir = $1; next }
			{ print $1; print dir "/" $1 }' |
		sed 's/\.[ch]$//' | sort -u >"$tmp/named"
	find src/*/ -name '*.[ch]' | sed 's,^src/,,; s/\.[ch]$//' |
		sort -u >"$tmp/there"
	comm -13 "$tmp/named" "$tmp/there"
)"

# What no local.mk names is in no archive.
result "in no local.mk" "$(
	for file in src/*/*.[ch]; do
		grep -qE "(^|[[:space:]])$file([[:space:]]|\$)" \
			"${file%/*}/local.mk" || echo "$file"
	done
)"

for format in clang-format-14 clang-format; do
	case $($format --version 2>/dev/null) in
	*' version 14.'*) break ;;
	esac
	format=
done
if [ -n "$format" ]; then
	for file in $files; do
		result "$file" "$(
			$format --dry-run -Werror "$file" 2>&1 | head -n 6
		)"
	done
else
	echo "clang-format 14 is not here: the form of the code is unchecked"
fi

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
