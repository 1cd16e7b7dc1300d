#!/bin/sh
# commands.sh: workday, calendar, iin and rules as a shell sees them: what is
# printed, on which stream, and the exit status.
set -u
passed=0
failed=0
tmp=$(mktemp -d "${TMPDIR:-/tmp}/vshu-cli.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' EXIT

check() # check WHAT EXPECTED GOT
{
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf '%s:\nexpected: %s\ngot:      %s\n' "$1" "$2" "$3"
	fi
}

run() # run ARGS...: $out, $err and $status
{
	"$VSHU" "$@" >"$tmp/out" 2>"$tmp/err"
	status=$?
	out=$(cat "$tmp/out")
	err=$(cat "$tmp/err")
}

# The table of terms: DATE N WEEK LAST.
while read -r date n week last; do
	run workday "$date" "$n" --week "$week"
	check "workday $date $n --week $week" "$last 0 " "$out $status $err"
done <<'END'
2026-09-16T10:00 1 5 2026-09-17
2026-09-18T16:00 1 5 2026-09-21
2026-09-18T16:00 1 6 2026-09-19
2026-03-20T10:00 1 5 2026-03-26
2026-03-20T10:00 1 6 2026-03-25
2024-05-03T10:00 1 5 2024-05-04
2024-12-31T10:00 1 5 2025-01-05
2026-12-31T15:00 2 6 2027-01-05
2026-09-18 1 5 2026-09-21
END
run workday --week 6 2026-09-18T16:00 1
check "options may come first" 2026-09-19 "$out"
run workday 2026-09-18T16:00 1
check "a week has 5 days by itself" 2026-09-21 "$out"
run workday 2026-09-18T16:00 1 --same-day
check "the stricter reading" 2026-09-18 "$out"

run --lang en workday 2026-03-20T10:00 1 --explain
check "workday --explain" "$(cat <<'END'
2026-03-26
2026-03-20 Fri  day of the event, not counted (working day)
2026-03-21 Sat  not counted (holiday: Nauryz)
2026-03-22 Sun  not counted (holiday: Nauryz)
2026-03-23 Mon  not counted (holiday: Nauryz)
2026-03-24 Tue  not counted (day off for a holiday on a day off: Nauryz, 2026-03-21)
2026-03-25 Wed  not counted (day off for a holiday on a day off: Nauryz, 2026-03-22)
2026-03-26 Thu  counted as day 1 (working day)
END
)" "$out"

# What is wrong goes to stderr: 1 found wrong, 2 wrong usage.
while read -r expected words; do
	# Word splitting is meant.
	run $words
	check "status of: $words" "$expected" "$status"
	check "nothing on stdout of: $words" "" "$out"
	check "a sentence on stderr of: $words" yes \
		"$([ -n "$err" ] && echo yes)"
done <<'END'
1 workday 2026-02-30 1
1 workday yesterday 1
1 workday 2026-09-18T25:00 1
1 workday 2026-09-18 0
1 workday 2026-09-18 one
1 workday 2040-01-01 1
1 workday 2035-12-31 1
2 workday
2 workday 2026-09-18
2 workday 2026-09-18 1 2
2 workday 2026-09-18 1 --week 7
2 workday 2026-09-18 1 --week
2 workday 2026-09-18 1 --weak 5
1 calendar 1999
1 calendar 26
2 calendar
2 calendar 2026 --format json
2 calendar 2026 2027
2 iin
2 iin 050101550007 --sex x
1 iin 050101550007 --born 2005-02-30
2 rules 4
2 rules --format csv
2 nosuchcommand
2 --nosuchoption
2 --lang xx rules
2 --db
2 --role boss rules
END

# The days of 2026, read off the law; the name is in the reader's language.
run --lang en calendar 2026 --week 5 --format tsv
check "calendar 2026, 5 days" "$(cat <<'END'
date kind
2026-01-01 holiday
2026-01-02 holiday
2026-01-07 day_off
2026-03-08 holiday
2026-03-09 observed
2026-03-21 holiday
2026-03-22 holiday
2026-03-23 holiday
2026-03-24 observed
2026-03-25 observed
2026-05-01 holiday
2026-05-07 holiday
2026-05-09 holiday
2026-05-11 observed
2026-05-27 day_off
2026-07-06 holiday
2026-10-25 holiday
2026-10-26 observed
2026-12-16 holiday
END
)" "$(cut -f 1,2 "$tmp/out" | tr '\t' ' ')"
check "the header" "$(printf 'date\tkind\tname')" "$(head -n 1 "$tmp/out")"
check "a row" "$(printf '2026-10-26\tobserved\tDay of the Republic of Kazakhstan (2026-10-25)')" \
	"$(grep '^2026-10-26' "$tmp/out")"
