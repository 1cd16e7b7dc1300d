/*
 * tsv.h: the data files of locale/kz: one fact a line, its parts separated by
 * tabs. Empty lines and those that begin with "#" say nothing.
 */
#ifndef VSHU_MODEL_TSV_H
#define VSHU_MODEL_TSV_H

#include "base/err.h"

#define TSV_MAX_PARTS 7

/*
 * Takes in one line: part[0..n), which are its own to change until it returns;
 * n is more than TSV_MAX_PARTS where there are too many. Returns 0 if it cannot
 * be read.
 */
typedef int tsv_line(void *to, int n, char **part);

/*
 * Gives each line that says something to line. ERR_INVALID with the msgid,
 * whose %s is the number of the first line that could not be read.
 */
enum err_code tsv_read(const char *text, tsv_line *line, void *to,
		       const char *msgid, struct err *err) ERR_MUST_CHECK;

#endif
