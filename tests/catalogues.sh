#!/bin/sh
# catalogues.sh: every message of the source is in every catalogue of
# locale/LINGUAS, translated and not fuzzy; no catalogue has more than that;
# formats agree (msgfmt -c); POTFILES.in names every file with a message.
set -u
cd "$srcdir" || exit 1
passed=0
failed=0
tmp=$(mktemp -d "${TMPDIR:-/tmp}/vshu-catalogues.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT

result() # result WHAT PROBLEMS
{
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\n%s\n' "$1" "$2"
	fi
}

extract() # extract POT FILES-FROM
{
	xgettext --from-code=UTF-8 -k -k_ -kN_ -kP_:1,2 -kngettext:1,2 \
		-kgettext -kpgettext:1c,2 --no-location --no-wrap \
		--add-comments=TRANSLATORS: --package-name=vshu \
		--msgid-bugs-address=none --force-po \
		-o "$1" -f "$2" 2>&1
}

grep -vE '^(#|$)' locale/POTFILES.in | sort >"$tmp/listed"
result "POTFILES.in names what is not there" "$(
	while read -r file; do
		[ -f "$file" ] || echo "$file"
	done <"$tmp/listed"
)"
result "POTFILES.in names a file twice" "$(uniq -d "$tmp/listed")"
find src -name '*.[ch]' | sort >"$tmp/all"
result "messages in a file that POTFILES.in does not name" "$(
	comm -13 "$tmp/listed" "$tmp/all" | while read -r file; do
		echo "$file" >"$tmp/one"
		extract "$tmp/one.pot" "$tmp/one" >/dev/null
		n=$(grep -c '^msgid' "$tmp/one.pot")
		[ "$n" -le 1 ] || echo "$file: $((n - 1))"
	done
)"
result "xgettext" "$(extract "$tmp/vshu.pot" "$tmp/all")"

for lang in $(grep -v '^#' locale/LINGUAS); do
	po=locale/$lang.po
	result "$po: msgfmt -c" "$(
		msgfmt -c -o /dev/null "$po" 2>&1
	)"
	result "$po: fuzzy" "$(
		msgattrib --only-fuzzy --no-obsolete --no-wrap "$po" |
			grep '^msgid'
	)"
	msgmerge -q -N --no-wrap -o "$tmp/merged.po" "$po" "$tmp/vshu.pot"
	result "$po: untranslated" "$(
		msgattrib --untranslated --no-wrap "$tmp/merged.po" |
			grep '^msgid'
	)"
	result "$po: no source has it (any more)" "$(
		msgattrib --only-obsolete --no-wrap "$tmp/merged.po" |
			grep '^#~ msgid'
	)"
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
