#include "config.h"

#include "screen/scr_paper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/output.h"
#include "app/paper.h"
#include "base/day.h"
#include "base/mem.h"
#include "screen/recordform.h"
#include "screen/stepform.h"
#include "widget/dialog.h"
#include "widget/picklist.h"
#include "widget/viewer.h"

/*
 * Purpose: read a paper as it will be printed, then print or save it.
 * Data: app_paper_lines() to read, app_paper() for the bytes.
 * Keys: PAPER_COMMANDS.
 */

enum {
	PAPER_PRINT = COMMAND_OWN,
	PAPER_SAVE,
	PAPER_LANGUAGE,
	PAPER_OWN_PRINTER,
};

static const struct command paper_commands[] = {
	{ .id = PAPER_PRINT,
	  .key = TERM_KEY_F5,
	  .letter = 'p',
	  .label = N_("Print"),
	  .help = N_("hand the paper to the school's printer") },
	{ .id = PAPER_SAVE,
	  .key = TERM_KEY_F2,
	  .letter = 's',
	  .label = N_("Save"),
	  .help = N_("write the paper into a file") },
	{ .id = PAPER_LANGUAGE,
	  .key = TERM_KEY_F4,
	  .letter = 'l',
	  .label = N_("Paper's language"),
	  .help = N_("the paper in Kazakh, in Russian, in both") },
	{ .id = PAPER_OWN_PRINTER,
	  .key = TERM_KEY_F8,
	  .letter = 'o',
	  .label = N_("My own printer"),
	  .help = N_("print at your own desk, through the terminal") },
	COMMAND_END
};

static struct print_options options_for(enum charset encoding)
{
	return (struct print_options){ .width = PRINT_WIDTH,
				       .page_lines = PRINT_PAGE_LINES,
				       .encoding = encoding };
}

struct paper_view {
	struct shell *shell;
	const struct paper_ref *papers;
	int n;
	enum print_lang lang;
	char *title;
};

static void waiting(const struct paper_view *v, struct ui_progress *p)
{
	ui_progress_begin(p, shell_ui(v->shell), _("Papers are being made"));
}

/* 0, and that it is so is said: Esc was pressed. */
static int goes_on(struct ui_progress *p, int done, int total)
{
	if (progress_step(&p->progress, done, total))
		return 1;
	ui_say(p->ui, "%s", _("Stopped: no paper went out."));
	return 0;
}

static int add_text(struct paper_view *v, const struct paper_ref *paper,
		    struct sb *text)
{
	struct print_options options = options_for(CHARSET_UTF8);
	struct lines lines = LINES_INIT;
	struct err err = ERR_INIT;
	int made;

	options.page_lines = 0;
	if (term_cols(ui_term(shell_ui(v->shell))) < PRINT_WIDTH)
		options.width = (size_t)term_cols(ui_term(shell_ui(v->shell)));
	made = shell_ok(v->shell,
			app_paper_lines(shell_app(v->shell), paper->document,
					paper->id, v->lang, &options, &lines,
					&err),
			&err);
	for (size_t i = 0; made && i < lines.n; i++) {
		sb_add(text, lines.items[i]);
		sb_add_char(text, '\n');
	}
	lines_release(&lines);
	return made;
}

/* NULL: one of them cannot be made, which is said. */
static char *text_of(struct paper_view *v)
{
	struct sb text = SB_INIT;
	struct ui_progress p;

	waiting(v, &p);
	for (int i = 0; i < v->n; i++) {
		if (i)
			sb_add(&text, "\n\n");
		if (!goes_on(&p, i, v->n) ||
		    !add_text(v, &v->papers[i], &text)) {
			sb_release(&text);
			return NULL;
		}
	}
	/* What it was made of is many times what is read. */
	mem_give_back();
	return sb_detach(&text);
}

/* The bytes in an encoding, and how many letters it lacked. */
static int make_bytes(struct paper_view *v, enum charset encoding,
		      struct sb *out, size_t *n_replaced)
{
	struct print_options options = options_for(encoding);
	struct err err = ERR_INIT;
	struct ui_progress p;

	*n_replaced = 0;
	waiting(v, &p);
	for (int i = 0; i < v->n; i++)
		if (!goes_on(&p, i, v->n) ||
		    !shell_ok(v->shell,
			      app_paper(shell_app(v->shell),
					v->papers[i].document, v->papers[i].id,
					v->lang, &options, out, n_replaced,
					&err),
			      &err))
			return 0;
	return 1;
}

