#include "config.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

#define BLOCK_BYTES 65536

static enum err_code read_all(int fd, const char *path, struct sb *out,
			      struct err *err)
{
	size_t start = out->len;
	char *block = xmalloc(BLOCK_BYTES);
	enum err_code rc = ERR_OK;
	ssize_t n;

	while ((n = read(fd, block, BLOCK_BYTES)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			rc = err_set_system(err, ERR_IO, path, errno);
			break;
		}
		sb_add_bytes(out, block, (size_t)n);
		if (out->len - start > FILE_MAX_BYTES) {
			rc = err_set(err, ERR_IO, "%s: > %d MB", path,
				     FILE_MAX_BYTES >> 20);
			break;
		}
	}
	free(block);
	return rc;
}

enum err_code file_read(const char *path, struct sb *out, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	enum err_code rc;

	if (fd < 0)
		return err_set_system(err, ERR_OPEN, path, errno);
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		rc = err_set_system(err, ERR_OPEN, path, EISDIR);
	else
		rc = read_all(fd, path, out, err);
	close(fd);
	return rc;
}

char *file_beside(const char *path)
{
	const char *slash = strrchr(path, '/');
	int n = slash ? (int)(slash - path) + 1 : 0;

	return xasprintf("%.*s.vshu-%ld.part", n, path, (long)getpid());
}

int file_publish(const char *beside, const char *path)
{
	/* A link never replaces; where there are none, nor does this. */
	int cause = link(beside, path) ? errno : 0;

	if ((cause == EPERM || cause == EOPNOTSUPP || cause == ENOSYS) &&
	    !renameat2(AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE))
		cause = 0;
	unlink(beside);
	return cause;
}

char *file_path(const char *dir, const char *name)
{
	return xasprintf("%s/%s", dir, name);
}
