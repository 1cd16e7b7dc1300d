/*
 * keys.h: a script of keys for an editor without any terminal; the words are
 * those of screen/driver.h.
 */
#ifndef VSHU_TESTS_WIDGET_KEYS_H
#define VSHU_TESTS_WIDGET_KEYS_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/sb.h"
#include "base/utf8.h"
#include "widget/lineedit.h"

typedef void keys_take(void *editor, const struct term_event *event);

static inline void keys_word(const char *word, keys_take *take, void *editor)
{
	const char *s = word + 5;

	if (strncmp(word, "text:", 5) == 0) {
		while (*s)
			take(editor, &(struct term_event){
					     .type = TERM_EVENT_TEXT,
					     .key = utf8_next(&s),
				     });
	} else if (strncmp(word, "paste:", 6) == 0) {
		struct sb text = SB_INIT;

		for (s = word + 6; *s; s++) {
			int lf = s[0] == '\\' && s[1] == 'n';

			sb_add_char(&text, lf ? '\n' : *s);
			s += lf;
		}
		take(editor, &(struct term_event){
				     .type = TERM_EVENT_PASTE,
				     .text = text.s,
			     });
		sb_release(&text);
	} else {
		uint32_t key = key_from_name(word);

		if (!key)
			ck_abort_msg("unknown key %s", word);
		take(editor, &(struct term_event){
				     .type = TERM_EVENT_KEY,
				     .key = key,
			     });
	}
}

/* Words parted by blanks; 'quotes' hold one together. */
static inline void keys_feed(const char *script, keys_take *take, void *editor)
{
	struct sb word = SB_INIT;
	int quoted = 0;

	for (;; script++) {
		if (*script == '\'') {
			quoted = !quoted;
		} else if (!*script || (*script == ' ' && !quoted)) {
			if (word.len)
				keys_word(word.s, take, editor);
			sb_clear(&word);
			if (!*script)
				break;
		} else {
			sb_add_char(&word, *script);
		}
	}
	sb_release(&word);
}

static inline void lineedit_take(void *editor, const struct term_event *event)
{
	(void)lineedit_event(editor, event);
}

#endif
