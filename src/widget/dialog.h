/*
 * dialog.h: questions and messages in a window, declared as tables.
 */
#ifndef VSHU_WIDGET_DIALOG_H
#define VSHU_WIDGET_DIALOG_H

#include "base/err.h"
#include "widget/form.h"
#include "widget/ui.h"

struct dialog_button {
	int id;		   /* 1 and up: what dialog_run() returns; 0 ends */
	const char *label; /* msgid */
	char letter;	   /* on the physical key, 'y'; 0: none */
};

#define DIALOG_BUTTON_END \
	{ \
		.id = 0 \
	}

struct dialog {
	const char *title; /* msgid */
	const char *text;  /* translated, any length, wrapped; may be NULL */
	const struct dialog_button *buttons; /* the first is the default */
	int focus;	  /* id of the button to start on; 0: the first */
	enum style style; /* of the text */
	int cols;	  /* 0: by the text */
};

/* The id of the button, UI_CANCEL for Esc, UI_HANGUP. */
int dialog_run(struct ui *ui, const struct dialog *dialog);

/* A text to be read and closed. title is a msgid, text translated. */
void dialog_message(struct ui *ui, const char *title, const char *text);
/* A fault in whole words. */
void dialog_error(struct ui *ui, const struct err *err);
/* Yes or no; 1 for yes. With no_first, Enter alone means no. */
int dialog_confirm(struct ui *ui, const char *title, const char *text,
		   int no_first);
/*
 * One line of text in a small window: label and title are msgids; *text
 * (owned, may be NULL) in and out. 1 if Enter, with *text tidied.
 */
int dialog_ask_text(struct ui *ui, const char *title, const char *label,
		    size_t max_chars, char **text);

#endif
