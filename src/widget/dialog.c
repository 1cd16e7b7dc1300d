#include "config.h"

#include "widget/dialog.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/lineedit.h"
#include "widget/ui_private.h"
#include "widget/wrap.h"

#define MAX_BUTTONS 12
#define TEXT_COLS 66

struct dialog_state {
	const struct dialog *dialog;
	struct wrap wrap;
	size_t top;
	int n, focus, vertical;
};

static const char *label(struct window *w, int button)
{
	struct dialog_state *s = w->data;

	return ui_text(w->ui, s->dialog->buttons[button].label);
}

/* Rows of text that show at once. */
static int text_rows(struct window *w)
{
	struct dialog_state *s = w->data;
	int rows = window_inside(w).rows - 1 - (s->vertical ? s->n : 1);

	return rows > 1 ? rows : 1;
}

static void layout(struct window *w)
{
	struct dialog_state *s = w->data;

	if (s->dialog->text)
		wrap_text(&s->wrap, s->dialog->text, window_inside(w).cols);
}

static void draw_button(struct window *w, int button, int y, int x)
{
	struct dialog_state *s = w->data;
	enum style style = button == s->focus ? STYLE_FOCUS : STYLE_TEXT;
	int right = pane_cols(w->pane) - 2;

	x += pane_put(w->pane, y, x, right - x, style, 0, "[ ");
	if (button == s->focus)
		pane_cursor(w->pane, y, x);
	x += pane_put(w->pane, y, x, right - x - 2, style, PANE_CUT,
		      label(w, button));
	pane_put(w->pane, y, x, right - x, style, 0, " ]");
}

static void draw(struct window *w, int whole)
{
	struct dialog_state *s = w->data;
	struct rect at = window_inside(w);
	int y, x, i, rows = text_rows(w);

	(void)whole;
	for (y = 0; y < rows; y++) {
		size_t row = s->top + (size_t)y;

		if (row < s->wrap.n)
			pane_put_bytes(w->pane, at.y + y, at.x, at.cols,
				       s->dialog->style, PANE_PAD,
				       s->dialog->text + s->wrap.rows[row].at,
				       s->wrap.rows[row].n_bytes);
	}
	y = at.y + at.rows - (s->vertical ? s->n : 1);
	for (i = 0, x = at.x; i < s->n; i++) {
		draw_button(w, i, y, x);
		if (s->vertical)
			y++;
		else
			x += (int)utf8_cols(label(w, i)) + 6;
	}
	if ((size_t)rows < s->wrap.n)
		pane_put(w->pane, at.y + rows, at.x, at.cols, STYLE_DIM,
			 PANE_PAD,
			 s->top + (size_t)rows < s->wrap.n ? "PgDn ..."
							   : "PgUp ...");
}

static void scroll(struct window *w, long by)
{
	struct dialog_state *s = w->data;
	long top = (long)s->top + by, last = (long)s->wrap.n - text_rows(w);

	if (top > last)
		top = last;
	s->top = top > 0 ? (size_t)top : 0;
	window_touch_whole(w);
}

/* The letter on the button's key, or the first of its label. */
static int by_letter(struct window *w, uint32_t c)
{
	struct dialog_state *s = w->data;
	int i;

	for (i = 0; i < s->n; i++) {
		const char *text = label(w, i);

		if (utf8_lower(utf8_next(&text)) == utf8_lower(c))
			return i;
	}
	for (i = 0; i < s->n; i++)
		if (s->dialog->buttons[i].letter &&
		    (uint32_t)s->dialog->buttons[i].letter == key_letter(c))
			return i;
	return -1;
}

static int event(struct window *w, const struct term_event *event)
{
	struct dialog_state *s = w->data;
	int button;

	if (event->type == TERM_EVENT_TEXT) {
		button =
			event->key == ' ' ? s->focus : by_letter(w, event->key);
		if (button >= 0)
			window_close(w, s->dialog->buttons[button].id);
		return button >= 0;
	}
	if (event->type != TERM_EVENT_KEY)
		return 0;
	switch (event->key) {
	case TERM_KEY_LEFT:
	case TERM_KEY_UP:
	case TERM_KEY_BACKTAB:
		s->focus = (s->focus + s->n - 1) % s->n;
		return 1;
	case TERM_KEY_RIGHT:
	case TERM_KEY_DOWN:
	case TERM_KEY_TAB:
		s->focus = (s->focus + 1) % s->n;
		return 1;
	case TERM_KEY_PGUP:
		scroll(w, -(text_rows(w) - 1));
		return 1;
	case TERM_KEY_PGDN:
		scroll(w, text_rows(w) - 1);
		return 1;
	case TERM_KEY_ENTER:
		window_close(w, s->dialog->buttons[s->focus].id);
		return 1;
	case TERM_KEY_ESC:
	case TERM_KEY_F10:
		window_close(w, UI_CANCEL);
		return 1;
	}
	return 0;
}

static const struct window_ops ops = {
	.name = "dialog",
	.layout = layout,
	.draw = draw,
	.event = event,
};

static const struct dialog_button close_only[] = {
	{ 1, N_("Close"), 'q' },
	DIALOG_BUTTON_END,
};

