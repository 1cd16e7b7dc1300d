# tests/bench: "make bench" takes the figures; never part of "make check".
bench_programs =
EXTRA_PROGRAMS = $(bench_programs)
