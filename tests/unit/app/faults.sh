#!/bin/sh
# faults.sh: the way of a case on a disk that fails, see fault.h. Each call of
# these tests is tried with one statement, write, reading or lock failing, at
# some of the places where it can; VSHU_FAULTS=all tries every one of them.
set -u
export VSHU_FAULTS="${VSHU_FAULTS:-some}"
export CK_DEFAULT_TIMEOUT="${CK_DEFAULT_TIMEOUT:-3600}"
tmp=$(mktemp -d "${TMPDIR:-/tmp}/vshu-faults.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT
status=0

for name in way outward list; do
	program=$builddir/tests/unit/app/test_$name
	[ -x "$program" ] || {
		echo "there is no $program"
		exit 77
	}
	"$program" >"$tmp/$name" 2>&1 || status=1
	grep -v ' faults$' "$tmp/$name"
done

# That it is a test: faults came to pass.
awk '/ calls, [0-9]+ faults$/ { calls += $1; faults += $3 }
	END { printf "%d calls, %d faults\n", calls, faults
		exit faults < 2 * calls }' "$tmp"/* || status=1
exit $status
