/*
 * session.h: a school with a clock that stands still, and a person at its
 * screens (driver.h).
 *
 *	struct session s;
 *	session_open(&s, LANG_RU, "2026-11-23T16:42", SESSION_SCHOOL);
 *	session_start(&s, "secretary");
 *	driver_keys(s.driver, "F2");
 *	driver_compare(s.driver, "ru-signal-new");
 *	session_close(&s);
 */
#ifndef VSHU_TESTS_SCREEN_SESSION_H
#define VSHU_TESTS_SCREEN_SESSION_H

#include <check.h>

#include "app/app.h"
#include "screen/driver.h"

enum session_kind {
	SESSION_EMPTY,	/* no school yet: the first run */
	SESSION_SCHOOL, /* staff, Council, classes, families, children, police */
};

/* Ids of what SESSION_SCHOOL holds, for tests that call app_ functions. */
struct session_ids {
	int64_t head, deputy, secretary, class_teacher, psychologist, teacher;
	int64_t class_7b, class_5a;
	int64_t family_akhmetov, family_kim;
	int64_t child_daniyar, child_alina, child_aruzhan;
	int64_t police;
};

struct session {
	struct driver *driver;
	struct app *app;
	enum lang lang; /* at the start */
	char dir[64];
	char *path;
	struct session_ids ids;
};

/* now: ISO. The register lies in a folder of its own. */
void session_open(struct session *s, enum lang lang, const char *now,
		  enum session_kind kind);
/* The screens at 24 x 80 for the person with that login. */
void session_start(struct session *s, const char *login);
/* Leaves the screens; session_start() may follow. */
void session_stop(struct session *s);
void session_close(struct session *s);

/* Another moment. */
void session_set_now(struct session *s, const char *now);
/* Golden screens of the language at the start: "ru-NAME", "kk-NAME". */
void session_compare(struct session *s, const char *name);

/* Keys, then the golden screen of that name; NULL: only the keys. */
struct session_step {
	const char *keys; /* NULL ends */
	const char *name;
};
void session_walk(struct session *s, const struct session_step *steps);

/*
 * Which clauses of the order this test carries through by keys: "13.1 14", a dot
 * before the number of a sub-point (watch.h).
 */
#define session_serves(s, clauses) session_serves_in(s, __func__, clauses)
void session_serves_in(struct session *s, const char *test,
		       const char *clauses);

/* Has this person an unfinished form of that name? */
int session_has_draft(struct app *app, const char *form);

/* Each test twice: session_lang(_i) is Russian, then Kazakh. NULL ends. */
enum lang session_lang(int i);
int session_run(const char *name, const TTest *const *tests);

#endif
