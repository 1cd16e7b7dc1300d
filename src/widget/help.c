#include "config.h"

#include "widget/ui_private.h"

#include <stdio.h>

#include "base/utf8.h"
#include "widget/viewer.h"

const char *ui_key_name(struct ui *ui, uint32_t key,
			char name[static KEY_NAME_SIZE])
{
	switch (key) {
	case TERM_KEY_LEFT:
		return ui_text(ui, N_("Left arrow"));
	case TERM_KEY_RIGHT:
		return ui_text(ui, N_("Right arrow"));
	case ' ':
		return ui_text(ui, N_("Space"));
	}
	key_describe(key, name);
	return name;
}

static void add_keys(struct ui *ui, struct sb *out,
		     const struct command *commands, struct window *w)
{
	const struct command *c;

	for (c = commands; c && c->id; c++) {
		char buf[KEY_NAME_SIZE], letter[8] = "";
		const char *name = "";
		size_t from = out->len;

		if (c->flags & COMMAND_SILENT)
			continue;
		if (!w && !ui_program_serves(ui_top(ui), c))
			continue;
		if (c->key && (!w || window_command(w, c->key, 0) == c))
			name = ui_key_name(ui, c->key, buf);
		if (c->letter && (!w || !w->with_text))
			snprintf(letter, sizeof(letter), "%s%c",
				 *name ? ", " : "",
				 c->letter >= 'a' && c->letter <= 'z'
					 ? c->letter - 'a' + 'A'
					 : c->letter);
		sb_addf(out, "  %s%s", name, letter);
		while (utf8_cols(out->s + from) < 14)
			sb_add_char(out, ' ');
		sb_add(out, ui_text(ui, c->label));
		if (c->help)
			sb_addf(out, " - %s", ui_text(ui, c->help));
		sb_add_char(out, '\n');
	}
}

void ui_help(struct ui *ui)
{
	struct window *top = ui_top(ui);
	struct sb text = SB_INIT;
	struct viewer_spec spec = {
		.title = ui_text(ui, N_("Help")),
		.with_headings = 1,
	};

	if (top && top->ops->help) {
		top->ops->help(top, &text);
		while (text.len && text.s[text.len - 1] == '\n')
			sb_truncate(&text, text.len - 1);
		if (text.len)
			sb_add(&text, "\n\n");
	}
	sb_addf(&text, "= %s\n", ui_text(ui, N_("Keys in this place")));
	if (top)
		add_keys(ui, &text, top->ops->commands, top);
	if (top)
		add_keys(ui, &text, top->ops->more, top);
	add_keys(ui, &text, ui->hooks.commands, NULL);
	sb_add_char(&text, '\n');
	sb_add(&text,
	       ui_text(ui, N_("A terminal without function keys: Esc, then the "
			      "digit (0 is F10). Letters are keys of the "
			      "keyboard, whatever layout is on. Ctrl-L "
			      "repaints the screen.")));
	spec.text = text.s;
	viewer_run(ui, &spec);
	sb_release(&text);
}
