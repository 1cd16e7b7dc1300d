#include "screen/session.h"

#include <ctype.h>
#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/signal.h"
#include "screen/stage.h"
#include "screen/watch.h"
#include "widget/ui_private.h"

/*
 * A newcomer of every role goes everywhere that F9, Enter and the first screen
 * lead to, and in every place looks at F9 and F1: each command is there with its
 * key, what is not allowed says why, F1 says what the place is for. Nothing is
 * compared with a golden screen here: what is seen goes to cover.py (watch.h).
 */

#define MONDAY "2026-11-23T09:30"
#define HOME_ROWS 23
#define DEEPEST 4

struct walk {
	struct session s;
	struct sb trail;   /* the keys so far, for a fault */
	struct sb visited; /* "\nplace title\n" */
};

static struct window *top(void)
{
	return watch_ui() ? ui_top(watch_ui()) : NULL;
}

static void keys(struct walk *k, const char *script)
{
	sb_addf(&k->trail, "%s ", script);
	if (top())
		sb_addf(&k->trail, "(%s) ", top()->ops->name);
	if (driver_is_running(k->s.driver))
		driver_keys(k->s.driver, script);
}

/* Esc until that window is uppermost again; 0 if it has gone. */
static int back_to(struct walk *k, const struct window *w)
{
	for (int i = 0; i < 12 && top() != w; i++)
		keys(k, "ESC");
	return top() == w;
}

static int is_new(struct walk *k, const struct window *w)
{
	char *title = w->title ? window_title(w) : xstrdup("");
	char *line = xasprintf("\n%s %s\n", w->ops->name, title);
	int is = !strstr(k->visited.s, line);

	if (is)
		sb_add(&k->visited, line);
	free(title);
	free(line);
	return is;
}

/* All rows of a window that scrolls, a page at a time. */
static char *read_all(struct walk *k, const char *first, const char *next)
{
	struct sb out = SB_INIT;

	keys(k, first);
	for (int i = 0; i < 20; i++) {
		char *screen = driver_screen(k->s.driver);
		int same = out.len && strstr(out.s, screen) != NULL;

		if (!same)
			sb_add(&out, screen);
		free(screen);
		if (same)
			break;
		keys(k, next);
	}
	return sb_detach(&out);
}

static const char *last_keys(const struct walk *k)
{
	return k->trail.len > 400 ? k->trail.s + k->trail.len - 400
				  : k->trail.s;
}

/* Words of no Russian or Kazakh screen: the program's own, not translated. */
static int is_known(const char *word)
{
	static const char *const known[] = {
		/* keys */
		"Esc", "Enter", "Tab", "Ctrl", "Home", "End", "Del", "Ins",
		"PgUp", "PgDn", "Backspace",
		/* encodings, a file's name */
		"UTF", "KOI", "LE", "windows", "txt",
		/* logins; a name in Latin letters as an example */
		"head", "deputy", "secretary", "teacher", "psychologist",
		"admin", "aigerim",
		/* driver_screen()'s last line */
		"cursor", NULL
	};

	for (int i = 0; known[i]; i++)
		if (strcmp(word, known[i]) == 0)
			return 1;
	return 0;
}

