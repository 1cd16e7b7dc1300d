/*
 * event.h: what happens while the program waits.
 */
#ifndef VSHU_TERM_EVENT_H
#define VSHU_TERM_EVENT_H

#include <stdint.h>

#include "term/key.h"

enum term_event_type {
	TERM_EVENT_KEY,	   /* key: no letter, or one with Ctrl or Alt */
	TERM_EVENT_TEXT,   /* key: a code point that was typed */
	TERM_EVENT_PASTE,  /* text: all of it at once, clean, with LF */
	TERM_EVENT_RESIZE, /* term_rows(), term_cols() have changed */
	TERM_EVENT_HANGUP, /* line lost, SIGHUP or SIGTERM: keep the drafts, go */
	TERM_EVENT_TICK,   /* the time that was waited for is over */
};

struct term_event {
	enum term_event_type type;
	uint32_t key;
	const char *text; /* PASTE: UTF-8, valid until the next wait */
};

#endif
