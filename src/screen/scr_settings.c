#include "config.h"

#include "screen/scr_settings.h"

#include "app/record.h"
#include "screen/recordform.h"

/*
 * Purpose: the school's own data and how it counts.
 * Data: the school. Calls: app_save().
 */

static const char *const names[] = { "name_ru", "name_kk", "short_name",
				     "address", "phone",   "bin",
				     NULL };
static const char *const counting[] = { "week", "day_start", "day_end",
					"counts_same_day", NULL };
static const struct recordform_section sections[] = {
	{ .heading = N_("The school"), .names = names },
	{ .heading = N_("How terms are counted"),
	  .note = N_("The day of the event is not counted; a term lasts until "
		     "the end of the working day. A school that counts the "
		     "day of receipt as the first says so here."),
	  .names = counting },
	{ .names = NULL },
};

void scr_settings(struct shell *shell)
{
	if (recordform_edit(shell, APP_SCHOOL, 1, _("Settings of the school"),
			    sections))
		ui_say(shell_ui(shell), "%s", _("The settings are saved."));
}
