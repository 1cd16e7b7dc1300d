# tests/migrate: one small register per release, brought up to date and
# compared. release-NNNN.sql is that of the release whose schema has version
# NNNN, made by freeze.py.
test_scripts += tests/migrate/registers.py
EXTRA_DIST += tests/migrate/freeze.py tests/migrate/release-0001.sql
test_programs += tests/migrate/test_migrate
tests_migrate_test_migrate_SOURCES = tests/migrate/test_migrate.c \
	tests/unit/db/place.c tests/unit/db/place.h
tests_migrate_test_migrate_LDADD = $(TEST_store)
