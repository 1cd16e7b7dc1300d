#include "config.h"

#include "term/term.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "term/private.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define ESC_MS_WITHOUT_KEYS 1000

/* How long a terminal that takes nothing more may hold up the way out. */
#define GIVE_UP_SECONDS 2

/*
 * What a signal handler and the way out of a bug can reach: they are handed
 * nothing.
 */
static struct term *active;
static int signal_pipe[2] = { -1, -1 };
/* Where output goes when the terminal is given up, and in whose place. */
static int nowhere = -1, output = -1;
static volatile sig_atomic_t given_up;

static const int caught[] = { SIGWINCH, SIGHUP,	 SIGTERM,
			      SIGINT,	SIGPIPE, SIGALRM };
static struct sigaction former[ARRAY_SIZE(caught)];

static void on_signal(int number)
{
	char byte = number == SIGWINCH ? 'W' : 'H';
	int saved = errno;

	if (write(signal_pipe[1], &byte, 1) < 0)
		errno = 0; /* full: it is known already */
	if (byte == 'H')
		alarm(GIVE_UP_SECONDS);
	errno = saved;
}

/*
 * If the terminal takes nothing more (a line that hangs), curses tries its write
 * until it does: what is left to be written goes nowhere then, so that the draft
 * is kept and the program ends. One that does is waited for.
 */
static void on_alarm(int number)
{
	struct pollfd fd = { .fd = output, .events = POLLOUT };
	int saved = errno;

	(void)number;
	if (poll(&fd, 1, 0) > 0 && fd.revents & POLLOUT)
		alarm(GIVE_UP_SECONDS);
	else if (dup2(nowhere, output) < 0)
		alarm(GIVE_UP_SECONDS);
	else
		given_up = 1;
	errno = saved;
}

static void catch_signals(int out)
{
	size_t i;

	given_up = 0;
	output = out;
	nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (nowhere < 0 || pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0)
		bug_die("no pipe for signals");
	for (i = 0; i < ARRAY_SIZE(caught); i++) {
		struct sigaction action = { .sa_handler = on_signal };

		if (caught[i] == SIGPIPE)
			action.sa_handler = SIG_IGN;
		else if (caught[i] == SIGALRM)
			action.sa_handler = on_alarm;
		sigemptyset(&action.sa_mask);
		sigaction(caught[i], &action, &former[i]);
	}
}

/*
 * After a hang-up the program is on its way out already: a second signal shall
 * not cut short what it has to tidy up.
 */
static void release_signals(int hung_up)
{
	const struct sigaction ignore = { .sa_handler = SIG_IGN };
	size_t i;

	alarm(0);
	for (i = 0; i < ARRAY_SIZE(caught); i++)
		sigaction(caught[i], hung_up ? &ignore : &former[i], NULL);
	close(signal_pipe[0]);
	close(signal_pipe[1]);
	close(nowhere);
	signal_pipe[0] = signal_pipe[1] = nowhere = output = -1;
}

