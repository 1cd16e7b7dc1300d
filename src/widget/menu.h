/*
 * menu.h: F9: every command of the place, with its key; what is not allowed now
 * is greyed and says why.
 */
#ifndef VSHU_WIDGET_MENU_H
#define VSHU_WIDGET_MENU_H

#include "widget/ui.h"

/* The commands of the uppermost window and the program's. Carries out the one
 * chosen, after the menu has closed. */
void menu_run(struct ui *ui);

/*
 * Any table as a menu of its own, with any ids from 1 up; allowed may be NULL.
 * The id of the command chosen, UI_CANCEL or UI_HANGUP.
 */
int menu_choose(struct ui *ui, const char *title,
		const struct command *commands,
		int (*allowed)(void *data, int id, struct sb *why), void *data);

#endif
