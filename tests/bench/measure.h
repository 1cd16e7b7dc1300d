/*
 * measure.h: what the programs that measure share: a clock, and a line for each
 * figure that tests/bench/table.py reads:
 *
 *     row <tab> what <tab> value <tab> unit <tab> most <tab> note
 *
 * most is the figure to reach, "-" if there is none.
 */
#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

#include <stddef.h>

/* Milliseconds of a clock that only goes on. */
double measure_now_ms(void);
/*
 * Milliseconds that this process itself has computed: what is left of a time
 * when the machine does much besides. Nothing here waits for a disk.
 */
double measure_cpu_ms(void);

/* Sorts; then the value below which that part of them lies: 0.5, 0.99. */
void measure_sort(double *values, size_t n);
double measure_part(const double *sorted, size_t n, double part);

/* most < 0: none. note may be NULL. */
void measure_row(const char *what, double value, const char *unit, double most,
		 const char *note, ...) __attribute__((format(printf, 5, 6)));

#endif
