/*
 * log.h: what the administrator may want to know afterwards.
 *
 * Goes to the system log. No line holds a child's or a parent's data: only
 * what happened to the program, with record ids.
 */
#ifndef VSHU_BASE_LOG_H
#define VSHU_BASE_LOG_H

void log_open(const char *program);
void log_warning(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
