/*
 * picklist.h: choosing one or several of many by typing a part.
 */
#ifndef VSHU_WIDGET_PICKLIST_H
#define VSHU_WIDGET_PICKLIST_H

#include <stdint.h>

#include "widget/ui.h"

struct pick_items; /* what a source has found */

/* id: any number but 0. text is translated and copied; note is shown dim
 * behind it (NULL: none). */
void pick_items_add(struct pick_items *items, int64_t id, const char *text,
		    const char *note);

/* Does the text hold what was typed, in any spelling that it may mean? */
int pick_fits(const char *text, const char *typed);

/*
 * Adds at most max items that fit what was typed ("" at first), best first.
 * Called at every letter, so it must be quick.
 */
typedef void picklist_find(void *data, const char *typed, int max,
			   struct pick_items *items);

struct picklist_spec {
	const char *title;   /* translated */
	const char *typed;   /* to start with; NULL: nothing */
	picklist_find *find; /* or a fixed list: */
	void *data;
	const struct picklist_item {
		int64_t id;	   /* 0 ends the table (see with_zero) */
		const char *label; /* translated; NULL ends the table */
	} * items;
	int64_t current; /* stand on this one */
	int several;	 /* blank or Ins marks; ids in chosen */
	int with_new;	 /* F7: make a new one: PICK_NEW */
	int with_none;	 /* Delete: choose nothing: PICK_NONE */
	int plain;	 /* a few lines: nothing is typed to narrow them */
};

enum pick_result {
	PICK_DONE = 1,
	PICK_NEW,  /* chosen->typed says what was typed */
	PICK_NONE, /* empty the field */
};

struct picked {
	int64_t id;   /* one: the choice; several: what Enter was on, or 0 */
	char *text;   /* its text, owned */
	int64_t *ids; /* several: owned; in and out */
	size_t n, capacity;
	char *typed; /* owned */
};

void picked_init(struct picked *picked);
void picked_release(struct picked *picked);

/* A pick_result, UI_CANCEL or UI_HANGUP. */
int picklist_run(struct ui *ui, const struct picklist_spec *spec,
		 struct picked *picked);

#endif
