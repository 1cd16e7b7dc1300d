/*
 * bench_write REGISTER WRITERS SECONDS NAME [PROGRAM ARGUMENT...]: so many
 * people, each a process of its own that saves a child's form once a second: how
 * long each save took, what was refused, who saved least often. With PROGRAM
 * they stop when it has ended.
 */
#include "config.h"

#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/app.h"
#include "app/record.h"
#include "base/mem.h"
#include "bench/measure.h"
#include "model/people.h"

#define SAVES_MAX 2048 /* of one writer */
#define EVERY_MS 1000
#define FIRST_CHILD 100

/* Where the writers write down what they measured. */
struct writer {
	int n, refused;
	double ms[SAVES_MAX];
};

struct shared {
	volatile int is_over;
	struct err refused; /* the last one */
	struct writer writers[];
};

static void die(const struct err *err)
{
	char *why = err_sentence(err, NULL);

	fprintf(stderr, "bench_write: %s\n", why);
	free(why);
	_exit(1);
}

static void sleep_until(double ms)
{
	double left = ms - measure_now_ms();
	struct timespec t;

	if (left <= 0)
		return;
	t.tv_sec = (time_t)(left / 1e3);
	t.tv_nsec = (long)((left - (double)t.tv_sec * 1e3) * 1e6);
	nanosleep(&t, NULL);
}

/* One form, saved again and again with another telephone number. */
static void write_on(const char *path, struct shared *shared, int i,
		     double start, double until)
{
	struct writer *w = &shared->writers[i];
	struct app_options options = {
		.path = path,
		.data_dir = getenv("VSHU_DATADIR"),
		.now = MOMENT_NONE,
		.lang = LANG_RU,
	};
	struct err err = ERR_INIT;
	struct app *app;
	struct child *c = app_record_new(APP_CHILD);
	void *record = c;

	if (app_open(&options, &app, &err) ||
	    app_load(app, APP_CHILD, FIRST_CHILD + i, c, &err))
		die(&err);
	for (double at = start;
	     at < until && !shared->is_over && w->n < SAVES_MAX;
	     at += EVERY_MS) {
		char phone[40];
		double began;

		sleep_until(at);
		snprintf(phone, sizeof(phone), "+7 701 %03d %02d %02d", i,
			 w->n / 100 % 100, w->n % 100);
		str_set(&c->phone, phone);
		began = measure_now_ms();
		if (app_save(app, APP_CHILD, c, &err)) {
			w->refused++;
			shared->refused = err;
			err_init(&err);
		}
		w->ms[w->n++] = measure_now_ms() - began;
	}
	app_record_free(APP_CHILD, &record);
	app_close(&app);
	_exit(0);
}

static void report(const char *name, const struct shared *shared, int n)
{
	double *ms = xcalloc((size_t)n * SAVES_MAX, sizeof(*ms));
	size_t total = 0;
	int refused = 0, least = SAVES_MAX, most = 0;
	char *what = xasprintf("%s, refused", name);

	for (int i = 0; i < n; i++) {
		const struct writer *w = &shared->writers[i];

		memcpy(ms + total, w->ms, (size_t)w->n * sizeof(*ms));
		total += (size_t)w->n;
		refused += w->refused;
		least = w->n < least ? w->n : least;
		most = w->n > most ? w->n : most;
	}
	if (!total) {
		fputs("bench_write: nothing was saved\n", stderr);
		exit(1);
	}
	measure_sort(ms, total);
	measure_row(name, measure_part(ms, total, 0.99), "ms", 250,
		    "p99 of %zu saves; half %.1f ms, the worst %.1f ms", total,
		    measure_part(ms, total, 0.5), ms[total - 1]);
	measure_row(what, refused, "", 0, "each saved %d to %d times%s", least,
		    most, shared->refused.detail);
	free(what);
	free(ms);
}

/* Starts it and waits for its end: 0 if it ended well. */
static int run(char **argv)
{
	extern char **environ;
	pid_t pid;
	int status;

	return posix_spawn(&pid, argv[0], NULL, NULL, argv, environ) ||
	       waitpid(pid, &status, 0) != pid || status;
}

int main(int argc, char **argv)
{
	struct shared *shared;
	size_t size;
	int n, failed = 0, status;
	double start, seconds;

	if (argc < 5) {
		fputs("usage: bench_write REGISTER WRITERS SECONDS NAME"
		      " [PROGRAM ARGUMENT...]\n",
		      stderr);
		return 2;
	}
	n = (int)strtol(argv[2], NULL, 10);
	seconds = strtod(argv[3], NULL);
	size = sizeof(*shared) + (size_t)n * sizeof(shared->writers[0]);
	shared = mmap(NULL, size, PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 1;
	lang_start(getenv("VSHU_LOCALEDIR"), "ru");
	/* Time to open the register, then each at its own moment. */
	start = measure_now_ms() + 1000;
	for (int i = 0; i < n; i++)
		if (!fork())
			write_on(argv[1], shared, i,
				 start + (double)EVERY_MS * i / n,
				 start + seconds * 1e3);
	if (argc > 5) {
		double began;

		sleep_until(start + EVERY_MS);
		began = measure_now_ms();
		failed = run(argv + 5);
		shared->is_over = 1;
		if (!failed)
			measure_row("the program run beside the writers",
				    (measure_now_ms() - began) / 1e3, "s", -1,
				    NULL);
	}
	for (int i = 0; i < n; i++)
		if (wait(&status) < 0 || status)
			failed = 1;
	report(argv[4], shared, n);
	munmap(shared, size);
	return failed;
}
