# tests/migrate: one small register per release, upgraded and compared.
test_scripts +=
