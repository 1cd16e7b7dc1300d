#include "config.h"

#include "app/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/file.h"
#include "base/mem.h"

extern char **environ;

gid_t output_own_name(void)
{
	gid_t group = getegid();

	if (group != getgid() && setegid(getgid()) != 0)
		BUG("cannot give the group back: %s", strerror(errno));
	return group;
}

void output_own_name_end(gid_t group)
{
	if (group != getegid() && setegid(group) != 0)
		BUG("cannot take the group again: %s", strerror(errno));
}

static int write_all(int fd, const char *bytes, size_t n_bytes)
{
	while (n_bytes) {
		ssize_t n = write(fd, bytes, n_bytes);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return 0;
		bytes += n;
		n_bytes -= (size_t)n;
	}
	return 1;
}

static enum err_code file_failed(const char *path, int cause, struct err *err)
{
	switch (cause) {
	case EEXIST:
		return err_set_msg(err, ERR_INVALID,
				   N_("There is a file of that name already, "
				      "and it was not touched: %s. Choose "
				      "another name."),
				   path);
	case ENOSPC:
	case EDQUOT:
		return err_set(err, ERR_FULL, "%s", path);
	case EACCES:
	case EPERM:
	case EROFS:
		return err_set(err, ERR_READONLY, "%s", path);
	}
	return err_set_system(err, ERR_WRITE, path, cause);
}

/*
 * The bytes go into a file beside it, which then gets the name, unless there is
 * one by then. 0 or the cause.
 */
static int write_beside(const char *path, const void *bytes, size_t n_bytes)
{
	char *beside = file_beside(path);
	int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
	int fd = open(beside, flags, 0600);
	int cause = 0;

	if (fd < 0) {
		cause = errno;
		goto out;
	}
	if (!write_all(fd, bytes, n_bytes) || fsync(fd) != 0)
		cause = errno ? errno : EIO;
	if (close(fd) != 0 && !cause)
		cause = errno;
	if (cause)
		unlink(beside);
	else
		cause = file_publish(beside, path);
out:
	free(beside);
	return cause;
}

enum err_code output_file(const char *path, const void *bytes, size_t n_bytes,
			  struct err *err)
{
	gid_t group = output_own_name();
	struct stat st;
	int cause = lstat(path, &st) == 0 ? EEXIST
					  : write_beside(path, bytes, n_bytes);

	output_own_name_end(group);
	return cause ? file_failed(path, cause, err) : ERR_OK;
}

/* lp reads the pipe's end; what it says goes nowhere: the screen is ours. */
static int start_lp(const char *title, int from, pid_t *pid)
{
	char *argv[] = { (char *)"lp", (char *)"-s", (char *)"-t",
			 xstrdup(title), NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none;
	int rc;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, from, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_init(&attributes);
	sigemptyset(&none);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
	rc = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	free(argv[3]);
	return rc;
}

/* 0 or the cause; -1: lp itself refused. */
static int spool(const char *title, const void *bytes, size_t n_bytes)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, old;
	int ends[2], rc, status = 0, whole;
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return errno;
	rc = start_lp(title, ends[0], &pid);
	close(ends[0]);
	if (rc != 0) {
		close(ends[1]);
		return rc;
	}
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &old);
	whole = write_all(ends[1], bytes, n_bytes);
	close(ends[1]);
	sigaction(SIGPIPE, &old, NULL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return whole && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}

enum err_code output_spool(const char *title, const void *bytes, size_t n_bytes,
			   struct err *err)
{
	gid_t group = output_own_name();
	int cause = spool(title, bytes, n_bytes);

	output_own_name_end(group);
	if (!cause)
		return ERR_OK;
	if (cause == ENOENT)
		return err_set_msg(err, ERR_INVALID,
				   N_("There is no spooler (lp) on this "
				      "machine. Save the paper into a file, or "
				      "print it at your own desk."),
				   NULL);
	if (cause < 0)
		return err_set_msg(err, ERR_INVALID,
				   N_("The spooler (lp) did not take the "
				      "paper: is a printer set up?"),
				   NULL);
	return err_set_system(err, ERR_WRITE, "lp", cause);
}
