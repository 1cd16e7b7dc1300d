#include "config.h"

#include "base/log.h"

#include <stdarg.h>
#include <syslog.h>

void log_open(const char *program)
{
	openlog(program, LOG_PID, LOG_USER);
}

void log_warning(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsyslog(LOG_WARNING, fmt, args);
	va_end(args);
}