/* What was done, and that the paper is not letter for letter what it says. */
static void say_done(const struct paper_view *v, const char *done,
		     size_t n_replaced)
{
	struct sb text = SB_INIT;

	sb_add(&text, done);
	if (n_replaced) {
		sb_add(&text, " \302\267 ");
		sb_addf(&text,
			ngettext("%zu letter became its nearest one.",
				 "%zu letters became their nearest ones.",
				 (unsigned long)n_replaced),
			n_replaced);
		ui_warn(shell_ui(v->shell), "%s", text.s);
	} else {
		ui_say(shell_ui(v->shell), "%s", text.s);
	}
	sb_release(&text);
}

static void say_printed(const struct paper_view *v)
{
	if (v->n == 1)
		ui_say(shell_ui(v->shell), "%s",
		       _("The paper is with the printer."));
	else
		ui_say(shell_ui(v->shell),
		       ngettext("%d paper is with the printer.",
				"%d papers are with the printer.",
				(unsigned long)v->n),
		       v->n);
}

static void print(struct paper_view *v)
{
	struct sb bytes = SB_INIT;
	size_t n_replaced;
	struct err err = ERR_INIT;

	if (make_bytes(v, CHARSET_UTF8, &bytes, &n_replaced) &&
	    shell_ok(v->shell, output_spool(v->title, bytes.s, bytes.len, &err),
		     &err))
		say_printed(v);
	sb_release(&bytes);
}

static void print_here(struct paper_view *v)
{
	struct ui *ui = shell_ui(v->shell);
	struct sb bytes = SB_INIT;
	struct err err = ERR_INIT;
	enum charset encoding = CHARSET_UTF8;
	size_t n_replaced;

	if (!term_has_printer(ui_term(ui))) {
		ui_warn(ui, "%s", _("This terminal has no printer."));
		return;
	}
	if (charset_find(term_charset(ui_term(ui)), &encoding, &err) != ERR_OK)
		err_init(&err);
	if (make_bytes(v, encoding, &bytes, &n_replaced) &&
	    shell_ok(v->shell,
		     term_print(ui_term(ui), bytes.s, bytes.len, &err), &err))
		say_done(v, _("The paper went to your own printer."),
			 n_replaced);
	sb_release(&bytes);
}

static int choose_encoding(struct paper_view *v, enum charset *encoding)
{
	struct picklist_item items[CHARSET_COUNT + 1];
	struct picklist_spec spec = { .items = items, .current = 1 };
	struct picked picked;
	int done;

	for (int i = 0; i < CHARSET_COUNT; i++)
		items[i] = (struct picklist_item){
			.id = i + 1, .label = charset_name((enum charset)i)
		};
	items[CHARSET_COUNT] = (struct picklist_item){ .id = 0 };
	spec.title = _("Encoding of the file");
	picked_init(&picked);
	done = picklist_run(shell_ui(v->shell), &spec, &picked) == PICK_DONE;
	if (done)
		*encoding = (enum charset)(picked.id - 1);
	picked_release(&picked);
	return done;
}

static void save(struct paper_view *v)
{
	struct ui *ui = shell_ui(v->shell);
	const char *home = getenv("HOME");
	char *path =
		xasprintf("%s/%s-%lld.txt", home ? home : ".",
			  v->papers[0].document, (long long)v->papers[0].id);
	enum charset encoding = CHARSET_UTF8;
	struct sb bytes = SB_INIT;
	char *done = NULL;
	size_t n_replaced;
	struct err err = ERR_INIT;

	if (!dialog_ask_text(ui, N_("Save the paper"), N_("File"), 200,
			     &path) ||
	    str_is_empty(path) || !choose_encoding(v, &encoding) ||
	    !make_bytes(v, encoding, &bytes, &n_replaced) ||
	    !shell_ok(v->shell, output_file(path, bytes.s, bytes.len, &err),
		      &err))
		goto out;
	/* TRANSLATORS: the name of a file */
	done = xasprintf(_("Saved: %s"), path);
	say_done(v, done, n_replaced);
out:
	free(done);
	sb_release(&bytes);
	free(path);
}

void scr_paper_several(struct shell *shell, const struct paper_ref *papers,
		       int n)
{
	struct paper_view v = { .shell = shell,
				.papers = papers,
				.n = n,
				.lang = lang_current() == LANG_RU ? PRINT_RU
								  : PRINT_KK };
	int result = PAPER_LANGUAGE;
	char *text = text_of(&v);

	v.title = n == 1 ? xstrdup(_(app_paper_label(papers[0].document)))
			 : xasprintf(ngettext("%d paper", "%d papers",
					      (unsigned long)n),
				     n);
	while (text && result > 0) {
		struct viewer_spec spec = {
			.title = v.title,
			.text = text,
			.as_is = 1,
			.commands = paper_commands,
		};

		result = viewer_run(shell_ui(shell), &spec);
		switch (result) {
		case PAPER_PRINT:
			print(&v);
			break;
		case PAPER_SAVE:
			save(&v);
			break;
		case PAPER_OWN_PRINTER:
			print_here(&v);
			break;
		case PAPER_LANGUAGE:
			v.lang = (enum print_lang)((v.lang + 1) % 3);
			free(text);
			text = text_of(&v);
			break;
		}
	}
	free(text);
	free(v.title);
}

