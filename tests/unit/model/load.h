/*
 * load.h: the data of locale/kz for the tests of the model, which itself reads
 * no file. Aborts the test if they cannot be read.
 */
#ifndef VSHU_TESTS_UNIT_MODEL_LOAD_H
#define VSHU_TESTS_UNIT_MODEL_LOAD_H

#include "model/profile.h"
#include "model/workday.h"

/* The national calendar, built for that week; the caller's to free. */
struct calendar *load_calendar(enum week week);
/* Order 398 into *profile, which is initialised here. */
void load_profile(struct profile *profile);
/* A day or a moment of ISO text that is known to be good. */
int64_t day_of(const char *iso);
int64_t moment_of(const char *iso);

#endif
