/*
 * paper_out.h: where the bytes of a paper go: a file, the spooler, the printer
 * at the user's own desk. scr_paper.c's.
 */
#ifndef VSHU_SCREEN_PAPER_OUT_H
#define VSHU_SCREEN_PAPER_OUT_H

#include <stddef.h>

#include "base/err.h"

/* Writes a new file; ERR_EXISTS if there is one and may_replace is 0. */
enum err_code paper_to_file(const char *path, int may_replace,
			    const void *bytes, size_t n_bytes,
			    struct err *err) ERR_MUST_CHECK;
/* Hands it to lp, which is started with an argument list and no shell. */
enum err_code paper_to_spooler(const void *bytes, size_t n_bytes,
			       struct err *err) ERR_MUST_CHECK;

#endif