void scr_paper(struct shell *shell, const char *document, int64_t id)
{
	scr_paper_several(shell,
			  &(struct paper_ref){ .document = document, .id = id },
			  1);
}

/* -- the register of a day, the journal of a year ---------------------------- */

static const struct form_field day_fields[] = {
	{ .name = "day",
	  .type = FIELD_DATE,
	  .label = N_("As of"),
	  .help = N_("Who was on the register at the end of that day"),
	  .flags = FIELD_REQUIRED },
	{ .name = NULL },
};

static const struct form_field year_fields[] = {
	{ .name = "year",
	  .type = FIELD_INT,
	  .label = N_("Year"),
	  .help = N_("The calendar year of the journal"),
	  .flags = FIELD_REQUIRED,
	  .cols = 6 },
	{ .name = NULL },
};

static void built_when(struct recordform *rf)
{
	int64_t today = app_today(shell_app(rf->shell));
	char year[12];

	if (rf->spec->before == day_fields) {
		stepform_built(rf);
		return;
	}
	snprintf(year, sizeof(year), "%d", day_to_ymd(today).year);
	form_set_text(rf->form, "year", year);
}

static int check_when(struct recordform *rf, const struct form_field *field,
		      const char *value, struct sb *why)
{
	int64_t today = app_today(shell_app(rf->shell));
	int64_t year = day_to_ymd(today).year;

	if (field->type == FIELD_DATE)
		year = day_parse_iso(value) <= today ? year : year + 1;
	else
		year = strtoll(value, NULL, 10);
	if (year > day_to_ymd(today).year)
		sb_add(why, _("That time has not come yet."));
	else if (year < 1992)
		sb_add(why, _("A year, as 2026."));
	else
		return 1;
	return 0;
}

static enum err_code take_when(struct recordform *rf, struct err *err)
{
	int64_t *id = rf->data;

	(void)err;
	*id = form_number(rf->form, rf->spec->before->name);
	return ERR_OK;
}

static void scr_paper_of_school(struct shell *shell, const char *document)
{
	int64_t id = 0;
	struct recordform_spec spec = {
		.kind = RECORDFORM_NO_RECORD,
		.title = app_paper_label(document),
		.as_dialog = 1,
		.data = &id,
		.save = take_when,
		.check = check_when,
		.built = built_when,
	};

	if (strcmp(document, "register") == 0)
		spec.before = day_fields;
	else if (strcmp(document, "journal") == 0)
		spec.before = year_fields;
	if (!spec.before || recordform_run(shell, &spec) == RECORDFORM_SAVED)
		scr_paper(shell, document, id);
}

/* 1 and up: the place of the paper in names; 0: none. */
static int choose_paper(struct shell *shell, const char *const *names)
{
	struct picklist_item items[24] = { { .id = 0 } };
	struct picklist_spec spec = { .items = items,
				      .title = _("Which paper?") };
	struct picked picked;
	int n = 0;

	while (names && names[n] && n + 1 < (int)ARRAY_SIZE(items)) {
		items[n] = (struct picklist_item){
			.id = n + 1, .label = _(app_paper_label(names[n]))
		};
		n++;
	}
	if (!n)
		ui_say(shell_ui(shell), "%s",
		       _("There is no paper to print here."));
	if (n < 2)
		return n;
	picked_init(&picked);
	n = picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE
		    ? (int)picked.id
		    : 0;
	picked_release(&picked);
	return n;
}

void scr_papers(struct shell *shell, enum app_record kind, const int64_t *ids,
		int n)
{
	const char *const *names = app_papers_of(kind);
	int chosen = choose_paper(shell, names);
	struct paper_ref *papers;

	if (!chosen)
		return;
	if (kind == APP_SCHOOL) {
		scr_paper_of_school(shell, names[chosen - 1]);
		return;
	}
	papers = xcalloc((size_t)n, sizeof(*papers));
	for (int i = 0; i < n; i++)
		papers[i] = (struct paper_ref){ .document = names[chosen - 1],
						.id = ids[i] };
	scr_paper_several(shell, papers, n);
	free(papers);
}
