#include "config.h"

#include "model/zone.h"

#define HOUR 3600
/* 2024-02-29T18:00Z, which is midnight of 1 March at UTC+6. */
#define CHANGE_UNIX INT64_C(1709229600)

int zone_offset(int64_t unix_time)
{
	return unix_time < CHANGE_UNIX ? 6 * HOUR : 5 * HOUR;
}

int64_t zone_moment(int64_t unix_time)
{
	return unix_time + zone_offset(unix_time);
}
