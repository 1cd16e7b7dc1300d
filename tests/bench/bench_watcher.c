/*
 * The watcher over 10,000 obligations, one after the other, as every line of a
 * list asks it: at most 2 ms (median of 101). Their order is the register's own:
 * bench_app, the deadline pane. The duties are the same at every run: last days
 * of a school year in no order, some of danger, a tenth done.
 */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/sb.h"
#include "bench/measure.h"
#include "model/watcher.h"

#define DUTIES 10000
#define RUNS 101
#define TARGET_MS 2.0

/* A generator of our own: the same numbers on every machine. */
static uint32_t draw(uint32_t *state, uint32_t below)
{
	*state = *state * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*state * below >> 32);
}

static struct obligation *make_duties(int64_t today)
{
	struct obligation *duties = xcalloc(DUTIES, sizeof(*duties));
	uint32_t state = 398;

	for (size_t i = 0; i < DUTIES; i++) {
		struct obligation *o = &duties[i];

		fields_init(obligation_fields, o);
		o->row.id = (int64_t)i + 1;
		o->rule = (int)(1 + draw(&state, OBLIGATION_RULE_COUNT - 1));
		o->due_on = today - 150 + draw(&state, 300);
		o->started_at = moment_from_day(o->due_on - 5, 9 * 3600);
		if (draw(&state, 8) == 0)
			o->due_on = DAY_NONE;
		o->danger = draw(&state, 200) == 0;
		if (draw(&state, 10) == 0)
			o->fulfilled_at = moment_from_day(today - 1, 9 * 3600);
	}
	return duties;
}

static struct calendar *load_calendar(void)
{
	char *path =
		file_path(getenv("VSHU_DATADIR"), "locale/kz/calendar.tsv");
	struct calendar *calendar = calendar_new();
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	if (file_read(path, &text, &err) ||
	    calendar_parse(calendar, text.s, &err)) {
		printf("%s: error %d\n", path, (int)err.code);
		exit(1);
	}
	calendar_build(calendar, WEEK_5);
	sb_release(&text);
	free(path);
	return calendar;
}

int main(void)
{
	int64_t today = day_from_ymd(2026, 11, 23);
	int64_t now = moment_from_day(today, 10 * 3600);
	struct calendar *calendar = load_calendar();
	struct obligation *duties = make_duties(today);
	double watcher[RUNS], start;
	size_t overdue = 0;

	for (int i = 0; i < RUNS; i++) {
		overdue = 0;
		start = measure_cpu_ms();
		for (size_t j = 0; j < DUTIES; j++)
			overdue +=
				watcher_look(&duties[j], calendar, now, 18 * 60)
					.level == WATCHER_OVERDUE;
		watcher[i] = measure_cpu_ms() - start;
	}
	measure_sort(watcher, RUNS);
	measure_row("watcher over 10,000 obligations", watcher[RUNS / 2], "ms",
		    TARGET_MS, "%zu overdue", overdue);
	free(duties);
	calendar_free(&calendar);
	return 0;
}
