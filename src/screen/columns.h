/*
 * columns.h: which columns the lists of the register show, and how wide.
 */
#ifndef VSHU_SCREEN_COLUMNS_H
#define VSHU_SCREEN_COLUMNS_H

#include "screen/listview.h"

extern const struct listview_column columns_signals[];
/* Signals before they have a number. */
extern const struct listview_column columns_waiting[];
extern const struct listview_column columns_cases[];
extern const struct listview_column columns_register[];
extern const struct listview_column columns_meetings[];
extern const struct listview_column columns_pupils[];
extern const struct listview_column columns_families[];
extern const struct listview_column columns_classes[];
extern const struct listview_column columns_staff[];
extern const struct listview_column columns_agencies[];
extern const struct listview_column columns_councils[];

#endif
