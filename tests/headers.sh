#!/bin/sh
# headers.sh: every header of src compiles alone (after config.h, which every
# .c begins with), twice, and has the guard that its path gives.
set -u
cd "$builddir" || exit 1
passed=0
failed=0

for header in "$srcdir"/src/*/*.h; do
	[ -f "$header" ] || continue
	name=${header#"$srcdir"/src/}
	guard=VSHU_$(echo "$name" | tr 'a-z/.' 'A-Z__')
	out=$(printf '#include "config.h"\n#include "%s"\n#include "%s"\n' \
		"$name" "$name" |
		$LINK_CC $HEADER_CPPFLAGS -Werror -fsyntax-only -x c - 2>&1)
	grep -q "^#ifndef $guard\$" "$header" ||
		out="$out${out:+ }the guard is not $guard"
	if [ -z "$out" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\n%s\n' "$name" "$out"
	fi
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
