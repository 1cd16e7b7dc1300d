#include "screen/watch.h"

#include <check.h>
#include <fcntl.h>
#include <libintl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "model/role.h"
#include "widget/menu.h"
#include "widget/ui_private.h"

/* A window's operations, and ours in their place. */
struct watched {
	struct window_ops ops;
	const struct window_ops *own;
	const struct window *window;
	char *title;
	struct watched *next;
};

static struct {
	char *path;
	struct app *app;
	struct ui *ui;
	struct ui_hooks hooks;
	struct watched *windows;
	struct sb said; /* lines written already, by this test */
	int n_goldens;
} watch;

struct ui *__real_ui_new(struct term *term,
			 const char *(*translate)(const char *),
			 const struct ui_hooks *hooks);
void __real_ui_free(struct ui **ui);
int __real_menu_choose(struct ui *ui, const char *title,
		       const struct command *commands,
		       int (*allowed)(void *data, int id, struct sb *why),
		       void *data);
struct ui *__wrap_ui_new(struct term *term,
			 const char *(*translate)(const char *),
			 const struct ui_hooks *hooks);
int __wrap_menu_choose(struct ui *ui, const char *title,
		       const struct command *commands,
		       int (*allowed)(void *data, int id, struct sb *why),
		       void *data);
void __wrap_ui_free(struct ui **ui);

void watch_begin(const char *name)
{
	const char *build = getenv("builddir");
	int fd;

	watch.path =
		xasprintf("%s/tests/screen/%s.seen", build ? build : ".", name);
	fd = open(watch.path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
	if (fd < 0)
		ck_abort_msg("cannot write %s", watch.path);
	close(fd);
}

void watch_app(struct app *app)
{
	watch.app = app;
}

struct ui *watch_ui(void)
{
	return watch.ui;
}

/* A line, once in a test; one write, for tests run in several processes. */
static void say(struct sb *line)
{
	int fd;

	sb_add_char(line, '\n');
	if (!watch.path || (watch.said.len && strstr(watch.said.s, line->s))) {
		sb_release(line);
		return;
	}
	sb_add(&watch.said, line->s);
	fd = open(watch.path, O_WRONLY | O_APPEND);
	if (fd < 0 || write(fd, line->s, line->len) != (ssize_t)line->len)
		ck_abort_msg("cannot write %s", watch.path);
	close(fd);
	sb_release(line);
}

/* Words of a line; a tab or line end in one is a blank. */
static void word(struct sb *line, const char *text)
{
	if (line->len)
		sb_add_char(line, '\t');
	for (; text && *text; text++)
		sb_add_char(line, *text == '\t' || *text == '\n' ? ' ' : *text);
}

static void number(struct sb *line, long value)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", value);
	word(line, text);
}

static const char *role(void)
{
	const struct staff *user = watch.app ? app_user(watch.app) : NULL;

	return user ? role_code((enum role)user->role) : "nobody";
}

static void say_done(const char *place, const char *title, int id)
{
	struct sb line = SB_INIT;

	word(&line, "done");
	word(&line, place);
	word(&line, title);
	number(&line, id);
	say(&line);
}

/* -- in the program's place ------------------------------------------------ */

static struct watched *of(const struct window *w)
{
	struct watched *p = watch.windows;

	while (p && !(p->window == w && &p->ops == w->ops))
		p = p->next;
	return p;
}

static void command(struct window *w, int id)
{
	struct watched *p = of(w);

	if (command_by_id(p->ops.more, id))
		say_done("list", "", id);
	else
		say_done(p->ops.name, p->title, id);
	p->own->command(w, id);
}

static void program_command(void *data, int id)
{
	say_done("program", "", id);
	watch.hooks.command(data, id);
}

struct ui *__wrap_ui_new(struct term *term,
			 const char *(*translate)(const char *),
			 const struct ui_hooks *hooks)
{
	struct ui_hooks ours = *hooks;

	watch.hooks = *hooks;
	ours.command = program_command;
	watch.ui = __real_ui_new(term, translate, &ours);
	return watch.ui;
}

void __wrap_ui_free(struct ui **ui)
{
	__real_ui_free(ui);
	watch.ui = NULL;
	while (watch.windows) {
		struct watched *p = watch.windows;

		watch.windows = p->next;
		free(p->title);
		free(p);
	}
}

/* -- what is seen ---------------------------------------------------------- */

/* A screen's title is drawn by itself: it has none as a window. */
static char *title_of(const struct window *w)
{
	return w->title ? window_title(w) : xstrdup("");
}

static void say_commands(const char *place, const char *title,
			 const struct command *c)
{
	for (; c && c->id; c++) {
		struct sb line = SB_INIT;
		char name[KEY_NAME_SIZE] = "", letter[2] = "";

		if (c->key)
			key_describe(c->key, name);
		letter[0] = c->letter;
		word(&line, "command");
		word(&line, place);
		word(&line, title);
		number(&line, c->id);
		word(&line, name);
		word(&line, letter);
		number(&line, (long)c->flags);
		word(&line, c->label);
		word(&line, c->help);
		say(&line);
	}
}

