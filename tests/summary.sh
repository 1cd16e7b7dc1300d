#!/bin/sh
# summary.sh BUILD [TESTS]: what the last "make check" in that folder found, or
# the one that was run there with TESTS=. Tells the tests one by one where a
# program counts them (Check, or a script that ends with "N passed, N failed"),
# shows the logs of what failed, and ends with "N passed, N failed"; exit
# status 1 when anything failed.
set -u
cd "$1" || exit 1

passed=0
failed=0
skipped=0
for log in $(make -s list-test-logs ${2+TESTS="$2"}); do
	trs=${log%.log}.trs
	result=$(sed -n 's/^:global-test-result: //p' "$trs" 2>/dev/null)
	counts=$(LC_ALL=C awk '
		/^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/ {
			gsub(/,/, "")
			p += $3 - $5 - $7
			f += $5 + $7
		}
		/^[0-9]+ passed, [0-9]+ failed$/ {
			p += $1
			f += $3
		}
		END { print p + 0, f + 0 }' "$log" 2>/dev/null)
	p=${counts% *}
	f=${counts#* }
	case $result in
	PASS)
		[ "$p" -gt 0 ] || p=1
		;;
	SKIP)
		skipped=$((skipped + 1))
		printf 'skipped: %s: %s\n' "${log%.log}" "$(sed -n 1p "$log")"
		;;
	*)
		# Also one that never ran, or died before it could count.
		[ "$f" -gt 0 ] || f=1
		printf '\n== %s: %s\n' "${log%.log}" "${result:-no result}"
		tail -n 60 "$log" 2>/dev/null
		;;
	esac
	passed=$((passed + p))
	failed=$((failed + f))
done
[ $skipped -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
