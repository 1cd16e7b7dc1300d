#include "config.h"

#include "widget/ui_private.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The message line: what just happened, and how far long work has come. */

int64_t ui_now_ms(const struct ui *ui)
{
	return term_now_ms() + ui->skew_ms;
}

static void say(struct ui *ui, enum style style, const char *fmt, va_list args)
{
	size_t i;

	sb_clear(&ui->said);
	sb_vaddf(&ui->said, fmt, args);
	for (i = 0; i < ui->said.len; i++)
		if (ui->said.s[i] == '\n')
			ui->said.s[i] = ' ';
	ui->said_style = style;
	ui->said_ms = ui_now_ms(ui);
	ui->said_refusal = 0;
	ui->message_dirty = 1;
}

void ui_say(struct ui *ui, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say(ui, STYLE_TEXT, fmt, args);
	va_end(args);
}

void ui_warn(struct ui *ui, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	say(ui, STYLE_WARNING, fmt, args);
	va_end(args);
	sb_insert(&ui->said, 0, "! ", 2);
}

void ui_say_err(struct ui *ui, const struct err *err)
{
	char *sentence = err_sentence(err, ui->translate);

	ui_warn(ui, "%s", sentence);
	free(sentence);
}

#define PROGRESS_FIRST_MS 1000
#define PROGRESS_EVERY_MS 200
#define TYPED_MAX 64

/* Was Esc pressed, or the line lost? Other keys wait until the work is done. */
static int is_to_stop(struct ui *ui)
{
	struct term_event typed[TYPED_MAX];
	int n = 0, stop = 0;

	while (n < TYPED_MAX && !stop) {
		struct term_event event = term_wait(ui->term, 0);

		if (event.type == TERM_EVENT_TICK)
			break;
		stop = event.type == TERM_EVENT_HANGUP ||
		       (event.type == TERM_EVENT_KEY &&
			event.key == TERM_KEY_ESC);
		if (stop)
			break;
		if (event.text)
			event.text = xstrdup(event.text);
		typed[n++] = event;
	}
	for (int i = 0; i < n; i++) {
		term_post(ui->term, &typed[i]);
		free((char *)(uintptr_t)typed[i].text);
	}
	return stop;
}

static int progress(void *data, int64_t done, int64_t total)
{
	struct ui_progress *p = data;
	int64_t now = term_now_ms();

	if (p->is_stopped)
		return 0;
	if (now - p->started_ms < PROGRESS_FIRST_MS ||
	    now - p->shown_ms < PROGRESS_EVERY_MS)
		return 1;
	p->is_stopped = is_to_stop(p->ui);
	if (p->is_stopped)
		return 0;
	p->shown_ms = now;
	/* TRANSLATORS: long work, how much of it is done, of how much */
	ui_say(p->ui, ui_text(p->ui, N_("%s: %d of %d; Esc stops.")), p->what,
	       (int)done, (int)total);
	ui_draw(p->ui);
	return 1;
}

void ui_progress_begin(struct ui_progress *p, struct ui *ui, const char *what)
{
	*p = (struct ui_progress){
		.progress = { .step = progress, .data = p },
		.ui = ui,
		.what = what,
		.started_ms = term_now_ms(),
	};
}

void ui_hint(struct ui *ui, const char *text)
{
	if (!text)
		text = "";
	if (strcmp(ui->hint.s, text) == 0)
		return;
	sb_clear(&ui->hint);
	sb_add(&ui->hint, text);
	ui->message_dirty = 1;
}

void ui_draw_message(struct ui *ui)
{
	int cols = pane_cols(ui->message);

	if (ui->said.len)
		pane_put(ui->message, 0, 0, cols, ui->said_style,
			 PANE_PAD | PANE_CUT, ui->said.s);
	else
		pane_put(ui->message, 0, 0, cols, STYLE_DIM,
			 PANE_PAD | PANE_CUT, ui->hint.s);
	ui->message_dirty = 0;
}