static void say_rights(const char *place, const char *title, struct window *w,
		       const struct command *c)
{
	for (; c && c->id; c++) {
		struct sb line = SB_INIT, why = SB_INIT;
		int may;

		if (c->flags & COMMAND_SILENT)
			continue;
		if (w)
			may = !w->ops->allowed ||
			      w->ops->allowed(w, c->id, &why);
		else
			may = !watch.hooks.allowed ||
			      watch.hooks.allowed(watch.hooks.data, c->id,
						  &why);
		word(&line, may ? "allowed" : "greyed");
		word(&line, place);
		word(&line, title);
		word(&line, role());
		number(&line, c->id);
		if (!may)
			word(&line, why.len ? why.s : "");
		say(&line);
		sb_release(&why);
	}
}

/* A menu of its own: the table is no window's. */
int __wrap_menu_choose(struct ui *ui, const char *title,
		       const struct command *commands,
		       int (*allowed)(void *data, int id, struct sb *why),
		       void *data)
{
	int id;

	say_commands("menu", title, commands);
	id = __real_menu_choose(ui, title, commands, allowed, data);
	if (id > 0)
		say_done("menu", title, id);
	return id;
}

static struct watched *take(struct window *w)
{
	struct watched *p = of(w);

	if (p)
		return p;
	p = xcalloc(1, sizeof(*p));
	p->own = w->ops;
	p->ops = *w->ops;
	if (p->ops.command)
		p->ops.command = command;
	p->window = w;
	p->title = title_of(w);
	p->next = watch.windows;
	watch.windows = p;
	w->ops = &p->ops;
	return p;
}

/* The headings of F1: which clauses it tells of. */
static void add_headings(struct sb *line, const char *help)
{
	struct sb all = SB_INIT;

	while (*help) {
		const char *end = strchrnul(help, '\n');

		if (help[0] == '=' && help[1] == ' ')
			sb_addf(&all, "%s%.*s", all.len ? "; " : "",
				(int)(end - help) - 2, help + 2);
		help = *end ? end + 1 : end;
	}
	word(line, all.s);
	sb_release(&all);
}

static void look(struct window *w)
{
	struct watched *p = take(w);
	struct sb line = SB_INIT, help = SB_INIT;

	if (w->ops->help)
		w->ops->help(w, &help);
	word(&line, "place");
	word(&line, p->ops.name);
	word(&line, p->title);
	word(&line, role());
	/* One that covers all takes every key: there is no F1. */
	number(&line, w->place == WINDOW_COVER ? -1 : (long)help.len);
	add_headings(&line, help.s);
	say(&line);
	sb_release(&help);
	say_commands(p->ops.name, p->title, w->ops->commands);
	say_rights(p->ops.name, p->title, w, w->ops->commands);
	say_commands("list", "", w->ops->more);
	say_rights("list", "", w, w->ops->more);
	say_commands("program", "", watch.hooks.commands);
	if (!w->modal && w->place != WINDOW_COVER)
		say_rights("program", "", NULL, watch.hooks.commands);
}

/* What may be done is asked when it comes, and again with every golden. */
void watch_look(void)
{
	struct window *w = watch.ui ? ui_top(watch.ui) : NULL;

	if (w && !of(w))
		look(w);
}

static void say_golden(const char *name, const struct window *w)
{
	char *title = title_of(w);
	struct sb line = SB_INIT;

	word(&line, "golden");
	word(&line, name);
	word(&line, w->ops->name);
	word(&line, title);
	say(&line);
	free(title);
}

void watch_golden(const char *name)
{
	size_t i = watch.ui ? watch.ui->n : 0;
	int is_filled = 0;

	watch.n_goldens++;
	if (i)
		look(watch.ui->stack[i - 1]);
	/* One that fills the room hides those that fill it below. */
	while (i--) {
		const struct window *w = watch.ui->stack[i];

		if (w->place != WINDOW_FILL || !is_filled)
			say_golden(name, w);
		is_filled |= w->place == WINDOW_FILL;
		if (w->place == WINDOW_COVER)
			break;
	}
}

void watch_clauses(const char *clauses, const char *test, const char *lang)
{
	if (!watch.n_goldens)
		ck_abort_msg("%s compares no screen", test);
	while (*clauses) {
		size_t n = strcspn(clauses, " ");
		char *clause = xasprintf("%.*s", (int)n, clauses);
		struct sb line = SB_INIT;

		word(&line, "clause");
		word(&line, clause);
		word(&line, test);
		word(&line, lang);
		say(&line);
		free(clause);
		clauses += n + (clauses[n] == ' ');
	}
}
