/*
 * show.h: days, moments, terms and cells as the screens write them, in the
 * reader's language. All add to out.
 */
#ifndef VSHU_SCREEN_SHOW_H
#define VSHU_SCREEN_SHOW_H

#include <stdint.h>

#include "app/app.h"
#include "app/deadline.h"
#include "base/sb.h"
#include "model/casefile.h"
#include "store/listing.h"

/* "24.11.2026"; nothing for DAY_NONE. */
void show_day(struct sb *out, int64_t day);
/* "24.11", with the year if it is not that of today (DAY_NONE: always). */
void show_day_short(struct sb *out, int64_t day, int64_t today);
/* "24.11 вт", with the year if it is not that of today. */
void show_day_near(struct sb *out, int64_t day, int64_t today);
/* "24.11 16:40", likewise. */
void show_moment_near(struct sb *out, int64_t moment, int64_t today);
/* "16:40". */
void show_time(struct sb *out, int64_t minutes);
/* "вт", "дс". */
const char *show_weekday(enum weekday weekday);

/* "просрочено 2 р. д.", "сегодня до 18:00", "25.11 ср", "без срока, 3 дн." */
void show_deadline(struct sb *out, struct app *app, const struct deadline *d);
/* The same for a last day alone (DAY_NONE: nothing). */
void show_due(struct sb *out, struct app *app, int64_t due_on);

/* "2026/001  23.11.2026 - 24.11.2026  removed from the register: moved" */
void show_case(struct sb *out, const struct casefile *f);
/* What is to be done, and of what: "мінездеме", "органның жауабы". In a word or
 * two, for a list; and whole. */
const char *show_rule_short(enum obligation_rule rule);
const char *show_rule_msgid(enum obligation_rule rule); /* not translated */
void show_duty_short(struct sb *out, const struct deadline *d);
void show_duty(struct sb *out, const struct deadline *d);

/* "секретарь", "социальный педагог (секретарь)": short, and as in the rights. */
const char *show_role_short(enum role role);
const char *show_role_brief(enum role role);
/* "Who may: …". */
void show_who_may(struct sb *out, enum action action);

/* A cell of a listing: canonical text to what people read. */
void show_cell(struct sb *out, struct app *app,
	       const struct listing_column *column, const char *text);
/* A field's canonical text, to what people read. */
void show_value(struct sb *out, struct app *app, const struct field *field,
		const char *canonical);

#endif
