/*
 * place.h: a folder of its own for each test that needs files.
 */
#ifndef TESTS_UNIT_DB_PLACE_H
#define TESTS_UNIT_DB_PLACE_H

/* A new, empty folder; removed with what is in it by place_remove(). */
void place_make(void);
void place_remove(void);
const char *place_dir(void);
/* The path of a file there; valid until the fourth next call. */
const char *place_path(const char *name);
/* Writes a file there. */
void place_write(const char *name, const void *bytes, unsigned n_bytes);

#endif
