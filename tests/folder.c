#include "config.h"

#include "folder.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>

static int remove_one(const char *path, const struct stat *st, int kind,
		      struct FTW *at)
{
	(void)st;
	(void)kind;
	(void)at;
	return remove(path);
}

void folder_remove(const char *path)
{
	ck_assert_msg(nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS) == 0,
		      "%s is not removed", path);
}
