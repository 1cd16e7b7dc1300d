/*
 * scr_directory.h: the lists of pupils, families, classes, staff, agencies and
 * compositions of the Council, with their forms.
 */
#ifndef VSHU_SCREEN_SCR_DIRECTORY_H
#define VSHU_SCREEN_SCR_DIRECTORY_H

#include "screen/shell.h"

enum directory {
	DIRECTORY_PUPILS,
	DIRECTORY_FAMILIES,
	DIRECTORY_CLASSES,
	DIRECTORY_STAFF,
	DIRECTORY_AGENCIES,
	DIRECTORY_COUNCILS,
	DIRECTORY_SIGNALS, /* the journal: all of them */
	DIRECTORY_CASES,   /* all, closed ones too */
	DIRECTORY_COUNT
};

void scr_directory(struct shell *shell, enum directory which);
/* Forms; id 0 is a new one. The id saved, or 0. */
int64_t scr_staff_edit(struct shell *shell, int64_t id);
int64_t scr_staff_new(struct shell *shell, const char *typed);
int64_t scr_class_edit(struct shell *shell, int64_t id, const char *typed);
int64_t scr_agency_edit(struct shell *shell, int64_t id, const char *typed);

#endif