int dialog_run(struct ui *ui, const struct dialog *dialog)
{
	struct dialog filled = *dialog;
	struct dialog_state s = { .dialog = &filled };
	struct window w = {
		.ops = &ops,
		.data = &s,
		.place = WINDOW_CENTER,
		.title = ui_text(ui, dialog->title),
	};
	int buttons = 0, cols = dialog->cols, result, most, widest = 0;

	if (!filled.buttons)
		filled.buttons = close_only;
	for (s.n = 0; filled.buttons[s.n].id && s.n < MAX_BUTTONS; s.n++) {
		int one =
			(int)utf8_cols(ui_text(ui, filled.buttons[s.n].label)) +
			6;

		buttons += one;
		widest = one > widest ? one : widest;
		if (filled.buttons[s.n].id == filled.focus)
			s.focus = s.n;
	}
	most = term_cols(ui_term(ui)) - 4;
	s.vertical = buttons + 4 > most || buttons + 4 > TEXT_COLS + 4;
	if (s.vertical)
		buttons = widest;
	wrap_init(&s.wrap);
	if (filled.text) {
		size_t i;

		wrap_text(&s.wrap, filled.text, TEXT_COLS);
		for (i = 0; i < s.wrap.n && !dialog->cols; i++) {
			char *line = xstrndup(filled.text + s.wrap.rows[i].at,
					      s.wrap.rows[i].n_bytes);
			int line_cols = (int)utf8_cols(line) + 5;

			cols = line_cols > cols ? line_cols : cols;
			free(line);
		}
	}
	if (cols < buttons + 4)
		cols = buttons + 4;
	if (cols < (int)utf8_cols(w.title) + 8)
		cols = (int)utf8_cols(w.title) + 8;
	w.cols = cols < 30 ? 30 : cols > most ? most : cols;
	if (filled.text)
		wrap_text(&s.wrap, filled.text, w.cols - 4);
	w.rows = (int)s.wrap.n + 3 + (s.vertical ? s.n : 1);
	result = ui_run(ui, &w);
	wrap_release(&s.wrap);
	return result;
}

void dialog_message(struct ui *ui, const char *title, const char *text)
{
	dialog_run(ui, &(struct dialog){ .title = title, .text = text });
}

void dialog_error(struct ui *ui, const struct err *err)
{
	char *sentence = err_sentence(err, ui->translate);

	dialog_run(ui, &(struct dialog){ .title = N_("This did not work"),
					 .text = sentence });
	free(sentence);
}

int dialog_confirm(struct ui *ui, const char *title, const char *text,
		   int no_first)
{
	static const struct dialog_button buttons[] = {
		{ 1, N_("Yes"), 'y' },
		{ 2, N_("No"), 'n' },
		DIALOG_BUTTON_END,
	};
	struct dialog dialog = {
		.title = title,
		.text = text,
		.buttons = buttons,
		.focus = no_first ? 2 : 1,
	};

	return dialog_run(ui, &dialog) == 1;
}

/* -- one line of text ------------------------------------------------------ */

struct ask {
	struct lineedit edit;
	const char *label;
};

static void ask_draw(struct window *w, int whole)
{
	struct ask *ask = w->data;
	struct rect at = window_inside(w);
	const char *text = ui_text(w->ui, ask->label), *first;
	int x = at.x + (int)utf8_cols(text) + 1, col;
	int cols = at.x + at.cols - x;
	size_t n_bytes;

	if (whole)
		pane_put(w->pane, at.y, at.x, at.cols, STYLE_TEXT, 0, text);
	lineedit_view(&ask->edit, cols, &first, &n_bytes, &col);
	pane_put_bytes(w->pane, at.y, x, cols, STYLE_TEXT, PANE_PAD, first,
		       n_bytes);
	pane_cursor(w->pane, at.y, x + col);
}

static int ask_event(struct window *w, const struct term_event *event)
{
	struct ask *ask = w->data;

	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_ENTER) {
		window_close(w, 1);
		return 1;
	}
	switch (lineedit_event(&ask->edit, event)) {
	case EDIT_IGNORED:
		return 0;
	case EDIT_REFUSED:
		term_beep(ui_term(w->ui));
		return 1;
	case EDIT_CUT:
		ui_warn(w->ui, "%s", ui_text(w->ui, edit_cut_text));
		break;
	case EDIT_MOVED:
	case EDIT_CHANGED:
		break;
	}
	return 1;
}

static const struct window_ops ask_ops = {
	.name = "ask",
	.draw = ask_draw,
	.event = ask_event,
};

int dialog_ask_text(struct ui *ui, const char *title, const char *label_msgid,
		    size_t max_chars, char **text)
{
	struct ask ask = { .label = label_msgid };
	struct window w = {
		.ops = &ask_ops,
		.data = &ask,
		.place = WINDOW_CENTER,
		.rows = 3,
		.cols = 64,
		.title = ui_text(ui, title),
		.with_text = 1,
	};
	int done;

	lineedit_init(&ask.edit, max_chars);
	lineedit_set(&ask.edit, *text);
	ask.edit.fresh = !str_is_empty(*text);
	done = ui_run(ui, &w) == 1;
	if (done) {
		free(*text);
		*text = utf8_tidy(ask.edit.text.s, 0);
	}
	lineedit_release(&ask.edit);
	return done;
}
