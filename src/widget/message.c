#include "config.h"

#include "widget/ui_private.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* The message line: what just happened, and how far long work has come. */

#define PROGRESS_MS 250

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

const char *ui_said(const struct ui *ui)
{
	return ui->said.s;
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

int ui_progress(struct ui *ui, const char *text, int64_t done, int64_t total)
{
	int64_t now = ui_now_ms(ui);
	int stop = 0;

	while (term_pending(ui->term)) {
		struct term_event event = term_wait(ui->term, 0);

		if (event.type == TERM_EVENT_HANGUP)
			return 1;
		if (event.type == TERM_EVENT_RESIZE)
			ui_layout_all(ui);
		if (event.type == TERM_EVENT_TICK)
			break;
		if (event.type == TERM_EVENT_KEY && event.key == TERM_KEY_ESC)
			stop = 1;
	}
	if (now - ui->progress_ms >= PROGRESS_MS || done == total) {
		ui->progress_ms = now;
		if (total > 0)
			ui_say(ui, "%s %d%%", text, (int)(done * 100 / total));
		else
			ui_say(ui, "%s %lld", text, (long long)done);
		ui_draw_message(ui);
		term_draw(ui->term);
	}
	return stop;
}
