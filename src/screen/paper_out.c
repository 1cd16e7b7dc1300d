#include "config.h"

#include "screen/paper_out.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

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

enum err_code paper_to_file(const char *path, int may_replace,
			    const void *bytes, size_t n_bytes, struct err *err)
{
	int flags = O_WRONLY | O_CREAT | O_CLOEXEC;
	int fd = open(path, flags | (may_replace ? O_TRUNC : O_EXCL), 0600);

	if (fd < 0 && errno == EEXIST)
		return err_set(err, ERR_EXISTS, "%s", path);
	if (fd < 0)
		return err_set(err, ERR_WRITE, "%s: %s", path, strerror(errno));
	if (!write_all(fd, bytes, n_bytes) || close(fd) != 0)
		return err_set(err, ERR_WRITE, "%s: %s", path, strerror(errno));
	return ERR_OK;
}

/* lp reads the pipe's end; what it says goes nowhere: the screen is ours. */
static int start_lp(int from, pid_t *pid)
{
	static char lp[] = "lp", silent[] = "-s";
	char *argv[] = { lp, silent, NULL };
	posix_spawn_file_actions_t actions;
	int rc;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, from, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	rc = posix_spawnp(pid, argv[0], &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return rc;
}

enum err_code paper_to_spooler(const void *bytes, size_t n_bytes,
			       struct err *err)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, old;
	int ends[2], rc, status = 0, whole;
	pid_t pid;

	if (pipe(ends) != 0)
		return err_set(err, ERR_WRITE, "lp: %s", strerror(errno));
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	rc = start_lp(ends[0], &pid);
	close(ends[0]);
	if (rc != 0) {
		close(ends[1]);
		return err_set(err, ERR_WRITE, "lp: %s", strerror(rc));
	}
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &old);
	whole = write_all(ends[1], bytes, n_bytes);
	close(ends[1]);
	sigaction(SIGPIPE, &old, NULL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return err_set(err, ERR_WRITE, "lp");
	return ERR_OK;
}
