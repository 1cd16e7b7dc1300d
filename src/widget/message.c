#include "config.h"

#include "widget/ui_private.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

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
