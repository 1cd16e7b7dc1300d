#include "config.h"

#include "bench/measure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double clock_ms(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double measure_now_ms(void)
{
	return clock_ms(CLOCK_MONOTONIC);
}

double measure_cpu_ms(void)
{
	return clock_ms(CLOCK_PROCESS_CPUTIME_ID);
}

static int by_number(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

void measure_sort(double *values, size_t n)
{
	qsort(values, n, sizeof(values[0]), by_number);
}

double measure_part(const double *sorted, size_t n, double part)
{
	size_t at = (size_t)((double)n * part);

	return sorted[at < n ? at : n - 1];
}

void measure_row(const char *what, double value, const char *unit, double most,
		 const char *note, ...)
{
	va_list args;

	printf("row\t%s\t%g\t%s\t", what, value, unit);
	if (most < 0)
		printf("-\t");
	else
		printf("%g\t", most);
	va_start(args, note);
	if (note)
		vprintf(note, args);
	va_end(args);
	putchar('\n');
	fflush(stdout);
}