int term_write(struct term *term, const void *bytes, size_t n_bytes)
{
	const char *p = bytes;
	size_t n = n_bytes;

	fflush(term->out);
	while (n) {
		ssize_t done = write(fileno(term->out), p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return 0;
		p += done;
		n -= (size_t)done;
	}
	return 1;
}

/* The terminal as it was; from a bug's way out too, so nothing is freed. */
static void leave(void)
{
	struct term *term = active;

	active = NULL;
	if (!term)
		return;
	if (term->paste)
		term_write(term, PASTE_OFF, strlen(PASTE_OFF));
	endwin();
	/* Output went nowhere, and so did the line's modes. */
	if (given_up && term->has_modes)
		tcsetattr(fileno(term->in), TCSANOW, &term->modes);
	bug_set_hook(NULL);
}

static void set_styles(struct term *term)
{
	static const struct {
		attr_t attrs, mono;
		short colour; /* -1: the terminal's own */
	} looks[STYLE_COUNT] = {
		[STYLE_TEXT] = { A_NORMAL, A_NORMAL, -1 },
		[STYLE_TITLE] = { A_BOLD, A_BOLD, -1 },
		[STYLE_COLUMNS] = { A_BOLD, A_BOLD, -1 },
		[STYLE_DIM] = { A_DIM, A_NORMAL, -1 },
		[STYLE_FRAME] = { A_NORMAL, A_NORMAL, -1 },
		[STYLE_KEY] = { A_BOLD, A_BOLD, -1 },
		[STYLE_BAR] = { A_REVERSE, A_REVERSE, -1 },
		[STYLE_FOCUS] = { A_REVERSE, A_REVERSE, -1 },
		[STYLE_ERROR] = { A_NORMAL, A_BOLD, COLOR_RED },
		[STYLE_WARNING] = { A_NORMAL, A_BOLD, COLOR_MAGENTA },
		[STYLE_GOOD] = { A_NORMAL, A_NORMAL, COLOR_GREEN },
	};
	short pair = 1;
	int i;

	term->colour = !term->options.mono && has_colors() &&
		       start_color() == OK && COLORS >= 8;
	if (term->colour)
		use_default_colors();
	for (i = 0; i < STYLE_COUNT; i++) {
		term->attrs[i] = term->colour ? looks[i].attrs : looks[i].mono;
		if (term->colour && looks[i].colour >= 0) {
			init_pair(pair, looks[i].colour, -1);
			term->pairs[i] = pair++;
		}
	}
}

static const char *capability(const char *name)
{
	char *s = tigetstr(name);

	return s && s != (char *)-1 && *s ? s : NULL;
}

static void add_keys(struct term *term)
{
	static const struct {
		const char *name;
		uint32_t key;
	} keys[] = {
		{ "kcuu1", TERM_KEY_UP },
		{ "kcud1", TERM_KEY_DOWN },
		{ "kcub1", TERM_KEY_LEFT },
		{ "kcuf1", TERM_KEY_RIGHT },
		{ "khome", TERM_KEY_HOME },
		{ "kend", TERM_KEY_END },
		{ "kpp", TERM_KEY_PGUP },
		{ "knp", TERM_KEY_PGDN },
		{ "kich1", TERM_KEY_INSERT },
		{ "kdch1", TERM_KEY_DELETE },
		{ "kcbt", TERM_KEY_BACKTAB },
		{ "kbs", TERM_KEY_BACKSPACE },
		{ "kent", TERM_KEY_ENTER },
		{ "kLFT", TERM_KEY_LEFT | TERM_SHIFT },
		{ "kRIT", TERM_KEY_RIGHT | TERM_SHIFT },
		{ "kHOM", TERM_KEY_HOME | TERM_SHIFT },
		{ "kEND", TERM_KEY_END | TERM_SHIFT },
		{ "kDC", TERM_KEY_DELETE | TERM_SHIFT },
	};
	size_t i;
	unsigned n;

	for (i = 0; i < ARRAY_SIZE(keys); i++) {
		const char *s = capability(keys[i].name);

		if (s)
			decode_add(&term->decode, s, keys[i].key);
	}
	for (n = 1; n <= 24; n++) {
		char name[8];
		const char *s;

		snprintf(name, sizeof(name), "kf%u", n);
		s = capability(name);
		if (s)
			decode_add(&term->decode, s,
				   n <= 12 ? TERM_KEY_F1 + n - 1
					   : (TERM_KEY_F1 + n - 13) |
						     TERM_SHIFT);
	}
	if (!capability("kf10"))
		term->decode.esc_ms = ESC_MS_WITHOUT_KEYS;
}

/* A capability without its padding ($<5>); NULL if there is none. */
static char *plain_capability(const char *name)
{
	const char *s = capability(name);
	struct sb out = SB_INIT;

	if (!s)
		return NULL;
	while (*s) {
		const char *end =
			s[0] == '$' && s[1] == '<' ? strchr(s, '>') : NULL;

		if (end)
			s = end + 1;
		else
			sb_add_char(&out, *s++);
	}
	return sb_detach(&out);
}

static void ask_size(struct term *term)
{
	struct winsize size;

	if (term->fixed_size ||
	    ioctl(fileno(term->out), TIOCGWINSZ, &size) < 0 || !size.ws_row ||
	    !size.ws_col)
		return;
	if (size.ws_row != LINES || size.ws_col != COLS)
		resize_term(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

enum err_code term_start(struct term **out, const struct term_options *options,
			 struct err *err)
{
	static const struct term_options none;
	struct term *term;
	const char *type, *charset;

	if (active)
		BUG("the terminal is started already");
	term = xcalloc(1, sizeof(*term));
	term->options = options ? *options : none;
	term->in = term->options.in ? term->options.in : stdin;
	term->out = term->options.out ? term->options.out : stdout;
	type = term->options.type ? term->options.type : getenv("TERM");
	term->has_modes = tcgetattr(fileno(term->in), &term->modes) == 0;
	term->screen = type ? newterm(type, term->out, term->in) : NULL;
	if (!term->screen || !capability("cup")) {
		(void)err_set_msg(
			err, ERR_INVALID,
			N_("The screens cannot be shown on this terminal: "
			   "%s. Set TERM to its real type, for example "
			   "xterm."),
			type ? type : "TERM?");
		if (term->screen) {
			endwin();
			delscreen(term->screen);
		}
		free(term);
		return ERR_INVALID;
	}
	catch_signals(fileno(term->out));
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	typeahead(-1);
	active = term;
	bug_set_hook(leave);

	charset = nl_langinfo(CODESET);
	term->charset = xstrdup(charset && *charset ? charset : "ASCII");
	glyphs_init(&term->glyphs, term->charset);
	decode_init(&term->decode, term->charset);
	add_keys(term);
	set_styles(term);
	term->printer_on = plain_capability("mc5");
	term->printer_off = plain_capability("mc4");
	term->fixed_size = term->options.rows > 0;
	if (term->fixed_size)
		resize_term(term->options.rows, term->options.cols);
	else
		ask_size(term);
	/* Only where control sequences are what they are everywhere today. */
	term->paste = strncmp(capability("cup"), "\033[", 2) == 0;
	if (term->paste)
		term_write(term, PASTE_ON, strlen(PASTE_ON));
	term->last_byte_ms = term_now_ms();
	*out = term;
	return ERR_OK;
}

void term_stop(struct term **out)
{
	struct term *term = *out;
	size_t i;

	if (!term)
		return;
	leave();
	release_signals(term->hung_up);
	for (i = 0; i < term->n_posted; i++)
		free(term->posted[i].text);
	free(term->posted);
	free(term->text);
	decode_release(&term->decode);
	glyphs_release(&term->glyphs);
	free(term->charset);
	free(term->printer_on);
	free(term->printer_off);
	delscreen(term->screen);
	free(term);
	*out = NULL;
}

int term_rows(const struct term *term)
{
	(void)term;
	return LINES;
}

int term_cols(const struct term *term)
{
	(void)term;
	return COLS;
}

int64_t term_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void term_feed(struct term *term, const void *bytes, size_t n_bytes)
{
	decode_feed(&term->decode, bytes, n_bytes);
	term->last_byte_ms = term_now_ms();
}

void term_post(struct term *term, const struct term_event *event)
{
	struct posted *posted;

	MEM_GROW(term->posted, term->n_posted, term->capacity);
	posted = &term->posted[term->n_posted++];
	posted->event = *event;
	posted->text = xstrdup(event->text);
}

void term_resize(struct term *term, int rows, int cols)
{
	resize_term(rows, cols);
	clearok(curscr, TRUE);
	term_post(term, &(struct term_event){ .type = TERM_EVENT_RESIZE });
}

static void hang_up(struct term *term)
{
	term->hung_up = 1;
}

static void read_signals(struct term *term)
{
	char bytes[64];
	ssize_t n = read(signal_pipe[0], bytes, sizeof(bytes)), i;
	int resized = 0;

	for (i = 0; i < n; i++) {
		if (bytes[i] == 'H')
			hang_up(term);
		else
			resized = 1;
	}
	if (resized && !term->hung_up) {
		ask_size(term);
		term_post(term,
			  &(struct term_event){ .type = TERM_EVENT_RESIZE });
	}
}

static void read_bytes(struct term *term)
{
	char bytes[4096];
	ssize_t n = read(fileno(term->in), bytes, sizeof(bytes));

	if (n > 0)
		term_feed(term, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		hang_up(term);
}

/* Sleeps until something is there; 0 when the time is over. */
static int sleep_ms(struct term *term, int ms)
{
	struct pollfd fds[2] = {
		{ .fd = fileno(term->in), .events = POLLIN },
		{ .fd = signal_pipe[0], .events = POLLIN },
	};
	int n = poll(fds, 2, ms);

	if (n < 0)
		return errno == EINTR;
	if (fds[1].revents)
		read_signals(term);
	if (fds[0].revents & POLLIN)
		read_bytes(term);
	else if (fds[0].revents)
		hang_up(term);
	return n > 0;
}

/* 1 and the event that waits already, after waited_ms without a byte. */
static int ready(struct term *term, int waited_ms, struct term_event *event,
		 int *wait_ms)
{
	if (term->n_posted) {
		free(term->text);
		*event = term->posted[0].event;
		term->text = term->posted[0].text;
		event->text = term->text;
		term->n_posted--;
		memmove(term->posted, term->posted + 1,
			term->n_posted * sizeof(*term->posted));
		if (event->type == TERM_EVENT_HANGUP)
			hang_up(term);
		return 1;
	}
	return decode_next(&term->decode, waited_ms, event, wait_ms);
}

struct term_event term_wait(struct term *term, int timeout_ms)
{
	int64_t until = timeout_ms < 0 ? INT64_MAX : term_now_ms() + timeout_ms;

	for (;;) {
		struct term_event event;
		int64_t now = term_now_ms();
		int waited = (int)(now - term->last_byte_ms > 60000
					   ? 60000
					   : now - term->last_byte_ms);
		int wait_ms = -1, tests = term->options.starve != NULL;

		if (term->hung_up)
			return (struct term_event){ .type = TERM_EVENT_HANGUP };
		if (ready(term, tests ? 60000 : waited, &event, &wait_ms))
			return event;
		if (tests) {
			size_t len = term->decode.in.len;

			if (timeout_ms == 0)
				break;
			term->options.starve(term->options.data, term);
			if (!term->n_posted && term->decode.in.len == len &&
			    term->decode.used == len)
				hang_up(term);
			continue;
		}
		if (now >= until && timeout_ms > 0)
			break;
		if (until != INT64_MAX &&
		    (wait_ms < 0 || until - now < wait_ms))
			wait_ms = (int)(until - now);
		if (!sleep_ms(term, wait_ms) && timeout_ms == 0)
			break;
	}
	return (struct term_event){ .type = TERM_EVENT_TICK };
}

int term_pending(struct term *term)
{
	struct pollfd fd = { .fd = fileno(term->in), .events = POLLIN };

	if (term->hung_up || term->n_posted)
		return 1;
	/* A lone Esc that waits for more is no reason not to draw. */
	if (term->decode.in.len - term->decode.used > 1 &&
	    !term->decode.pasting)
		return 1;
	if (term->options.starve)
		return 0;
	return poll(&fd, 1, 0) > 0;
}

void term_set_esc_ms(struct term *term, int ms)
{
	term->decode.esc_ms = ms < DECODE_ESC_MS ? DECODE_ESC_MS : ms;
}

void term_draw(struct term *term)
{
	int y = LINES - 1, x = COLS - 1;

	if (term->hung_up)
		return;
	if (term->focus) {
		WINDOW *window = term->focus->window;

		y = getbegy(window) + term->focus->cursor_y;
		x = getbegx(window) + term->focus->cursor_x;
	}
	update_panels();
	wmove(newscr, y < LINES ? y : LINES - 1, x < COLS ? x : COLS - 1);
	shift_rows(term);
	doupdate();
}

void term_redraw(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

void term_focus(struct term *term, struct pane *pane)
{
	term->focus = pane;
}

void term_beep(struct term *term)
{
	if (!term->hung_up)
		beep();
}

const char *term_charset(const struct term *term)
{
	return term->charset;
}

int term_has_printer(const struct term *term)
{
	return term->printer_on && term->printer_off;
}

enum err_code term_print(struct term *term, const void *bytes, size_t n_bytes,
			 struct err *err)
{
	const char *p = bytes;
	struct sb lines = SB_INIT;
	int done;

	if (!term_has_printer(term))
		return err_set_msg(err, ERR_INVALID,
				   N_("This terminal has no printer. Save the "
				      "paper to a file, or print it on the "
				      "school's printer."),
				   NULL);
	/* curses has switched off what would do so; printers do it nowhere. */
	for (size_t i = 0; i < n_bytes; i++) {
		if (p[i] == '\n' && (!i || p[i - 1] != '\r'))
			sb_add_char(&lines, '\r');
		sb_add_char(&lines, p[i]);
	}
	done = term_write(term, term->printer_on, strlen(term->printer_on)) &&
	       term_write(term, lines.s, lines.len);
	sb_release(&lines);
	/* Back to the screen whatever happened. */
	if (!term_write(term, term->printer_off, strlen(term->printer_off)) ||
	    !done)
		return err_set(err, ERR_WRITE, "%s", strerror(errno));
	return ERR_OK;
}
