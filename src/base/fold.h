/*
 * fold.h: how names are searched and sorted.
 *
 * Neither SQLite nor libc can do it: they fold ASCII only, or differ from
 * machine to machine. A name and what is typed to find it are folded the same
 * way, and found as a part of each other; names are sorted by a key of plain
 * bytes.
 */
#ifndef VSHU_BASE_FOLD_H
#define VSHU_BASE_FOLD_H

#include <stddef.h>

/*
 * The folded form of clean text, the caller's to free: lower case; Ә=А, Ғ=Г,
 * Қ=К, Ң=Н, Ө=О, Ұ=Ү=У, Һ=Х, І=И=Й=Ы (runs of them are one), Ё=Э=Е, Щ=Ш; Ъ and
 * Ь dropped; Ц as тс, Ю as иу, Я as иа; Latin letters as their Cyrillic
 * spelling (zh sh ch kh gh ya yu ye yo, ğ ş ñ …), apostrophes dropped, digits
 * and letters of other scripts kept, anything else a single blank, none at the
 * ends. What is folded does not change when folded again.
 */
char *fold(const char *text);

#define FOLD_CANDIDATES 3
/*
 * What a typed query may have meant, folded, likeliest first, all different and
 * none empty: as typed; typed with a Latin layout on where a Cyrillic one was
 * meant (Kazakh number row included); and the other way round. Returns how many
 * (at most FOLD_CANDIDATES); each is the caller's to free.
 */
size_t fold_candidates(const char *typed, char *out[static FOLD_CANDIDATES]);

/*
 * The sort key, the caller's to free: printable ASCII whose byte order
 * (memcmp, SQLite's BINARY) is that of the Kazakh alphabet of 42 letters, with
 * blanks first, then digits, then Cyrillic, then Latin. Case, quotes and signs
 * do not matter.
 */
char *fold_sort_key(const char *text);
/* The same, but a number stands by its size: 7 «Б» before 11 «А». */
char *fold_natural_key(const char *text);

#endif