check "three columns in every row" "" "$(awk -F '\t' 'NF != 3' "$tmp/out")"

run calendar 2026 --week 6 --format tsv
check "calendar 2026, 6 days: what differs" "$(printf '2026-03-24 observed')" \
	"$(grep -E '^2026-(03-2[45]|05-11)' "$tmp/out" | cut -f 1,2 |
		tr '\t' ' ')"
run calendar 2020 --format tsv
check "days moved in 2020" "$(cat <<'END'
2020-01-03 transfer_off
2020-01-05 transfer_work
2020-05-08 transfer_off
2020-05-11 transfer_work
2020-12-18 transfer_off
2020-12-20 transfer_work
END
)" "$(grep transfer "$tmp/out" | cut -f 1,2 | tr '\t' ' ')"
run --lang ru calendar 2026
check "the year's working days" \
	"247 рабочих дней в 2026 году при 5-дневной неделе" \
	"$(tail -n 1 "$tmp/out")"

run iin 050101550007
check "a valid IIN" "valid 0" "$out $status"
run --lang en iin 050101550008
check "an invalid IIN" "invalid: The check digit does not fit: a digit is \
wrong or two stand in each other's place. 1" "$out $status"
run --lang ru iin 0501
check "an invalid IIN in Russian" "invalid: В ИИН 12 цифр, здесь меньше. 1" \
	"$out $status"
run --lang en iin 000000000000
check "zeros" "invalid: An IIN is not made of zeros. 1" "$out $status"
run --lang en iin 051313550012
check "a warning" "valid
The first digits of the IIN are no date of birth. 0" "$out $status"
run --lang en iin 050101550007 --born 2006-01-01 --sex f
check "warnings stand on one line" "valid
The IIN begins with another date of birth. The seventh digit of the IIN says \
another sex. 0" "$out $status"

for lang in kk ru en; do
	run --lang $lang rules --format tsv
	check "rules in $lang" "0 " "$status $err"
	check "rules in $lang: every clause is served" "$(seq 4 24)" \
		"$(sed 1d "$tmp/out" | cut -f 1 | uniq)"
	check "rules in $lang: every duty" 14 \
		"$(awk -F '\t' '$2 == "duty"' "$tmp/out" | wc -l)"
	check "rules in $lang: grounds" 10 \
		"$(awk -F '\t' '$2 == "ground"' "$tmp/out" | wc -l)"
	run --lang $lang rules
	check "rules in $lang, as text: a line for the order and each clause" 22 \
		"$(grep -vc "^ " "$tmp/out")"
done
run --lang en rules
check "a term" "   duty: register the signal: 1 working day (Signal received → \
Signal registered), social pedagogue (secretary)" \
	"$(grep 'duty: register' "$tmp/out")"

run --version
check "the version" 0 "$status"
run --help
check "help goes to stdout" "0 " "$status $err"
run workday --help
check "help on a command" "0 " "$status $err"

# At a KOI8-R terminal, letters it lacks become their nearest ones; into a pipe
# goes UTF-8.
at_terminal() # at_terminal LOCALE: $out as UTF-8, from KOI8-R
{
	out=$(LC_ALL=$1 python3 -c '
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execv(os.environ["VSHU"], ["vshu"] + sys.argv[1:])
out = b""
while True:
    try:
        part = os.read(fd, 4096)
    except OSError:
        break
    if not part:
        break
    out += part
os.waitpid(pid, 0)
sys.stdout.buffer.write(out.decode("koi8-r").encode())
' --lang kk iin 12 | tr -d '\r')
}
if command -v python3 >/dev/null && locale -a | grep -qix 'ru_RU.koi8r'; then
	at_terminal ru_RU.KOI8-R
	check "Kazakh at a KOI8-R terminal" \
		"invalid: ЖСН 12 цифрдан турады, мунда одан аз." "$out"
	out=$(LC_ALL=ru_RU.KOI8-R "$VSHU" --lang kk iin 12)
	check "Kazakh into a pipe" \
		"invalid: ЖСН 12 цифрдан тұрады, мұнда одан аз." "$out"
fi

# The data are read from where they are, and missing ones are said.
VSHU_DATADIR=$tmp/none
export VSHU_DATADIR
run workday 2026-09-18 1
check "no data" "1 " "$status $out"
check "no data: which file" yes \
	"$(echo "$err" | grep -q "$tmp/none/locale/kz/calendar.tsv" && echo yes)"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
