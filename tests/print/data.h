/*
 * data.h: a paper's data read from a file a reviewer can read, for the golden
 * tests. One thing a line, blanks before it do not count:
 *
 *	text NAME VALUE		\n in VALUE is a line feed; VALUE may be empty
 *	ru NAME VALUE		a text in one language (kk, en)
 *	day NAME 2026-11-24	or nothing
 *	moment NAME 2026-11-24T16:40
 *	int NAME 5		bool NAME 1
 *	list NAME		what follows up to "end" is in its items
 *	item			begins one
 *	end
 *	# comment
 */
#ifndef VSHU_PRINT_DATA_H
#define VSHU_PRINT_DATA_H

#include "print/pdata.h"

/* Fails the test if the file is faulty. The caller's to free. */
struct pdata *data_read(const char *path);

#endif
