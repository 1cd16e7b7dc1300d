# tests/bench: "make bench" takes the figures beside their targets; never part
# of "make check", for no test may depend on a clock.
#   bench.py   what is run, in this order; the rest is what it runs
bench_programs =
bench_programs += tests/bench/mkregister
tests_bench_mkregister_LDADD = $(LINK_app)
bench_programs += tests/bench/bench_app
tests_bench_bench_app_SOURCES = tests/bench/bench_app.c $(measure)
tests_bench_bench_app_LDADD = $(LINK_app)
bench_programs += tests/bench/bench_print
tests_bench_bench_print_SOURCES = tests/bench/bench_print.c $(measure)
tests_bench_bench_print_LDADD = $(LINK_print)
bench_programs += tests/bench/bench_watcher
tests_bench_bench_watcher_SOURCES = tests/bench/bench_watcher.c $(measure)
tests_bench_bench_watcher_LDADD = $(LINK_model)
bench_programs += tests/bench/bench_write
tests_bench_bench_write_SOURCES = tests/bench/bench_write.c $(measure)
tests_bench_bench_write_LDADD = $(LINK_app)
measure = tests/bench/measure.c tests/bench/measure.h

EXTRA_PROGRAMS = $(bench_programs)
EXTRA_DIST += tests/bench/bench.py tests/bench/queries.py \
	tests/bench/screens.py tests/bench/table.py
CLEANFILES += $(EXTRA_PROGRAMS)

bench: all $(bench_programs)
	@$(AM_TESTS_ENVIRONMENT) "$(abs_srcdir)/tests/bench/bench.py"
.PHONY: bench
