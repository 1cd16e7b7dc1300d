# tests/migrate: one small register per release, brought up to date and
# compared. release-NNNN.sql is that of the release whose schema has version
# NNNN, made by freeze.py.
EXTRA_DIST += tests/migrate/freeze.py tests/migrate/registers.py \
	tests/migrate/release-0001.sql
