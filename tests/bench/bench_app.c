/*
 * bench_app REGISTER [MEETING HEAD] < QUERIES: what the screens ask of a register,
 * without a screen, on one that mkregister made: each line of QUERIES searched
 * for, then, with MEETING (of 30 participants and 20 items), the deadline pane,
 * a page of a list, the boards (one of them the head's), the protocol, the
 * register on paper.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/board.h"
#include "app/deadline.h"
#include "app/list.h"
#include "app/paper.h"
#include "base/mem.h"
#include "bench/measure.h"

#define RUNS 101
#define RESULTS 50 /* of each kind, as F7 shows them */

struct bench {
	struct app *app;
	struct err err;
	int64_t meeting, now;
	enum charset encoding; /* of the paper */
	size_t n_bytes;
};

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

static void board(struct bench *b, int i)
{
	struct board lines;

	if (app_board(b->app, i % 2 ? BOARD_BY_PERSON : BOARD_BY_DUTY, &lines,
		      &b->err) != ERR_OK)
		die(b);
	app_board_release(&lines);
}

static void terms_kept(struct bench *b, int i)
{
	struct term_kept kept[OBLIGATION_RULE_COUNT];
	int64_t today = app_today(b->app);

	if (app_terms_kept(b->app, today - 365 - i, today, kept, &b->err) !=
	    ERR_OK)
		die(b);
}

static void paper(struct bench *b, const char *document, int64_t id)
{
	const struct print_options options = {
		.page_lines = PRINT_PAGE_LINES,
		.encoding = b->encoding,
	};
	struct sb text = SB_INIT;

	if (app_paper(b->app, document, id, PRINT_RU, &options, &text, NULL,
		      &b->err) != ERR_OK)
		die(b);
	b->n_bytes = text.len;
	sb_release(&text);
}

static void protocol(struct bench *b, int i)
{
	(void)i;
	paper(b, "protocol", b->meeting);
}

static void register_paper(struct bench *b, int i)
{
	(void)i;
	paper(b, "register", 0);
}

static void measure(struct bench *b, const char *what, double most, int runs,
		    void (*work)(struct bench *b, int i))
{
	double ms[RUNS];
	size_t n = (size_t)runs;

	b->n_bytes = 0;
	for (int i = 0; i < runs; i++) {
		double start = measure_cpu_ms();

		work(b, i);
		ms[i] = measure_cpu_ms() - start;
	}
	measure_sort(ms, n);
	if (b->n_bytes)
		measure_row(what, measure_part(ms, n, 0.5), "ms", most,
			    "p99 %.2f ms, %zu bytes", measure_part(ms, n, 0.99),
			    b->n_bytes);
	else
		measure_row(what, measure_part(ms, n, 0.5), "ms", most,
			    "p99 %.2f ms", measure_part(ms, n, 0.99));
}

/*
 * Every line three times, its least taken. Nothing of a search is kept for the
 * next but some pages of the file.
 */
static void search(struct bench *b)
{
	struct query {
		char *typed;
		double ms;
	} *queries = NULL;
	double *ms;
	char line[256];
	size_t n = 0, capacity = 0, slowest = 0;

	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		MEM_GROW(queries, n, capacity);
		queries[n++] =
			(struct query){ .typed = xstrdup(line), .ms = 1e9 };
	}
	if (!n)
		return;
	for (size_t i = 0; i < 3 * n; i++) {
		struct query *q = &queries[i % n];
		struct app_results r;
		double took = measure_cpu_ms();

		if (app_search(b->app, q->typed, RESULTS, &r, &b->err) !=
		    ERR_OK)
			die(b);
		took = measure_cpu_ms() - took;
		app_results_release(&r);
		if (took < q->ms)
			q->ms = took;
	}
	ms = xcalloc(n, sizeof(*ms));
	for (size_t i = 0; i < n; i++) {
		ms[i] = queries[i].ms;
		if (ms[i] > queries[slowest].ms)
			slowest = i;
	}
	measure_sort(ms, n);
	measure_row("search as one types", measure_part(ms, n, 0.99), "ms", 5,
		    "p99 of %zu queries; half %.2f ms, the worst %.2f ms: %s",
		    n, measure_part(ms, n, 0.5), ms[n - 1],
		    queries[slowest].typed);
	for (size_t i = 0; i < n; i++)
		free(queries[i].typed);
	free(queries);
	free(ms);
}

int main(int argc, char **argv)
{
	struct bench b = { .err = ERR_INIT };
	struct app_options options = {
		.data_dir = getenv("VSHU_DATADIR"),
		.now = MOMENT_NONE,
		.lang = LANG_RU,
	};

	if (argc < 2) {
		fputs("usage: bench_app REGISTER [MEETING HEAD] < QUERIES\n",
		      stderr);
		return 2;
	}
	options.path = argv[1];
	lang_start(getenv("VSHU_LOCALEDIR"), "ru");
	if (app_open(&options, &b.app, &b.err) != ERR_OK)
		die(&b);
	search(&b);
	if (argc > 3) {
		b.meeting = strtoll(argv[2], NULL, 10);
		b.now = app_now(b.app);
		measure(&b, "deadline pane, 10,000 open obligations", 2, RUNS,
			pane);
		measure(&b, "a page of the list of children", -1, RUNS, page);
		measure(&b, "coordination board", 200, 21, board);
		b.encoding = CHARSET_UTF8;
		measure(&b, "protocol of 30 and 20 items, from the rows", 10,
			RUNS, protocol);
		b.encoding = CHARSET_KOI8R;
		measure(&b, "the same in KOI8-R", 10, RUNS, protocol);
		b.encoding = CHARSET_UTF8;
		measure(&b, "the register of 10,000 cases, a paper", 200, 5,
			register_paper);
		if (app_act_as(b.app, strtoll(argv[3], NULL, 10), &b.err))
			die(&b);
		measure(&b, "control board", 200, 21, terms_kept);
	}
	app_close(&b.app);
	return 0;
}
