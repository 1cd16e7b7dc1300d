# tests/cli: the commands as a shell sees them.
test_scripts += tests/cli/commands.sh
test_scripts += tests/cli/register.py
EXTRA_DIST += \
	tests/cli/golden
test_programs += tests/cli/test_papers
tests_cli_test_papers_LDADD = $(TEST_cli)
