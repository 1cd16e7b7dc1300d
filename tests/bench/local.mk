# tests/bench: "make bench" takes the figures beside their targets; never part
# of "make check", for no test may depend on a clock.
#   bench_programs  programs that measure, run in this order
#   bench_helpers   programs that those start (the generator of registers)
#   bench_scripts   scripts that measure, run after the programs
bench_programs =
bench_programs += tests/bench/bench_print
tests_bench_bench_print_LDADD = $(LINK_print)
bench_programs += tests/bench/bench_watcher
tests_bench_bench_watcher_LDADD = $(LINK_model)
bench_helpers =
bench_helpers += tests/bench/mkregister
tests_bench_mkregister_LDADD = $(LINK_app)
bench_helpers += tests/bench/bench_app
tests_bench_bench_app_LDADD = $(LINK_app)
bench_scripts =
bench_scripts += tests/bench/screens.py

EXTRA_PROGRAMS = $(bench_programs) $(bench_helpers)
EXTRA_DIST += $(bench_scripts)
CLEANFILES += $(EXTRA_PROGRAMS)

bench: all $(bench_programs) $(bench_helpers)
	@$(AM_TESTS_ENVIRONMENT) \
	for bench in $(bench_programs); do \
		"$(abs_builddir)/$$bench" || exit 1; \
	done; \
	for bench in $(bench_scripts); do \
		"$(abs_srcdir)/$$bench" || exit 1; \
	done
.PHONY: bench
