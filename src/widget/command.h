/*
 * command.h: what can be done in a place, said once.
 *
 * One table of these feeds the keys, the function bar, the F9 menu and the help.
 * Texts are msgids; the widgets translate them when they draw.
 */
#ifndef VSHU_WIDGET_COMMAND_H
#define VSHU_WIDGET_COMMAND_H

#include <stdint.h>

#include "term/key.h"

enum command_flag {
	COMMAND_SILENT = 1u
			 << 0, /* a key only: neither in the menu nor in help */
	COMMAND_GROUP = 1u << 1, /* the menu draws a line before it */
	/* The program's: in dialogs and forms too. */
	COMMAND_EVERYWHERE = 1u << 2,
};

struct command {
	int id;		   /* 1 and up, the place's own; 0 ends a table */
	uint32_t key;	   /* TERM_KEY_F4, TERM_CTRL | 'n'; 0: none */
	char letter;	   /* on the physical key, 'q'; 0: none. A digit too */
	const char *label; /* msgid, a word or two: bar and menu */
	const char *help;  /* msgid, a sentence: menu and help; NULL: none */
	unsigned flags;
};

#define COMMAND_END \
	{ \
		.id = 0 \
	}

/*
 * Ids that mean the same in every place; a place's own start at COMMAND_OWN.
 * The program's are handled by the hooks of the ui.
 */
enum command_id {
	COMMAND_NONE,
	COMMAND_HELP,  /* F1 */
	COMMAND_SAVE,  /* F2 */
	COMMAND_MENU,  /* F9 */
	COMMAND_CLOSE, /* F10, Esc */
	/* Those of a list (list.h). */
	COMMAND_LIST_SORT,
	COMMAND_LIST_NARROW,
	COMMAND_LIST_FIND,
	COMMAND_LIST_ROW,
	COMMAND_LIST_MARK,
	COMMAND_LIST_MARK_ALL,
	COMMAND_OWN = 100,
};

/*
 * The command that this key calls, or NULL. with_letters is 0 where letters are
 * typed as text (a form).
 */
const struct command *command_find(const struct command *commands, uint32_t key,
				   int with_letters);
const struct command *command_by_id(const struct command *commands, int id);

#endif