static int is_latin(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void assert_translated(struct walk *k, const char *screen,
			      const char *place)
{
	for (const char *s = screen; *s;) {
		char word[32];
		size_t n = 0;

		if (!is_latin(*s)) {
			s++;
			continue;
		}
		while (is_latin(s[n]))
			n++;
		if (n >= 3 && n < sizeof(word)) {
			memcpy(word, s, n);
			word[n] = '\0';
			if (!is_known(word))
				ck_abort_msg("\"%s\" stands in %s:\n%s...%s",
					     word, place, screen, last_keys(k));
		}
		s += n;
	}
}

/* Is a command's name in a text, on one line with this key? */
static int is_told(const char *text, const char *label, const char *key)
{
	for (const char *s = text; (s = strstr(s, label)); s++) {
		const char *from = s, *to = strchrnul(s, '\n');
		char *line;
		int is;

		while (from > text && from[-1] != '\n')
			from--;
		line = xstrndup(from, (size_t)(to - from));
		is = strstr(line, key) != NULL;
		free(line);
		if (is)
			return 1;
	}
	return 0;
}

static void assert_told(const char *text, const struct window *w,
			const struct command *c, const char *where)
{
	char name[KEY_NAME_SIZE] = "", letter[2] = "";
	const char *label = gettext(c->label);
	int told = 0;

	if (c->key)
		told = is_told(text, label,
			       ui_key_name(watch_ui(), c->key, name));
	/* The place may use the key of a list's command itself. */
	letter[0] = (char)toupper((unsigned char)c->letter);
	if (c->letter && !told)
		told = is_told(text, label, letter);
	if (!told)
		ck_abort_msg("%s of %s says nothing of %s %s%s:\n%.1500s",
			     where, w->ops->name, label, name, letter, text);
}

/* Each command of the table is in the text, and those of the program too. */
static void assert_all_told(const char *text, const struct window *w,
			    const char *where)
{
	for (const struct command *c = w->ops->commands; c && c->id; c++)
		if (!(c->flags & COMMAND_SILENT) &&
		    (c->id != COMMAND_MENU && c->id != COMMAND_HELP))
			assert_told(text, w, c, where);
	for (const struct command *c = w->ops->more; c && c->id; c++)
		assert_told(text, w, c, where);
	for (const struct command *c = watch_ui()->hooks.commands; c && c->id;
	     c++)
		if (ui_program_serves(w, c))
			assert_told(text, w, c, where);
}

/* What is not allowed says why, and more than that it is not possible. */
static void assert_reasons(struct window *w, const struct command *c)
{
	for (; c && c->id; c++) {
		struct sb why = SB_INIT;

		if (!(c->flags & COMMAND_SILENT) && w->ops->allowed &&
		    !w->ops->allowed(w, c->id, &why) && !why.len)
			ck_abort_msg("%s does not say why %s is not allowed",
				     w->ops->name, gettext(c->label));
		sb_release(&why);
	}
}

/* F9, F1. */
static void look(struct walk *k, struct window *w)
{
	char *text = driver_screen(k->s.driver);

	assert_translated(k, text, w->ops->name);
	free(text);
	assert_reasons(w, w->ops->commands);
	assert_reasons(w, w->ops->more);
	keys(k, "F9");
	ck_assert_str_eq(top()->ops->name, "menu");
	text = read_all(k, "HOME", "PGDN");
	assert_translated(k, text, "F9");
	assert_all_told(text, w, "F9");
	free(text);
	ck_assert(back_to(k, w));
	keys(k, "F1");
	ck_assert_str_eq(top()->ops->name, "viewer");
	text = read_all(k, "HOME", "PGDN");
	assert_translated(k, text, "F1");
	assert_all_told(text, w, "F1");
	free(text);
	ck_assert(back_to(k, w));
}

static void visit(struct walk *k, int depth);

/* A command's key leads somewhere: that place too, then back. */
static int try_keys(struct walk *k, struct window *w, const char *script,
		    int depth)
{
	keys(k, script);
	if (!driver_is_running(k->s.driver))
		return 0;
	if (top() != w)
		visit(k, depth + 1);
	return back_to(k, w);
}

/* A command's key as a script's word; NULL: there is none to press. */
static const char *script_of(const struct window *w, const struct command *c,
			     char name[static KEY_NAME_SIZE])
{
	if (c->flags & COMMAND_SILENT || c->id <= COMMAND_CLOSE)
		return NULL;
	if (c->letter && !w->with_text) {
		snprintf(name, KEY_NAME_SIZE, "%c", c->letter);
		return name;
	}
	switch (c->key) {
	case TERM_KEY_NONE:
		return NULL;
	case ' ':
		return "' '";
	case TERM_KEY_DELETE:
		return "DEL";
	case TERM_KEY_LEFT:
		return "LEFT";
	case TERM_KEY_RIGHT:
		return "RIGHT";
	}
	key_describe(c->key, name);
	return name;
}

static int try_commands(struct walk *k, struct window *w,
			const struct command *c, int depth)
{
	for (; c && c->id; c++) {
		char name[KEY_NAME_SIZE];
		const char *script = script_of(w, c, name);

		if (script && !try_keys(k, w, script, depth))
			return 0;
	}
	return 1;
}

static int is_screen(const struct window *w)
{
	static const char *const others[] = { "form",	"dialog", "picklist",
					      "viewer", "menu",	  "ask",
					      "cover",	"duties", NULL };

	for (int i = 0; others[i]; i++)
		if (strcmp(w->ops->name, others[i]) == 0)
			return 0;
	return 1;
}

static void visit(struct walk *k, int depth)
{
	struct window *w = top();

	if (!w || !is_new(k, w))
		return;
	/* Where one line is typed there are no commands. */
	if (strcmp(w->ops->name, "menu") == 0 ||
	    strcmp(w->ops->name, "ask") == 0)
		return;
	look(k, w);
	if (!is_screen(w) || depth >= DEEPEST)
		return;
	if (try_commands(k, w, w->ops->commands, depth) &&
	    try_commands(k, w, w->ops->more, depth) &&
	    try_keys(k, w, "ENTER", depth))
		try_keys(k, w, "END ENTER", depth);
}

/* Every row of the first screen, and what its list's first line opens. */
static void walk_home(struct walk *k)
{
	struct window *home = top();

	ck_assert_str_eq(home->ops->name, "home");
	look(k, home);
	for (int i = 0; i < HOME_ROWS; i++) {
		char script[64];

		snprintf(script, sizeof(script),
			 i ? "ESC HOME DOWN*%d ENTER" : "ESC HOME ENTER", i);
		if (!try_keys(k, home, script, 0))
			ck_abort_msg("no way back from row %d", i);
		if (!try_keys(k, home, "ENTER", 0))
			ck_abort_msg("no way back from row %d's list", i);
	}
	try_commands(k, home, home->ops->commands, 0);
	keys(k, "F7");
	if (top() != home)
		look(k, top());
	ck_assert(back_to(k, home));
	keys(k, "F6");
	if (top() != home)
		look(k, top());
}

static void add_admin(struct session *s)
{
	struct staff *p = app_record_new(APP_STAFF);
	void *record = p;
	struct err err = ERR_INIT;

	stage_as(s, s->ids.head);
	str_set(&p->surname, "Ким");
	str_set(&p->given, "Виктор");
	str_set(&p->login, "admin");
	p->role = ROLE_ADMIN;
	ck_assert_int_eq(app_save(s->app, APP_STAFF, p, &err), ERR_OK);
	app_record_free(APP_STAFF, &record);
}

/* One that its author follows (cl. 4). */
static void add_signal_of_teacher(struct session *s)
{
	struct signal *signal = app_record_new(APP_SIGNAL);
	void *record = signal;
	struct err err = ERR_INIT;

	stage_as(s, s->ids.teacher);
	signal->source = SIGNAL_SOURCE_STAFF;
	signal->received_at = app_now(s->app);
	signal->how = SIGNAL_WAY_WRITTEN;
	signal->staff_id = s->ids.teacher;
	signal->category = SIGNAL_CATEGORY_HARD_SITUATION;
	signal->grounds = 1u << 0;
	str_set(&signal->facts, "Не учит уроки.");
	ck_assert_int_eq(
		app_signal_create(s->app, signal, &s->ids.child_alina, 1, &err),
		ERR_OK);
	app_record_free(APP_SIGNAL, &record);
}

static void school(struct walk *k, int i)
{
	struct session *s = &k->s;
	int64_t item_id;

	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
	add_admin(s);
	stage_support(s, s->ids.child_daniyar);
	add_signal_of_teacher(s);
	stage_meeting(s, "2026-11-26", stage_council(s, s->ids.child_aruzhan),
		      AGENDA_QUESTION_PLACING, &item_id);
	stage_assessment(s, s->ids.child_alina);
}

static void walk_as(const char *login, int i)
{
	struct walk k = { .visited = SB_INIT, .trail = SB_INIT };

	sb_add(&k.visited, "\n");
	school(&k, i);
	session_start(&k.s, login);
	walk_home(&k);
	session_close(&k.s);
	sb_release(&k.visited);
	sb_release(&k.trail);
}

START_TEST(head)
{
	walk_as("head", _i);
}
END_TEST

START_TEST(deputy)
{
	walk_as("deputy", _i);
}
END_TEST

START_TEST(secretary)
{
	walk_as("secretary", _i);
}
END_TEST

START_TEST(class_teacher)
{
	walk_as("teacher7b", _i);
}
END_TEST

START_TEST(psychologist)
{
	walk_as("psychologist", _i);
}
END_TEST

START_TEST(teacher)
{
	walk_as("teacher", _i);
}
END_TEST

START_TEST(admin)
{
	walk_as("admin", _i);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { head,	      deputy,	    secretary,
				       class_teacher, psychologist, teacher,
				       admin,	      NULL };

	return session_run("roles", tests);
}
