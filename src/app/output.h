/*
 * output.h: what a person takes out of the program: a file of the own, a sheet
 * for the school's printer. Done in the person's own name: the group that lets
 * the program at the register is given back while it is done (DESIGN.md
 * section 8). There is no shell.
 */
#ifndef VSHU_APP_OUTPUT_H
#define VSHU_APP_OUTPUT_H

#include <stddef.h>
#include <sys/types.h>

#include "base/err.h"

/*
 * From here on files are made and read in the person's own name, until the end;
 * files that are open stay so. Does nothing in a program of one's own.
 */
gid_t output_own_name(void);
void output_own_name_end(gid_t group);

/*
 * Writes a new file, whole or not at all. A file that is there already is not
 * touched (ERR_INVALID in words); else ERR_FULL, ERR_READONLY or ERR_WRITE
 * with the path.
 */
enum err_code output_file(const char *path, const void *bytes, size_t n_bytes,
			  struct err *err) ERR_MUST_CHECK;
/*
 * Hands the bytes to the spooler (lp), under a title. Waits until it has taken
 * them. ERR_INVALID in words if there is no spooler, or if it refused.
 */
enum err_code output_spool(const char *title, const void *bytes, size_t n_bytes,
			   struct err *err) ERR_MUST_CHECK;

#endif
