#include "unit/db/place.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "folder.h"

static char dir[64];

void place_make(void)
{
	snprintf(dir, sizeof(dir), "/tmp/vshu-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(chmod(dir, 0777), 0);
}

void place_remove(void)
{
	folder_remove(dir);
}

const char *place_dir(void)
{
	return dir;
}

const char *place_path(const char *name)
{
	static char paths[4][512];
	static int next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof(paths[0]), "%s/%s", dir, name);
	return path;
}

void place_write(const char *name, const void *bytes, unsigned n_bytes)
{
	FILE *f = fopen(place_path(name), "w");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(bytes, 1, n_bytes, f), n_bytes);
	ck_assert_int_eq(fclose(f), 0);
}
