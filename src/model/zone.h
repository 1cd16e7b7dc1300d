/*
 * zone.h: the wall clock of Kazakhstan (Asia/Almaty).
 *
 * UTC+6 until 2024-02-29, UTC+5 since 2024-03-01 (the clocks went back at
 * midnight). Kept here, so that a machine with old zone data counts right.
 */
#ifndef VSHU_MODEL_ZONE_H
#define VSHU_MODEL_ZONE_H

#include <stdint.h>

/* Seconds to add to UTC at that unix time. */
int zone_offset(int64_t unix_time);
/* The moment (base/day.h) on the wall clock at that unix time. */
int64_t zone_moment(int64_t unix_time);

#endif
