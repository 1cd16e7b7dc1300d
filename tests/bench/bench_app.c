/*
 * bench_app REGISTER MEETING: what the screens ask of a register, without a
 * screen, on one that mkregister made: the deadline pane, a page of a list, a
 * search as one types, a protocol of 30 participants and 20 items.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "app/deadline.h"
#include "app/list.h"
#include "app/paper.h"
#include "base/mem.h"

#define RUNS 101

struct bench {
	struct app *app;
	struct err err;
	int64_t meeting, now;
	double ms[RUNS];
};

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_number(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static void die(const struct bench *b)
{
	char *why = err_sentence(&b->err, NULL);

	fprintf(stderr, "bench_app: %s\n", why);
	free(why);
	exit(1);
}

/* Another day each time: so nothing is left of the count before. */
static void pane(struct bench *b, int i)
{
	struct deadlines d;

	app_set_now(b->app, b->now + i % 2 * SECONDS_A_DAY);
	if (app_deadlines(b->app, 0, 0, 5, &d, &b->err) != ERR_OK)
		die(b);
	app_deadlines_release(&d);
}

static void page(struct bench *b, int i)
{
	struct listing_page rows = LISTING_PAGE_INIT;

	if (app_list_rows(b->app, &listing_pupils, NULL, 0, i * 20, 20, &rows,
			  &b->err) != ERR_OK)
		die(b);
	listing_page_release(&rows);
}

static void search(struct bench *b, int i)
{
	static const char *const typed[] = {
		"ахм",	  "кож", "sei", "ким",	 "айг", "нурл", "пет",
		"мадина", "руы", "ali", "рахим", "gul", "қож",	"сарс",
	};
	struct app_results r;

	if (app_search(b->app, typed[i % (int)ARRAY_SIZE(typed)], 20, &r,
		       &b->err) != ERR_OK)
		die(b);
	app_results_release(&r);
}

static void protocol(struct bench *b, int i)
{
	const struct print_options options = {
		.page_lines = PRINT_PAGE_LINES,
		.encoding = CHARSET_UTF8,
	};
	struct sb text = SB_INIT;

	(void)i;
	if (app_paper(b->app, "protocol", b->meeting, PRINT_RU, &options, &text,
		      NULL, &b->err) != ERR_OK)
		die(b);
	sb_release(&text);
}

/* The median and the worst of a hundred but one. */
static void measure(struct bench *b, const char *what, double target,
		    void (*work)(struct bench *b, int i))
{
	for (int i = 0; i < RUNS; i++) {
		double start = now_ms();

		work(b, i);
		b->ms[i] = now_ms() - start;
	}
	qsort(b->ms, RUNS, sizeof(b->ms[0]), by_number);
	printf("%-44s %8.2f ms   at most %g ms   (p99 %.2f ms)\n", what,
	       b->ms[RUNS / 2], target, b->ms[RUNS - 2]);
}

int main(int argc, char **argv)
{
	struct bench b = { .err = ERR_INIT };
	struct app_options options = {
		.data_dir = getenv("VSHU_DATADIR"),
		.now = MOMENT_NONE,
		.lang = LANG_RU,
	};

	if (argc != 3) {
		fputs("usage: bench_app REGISTER MEETING\n", stderr);
		return 2;
	}
	options.path = argv[1];
	b.meeting = strtoll(argv[2], NULL, 10);
	lang_start(getenv("VSHU_LOCALEDIR"), "ru");
	if (app_open(&options, &b.app, &b.err) != ERR_OK)
		die(&b);
	b.now = app_now(b.app);
	measure(&b, "deadline pane, 10,000 open obligations", 2, pane);
	measure(&b, "a page of the list of children", 5, page);
	measure(&b, "search, 3 letters and more", 5, search);
	measure(&b, "protocol of 30 participants and 20 items", 10, protocol);
	app_close(&b.app);
	return 0;
}
