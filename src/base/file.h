/*
 * file.h: a whole file into memory: the program's own data and templates, and
 * what a person names. Never larger than the limit, so that a wrong name fills
 * no memory.
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

/* "dir/name"; the caller's to free. */
char *file_path(const char *dir, const char *name);

#endif
