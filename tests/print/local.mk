# tests/print: golden papers beside what they were made from.
test_programs +=
