# tests/cli: the commands as a shell sees them.
test_scripts += tests/cli/commands.sh
