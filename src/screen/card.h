/*
 * card.h: all that is known of one thing, to be read: labelled values, wrapped,
 * headings, and lines that Enter opens. The lines lie in a list, so that arrows,
 * paging and the cursor are as everywhere.
 */
#ifndef VSHU_SCREEN_CARD_H
#define VSHU_SCREEN_CARD_H

#include "base/field.h"
#include "screen/screen.h"

struct card;

/* A blank at which no text is wrapped. */
#define CARD_BLANK "\302\240"

/* It and its list are the screen's and freed with it. */
struct card *card_new(struct screen *screen);

/* In load(): empty it, then add from top to bottom. */
void card_clear(struct card *card);
/* Texts are translated and copied. */
void card_heading(struct card *card, const char *text);
void card_blank(struct card *card);
/* label and value; nothing if value is empty. */
void card_value(struct card *card, const char *label, const char *value);
/* The same with a short label, a day or a moment, before a longer text. */
void card_dated(struct card *card, enum style style, const char *label,
		const char *text);
/* The same after a label of so many columns. */
void card_labelled(struct card *card, enum style style, int label_cols,
		   const char *label, const char *text);
/* Enter opens what was added last, as card_line()'s. */
void card_opens(struct card *card, int kind, int64_t id);
/* A record's field, in words; nothing if it is empty. */
void card_field(struct card *card, const struct field *fields, const char *name,
		const void *record);
/* All fields that are not hidden and not empty. */
void card_fields(struct card *card, const struct field *fields,
		 const void *record);
/* A text of its own, wrapped. */
void card_text(struct card *card, enum style style, const char *text);
/*
 * A line that Enter opens: select() gets a key of the screen's choice (a kind)
 * and an id through card_current(). One row, cut if it is too long.
 */
void card_line(struct card *card, enum style style, int kind, int64_t id,
	       const char *fmt, ...) __attribute__((format(printf, 5, 6)));

/* What the current line opens: 0 if nothing. */
int card_current(struct card *card, int64_t *id);

#endif
