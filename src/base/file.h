/*
 * file.h: a whole file into memory: the program's own data and templates, and
 * what a person names. Never larger than the limit, so that a wrong name fills
 * no memory. And a new file, in one step.
 */
#ifndef VSHU_BASE_FILE_H
#define VSHU_BASE_FILE_H

#include "base/err.h"
#include "base/sb.h"

#define FILE_MAX_BYTES (64 << 20)

/*
 * Adds the file's bytes to out. ERR_OPEN with the path and the system's reason
 * (a folder, no right, no such file), ERR_IO if it breaks off or is too large.
 */
enum err_code file_read(const char *path, struct sb *out,
			struct err *err) ERR_MUST_CHECK;

/*
 * A new file comes whole or not at all: it is written under the name of
 * file_beside() (in the same folder; the caller's to free), and file_publish()
 * gives it its own, unless there is something of that name by then. Returns 0 or
 * an errno; what lay beside is gone either way.
 */
char *file_beside(const char *path);
int file_publish(const char *beside, const char *path);

/* "dir/name"; the caller's to free. */
char *file_path(const char *dir, const char *name);

#endif
