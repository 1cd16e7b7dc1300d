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

files=$(find src tests -name '*.[ch]' | sort)
result "longer than 800 lines" "$(
	wc -l $files | awk '$1 > 800 && $2 != "total" { print $2 ": " $1 }'
)"
result "left for later" "$(
	grep -nE '(TODO|FIXME|XXX):' $files
)"
result "not in src/README" "$(
	for file in src/*/*.[ch]; do
		[ -f "$file" ] || continue
		name=${file#src/}
		# A .c and its .h may share a line that names them without.
		grep -qE "(^|[^a-z0-9_/])${name%.?}(\\.[ch])?([^a-z0-9_]|\$)" \
			src/README || echo "$name"
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
