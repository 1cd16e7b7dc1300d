# tests/migrate: one small register per release, upgraded and compared.
EXTRA_DIST += tests/migrate/freeze.py tests/migrate/registers.py
