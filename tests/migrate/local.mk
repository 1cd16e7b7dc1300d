# tests/migrate: one small register per release, brought up to date and
# compared. release-NNNN.sql is that of the release whose schema has version
# NNNN, made by freeze.py, and frozen with that release. Until a release is out
# its file is made anew when the schema changes:
#	VSHU_NOW=2026-11-25T10:00 vshu --lang ru demo --db school.db
#	tests/migrate/freeze.py school.db 1 2 3 8 10
test_scripts += tests/migrate/registers.py
EXTRA_DIST += tests/migrate/freeze.py tests/migrate/release-0001.sql
