# tests/cli: the commands as a shell sees them.
test_scripts += tests/cli/commands.sh
test_scripts += tests/cli/register.py
EXTRA_DIST += \
	tests/cli/golden
