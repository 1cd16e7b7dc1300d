#include "screen/driver.h"

#include <check.h>
#include <curses.h>
#include <iconv.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <ucontext.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"

#define STACK_BYTES (4 << 20)
#define TICK_MS 1000

struct driver {
	struct term *term;
	FILE *in, *out;
	ucontext_t test, program;
	char *stack;
	void (*run)(struct term *term, void *data);
	void *data;
	void (*look)(void);
	int running, ending, inside;
	long bytes_before;
};

/* The coroutine takes no pointer as an argument. */
static struct driver *starting;

static void starve(void *data, struct term *term)
{
	struct driver *d = data;

	(void)term;
	if (!d->ending && d->inside)
		swapcontext(&d->program, &d->test);
}

static const char *set_locale(const char *locale)
{
	static const char *const utf8[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8",
					    "ru_RU.UTF-8", "kk_KZ.UTF-8" };
	size_t i;

	if (locale)
		return setlocale(LC_ALL, locale);
	for (i = 0; i < ARRAY_SIZE(utf8); i++)
		if (setlocale(LC_ALL, utf8[i]))
			return utf8[i];
	return NULL;
}

struct driver *driver_new(int rows, int cols, const char *locale)
{
	struct driver *d;
	struct err err = ERR_INIT;

	if (!set_locale(locale))
		return NULL;
	d = xcalloc(1, sizeof(*d));
	d->in = fopen("/dev/null", "r");
	d->out = tmpfile();
	if (!d->in || !d->out)
		ck_abort_msg("no file for the driver");
	if (term_start(&d->term,
		       &(struct term_options){
			       .type = "xterm-256color",
			       .in = d->in,
			       .out = d->out,
			       .rows = rows,
			       .cols = cols,
			       .starve = starve,
			       .data = d,
		       },
		       &err))
		ck_abort_msg("%s", err.detail);
	return d;
}

void driver_free(struct driver **out)
{
	struct driver *d = *out;

	if (!d)
		return;
	d->ending = 1;
	if (d->running) {
		d->inside = 1;
		swapcontext(&d->test, &d->program);
		d->inside = 0;
	}
	term_stop(&d->term);
	fclose(d->in);
	fclose(d->out);
	free(d->stack);
	free(d);
	*out = NULL;
}

struct term *driver_term(struct driver *driver)
{
	return driver->term;
}

static void program_main(void)
{
	struct driver *d = starting;

	d->run(d->term, d->data);
	d->running = 0;
}

static void resume(struct driver *d)
{
	if (!d->running)
		return;
	d->inside = 1;
	swapcontext(&d->test, &d->program);
	d->inside = 0;
	if (d->running && d->look)
		d->look();
}

void driver_on_wait(struct driver *driver, void (*look)(void))
{
	driver->look = look;
}

void driver_start(struct driver *driver,
		  void (*program)(struct term *term, void *data), void *data)
{
	if (driver->running)
		ck_abort_msg("a program runs already");
	driver->run = program;
	driver->data = data;
	if (!driver->stack)
		driver->stack = xmalloc(STACK_BYTES);
	getcontext(&driver->program);
	driver->program.uc_stack.ss_sp = driver->stack;
	driver->program.uc_stack.ss_size = STACK_BYTES;
	driver->program.uc_link = &driver->test;
	makecontext(&driver->program, program_main, 0);
	driver->running = 1;
	starting = driver;
	resume(driver);
}

int driver_is_running(const struct driver *driver)
{
	return driver->running;
}

/* -- keys ------------------------------------------------------------------- */

static void feed_text(struct driver *d, const char *text, const char *before,
		      const char *after)
{
	iconv_t conv = iconv_open(term_charset(d->term), "UTF-8");
	struct sb out = SB_INIT;
	char *from = (char *)text;
	size_t n_in = strlen(text);

	ck_assert(conv != (iconv_t)-1);
	sb_add(&out, before);
	while (n_in) {
		char buf[256], *to = buf;
		size_t n_out = sizeof(buf);
		size_t n = iconv(conv, &from, &n_in, &to, &n_out);

		sb_add_bytes(&out, buf, sizeof(buf) - n_out);
		if (n == (size_t)-1 && n_out == sizeof(buf))
			ck_abort_msg("the terminal cannot type \"%s\"", from);
	}
	iconv_close(conv);
	sb_add(&out, after);
	term_feed(d->term, out.s, out.len);
	sb_release(&out);
}

/* What xterm sends; mods as its parameter. */
static int feed_key(struct driver *d, uint32_t key)
{
	static const struct {
		uint32_t key;
		const char *bytes, *modified;
	} keys[] = {
		{ TERM_KEY_ENTER, "\r", NULL },
		{ TERM_KEY_TAB, "\t", NULL },
		{ TERM_KEY_BACKTAB, "\033[Z", NULL },
		{ TERM_KEY_ESC, "\033", NULL },
		{ TERM_KEY_BACKSPACE, "\177", NULL },
		{ TERM_KEY_DELETE, "\033[3~", "\033[3;%u~" },
		{ TERM_KEY_INSERT, "\033[2~", "\033[2;%u~" },
		{ TERM_KEY_UP, "\033OA", "\033[1;%uA" },
		{ TERM_KEY_DOWN, "\033OB", "\033[1;%uB" },
		{ TERM_KEY_LEFT, "\033OD", "\033[1;%uD" },
		{ TERM_KEY_RIGHT, "\033OC", "\033[1;%uC" },
		{ TERM_KEY_HOME, "\033OH", "\033[1;%uH" },
		{ TERM_KEY_END, "\033OF", "\033[1;%uF" },
		{ TERM_KEY_PGUP, "\033[5~", "\033[5;%u~" },
		{ TERM_KEY_PGDN, "\033[6~", "\033[6;%u~" },
		{ TERM_KEY_F1, "\033OP", NULL },
		{ TERM_KEY_F2, "\033OQ", NULL },
		{ TERM_KEY_F3, "\033OR", NULL },
		{ TERM_KEY_F4, "\033OS", NULL },
		{ TERM_KEY_F5, "\033[15~", NULL },
		{ TERM_KEY_F6, "\033[17~", NULL },
		{ TERM_KEY_F7, "\033[18~", NULL },
		{ TERM_KEY_F8, "\033[19~", NULL },
		{ TERM_KEY_F9, "\033[20~", NULL },
		{ TERM_KEY_F10, "\033[21~", NULL },
		{ TERM_KEY_F11, "\033[23~", NULL },
		{ TERM_KEY_F12, "\033[24~", NULL },
	};
	uint32_t base = key & ~TERM_KEY_MODS;
	unsigned mods = 1 + (key & TERM_SHIFT ? 1 : 0) +
			(key & TERM_ALT ? 2 : 0) + (key & TERM_CTRL ? 4 : 0);
	char bytes[32];
	size_t i;

	if (base < TERM_KEY_FIRST) {
		char letter[UTF8_MAX_BYTES + 1] = "";

		utf8_encode(base, letter);
		if (key & TERM_CTRL)
			letter[0] = (char)(letter[0] & 0x1F);
		if (key & TERM_CTRL)
			term_feed(d->term, letter, 1);
		else
			feed_text(d, letter, key & TERM_ALT ? "\033" : "", "");
		return 1;
	}
	for (i = 0; i < ARRAY_SIZE(keys); i++) {
		if (keys[i].key != base)
			continue;
		if (mods == 1)
			snprintf(bytes, sizeof(bytes), "%s", keys[i].bytes);
		else if (keys[i].modified)
			snprintf(bytes, sizeof(bytes), keys[i].modified, mods);
		else
			return 0;
		term_feed(d->term, bytes, strlen(bytes));
		return 1;
	}
	return 0;
}

static void feed_paste(struct driver *d, const char *text)
{
	struct sb out = SB_INIT;

	for (; *text; text++) {
		if (text[0] == '\\' && text[1] == 'n') {
			sb_add_char(&out, '\n');
			text++;
		} else {
			sb_add_char(&out, *text);
		}
	}
	feed_text(d, out.s, "\033[200~", "\033[201~");
	sb_release(&out);
}

static void feed_word(struct driver *d, const char *word)
{
	int rows, cols;
	uint32_t key;

	if (strncmp(word, "text:", 5) == 0) {
		feed_text(d, word + 5, "", "");
	} else if (strncmp(word, "paste:", 6) == 0) {
		feed_paste(d, word + 6);
	} else if (strcmp(word, "tick") == 0) {
		term_post(d->term, &(struct term_event){
					   .type = TERM_EVENT_TICK,
					   .key = TICK_MS,
				   });
	} else if (strcmp(word, "hangup") == 0) {
		term_post(d->term,
			  &(struct term_event){ .type = TERM_EVENT_HANGUP });
	} else if (sscanf(word, "resize:%dx%d", &rows, &cols) == 2) {
		term_resize(d->term, rows, cols);
	} else {
		key = key_from_name(word);
		if (!key || !feed_key(d, key))
			ck_abort_msg("unknown key in a script: %s", word);
	}
}

/* The next word of a script, quotes taken off; NULL at its end. */
static char *next_word(const char **script)
{
	const char *s = *script;
	struct sb word = SB_INIT;
	char quote = 0;

	while (*s == ' ' || *s == '\n' || *s == '\t')
		s++;
	if (!*s)
		return NULL;
	for (; *s && (quote || (*s != ' ' && *s != '\n' && *s != '\t')); s++) {
		if (quote ? *s == quote : *s == '\'' || *s == '"')
			quote = quote ? 0 : *s;
		else
			sb_add_char(&word, *s);
	}
	*script = s;
	return sb_detach(&word);
}

int driver_keys(struct driver *driver, const char *script)
{
	char *word;

	while ((word = next_word(&script))) {
		char *star = strrchr(word, '*'), *end;
		long times = 1;

		if (star && star > word && star[1]) {
			times = strtol(star + 1, &end, 10);
			if (*end || times < 1)
				times = 1;
			else
				*star = '\0';
		}
		while (times-- > 0) {
			if (!driver->running)
				ck_abort_msg("the program has ended before %s",
					     word);
			feed_word(driver, word);
			resume(driver);
		}
		free(word);
	}
	return driver->running;
}

/* -- the screen ------------------------------------------------------------- */

static uint32_t line_drawing(wchar_t c)
{
	switch (c) {
	case 'q':
		return 0x2500;
	case 'x':
		return 0x2502;
	case 'l':
		return 0x250C;
	case 'k':
		return 0x2510;
	case 'm':
		return 0x2514;
	case 'j':
		return 0x2518;
	}
	return (uint32_t)c;
}

static void add_row(struct sb *out, int y)
{
	size_t keep = out->len;
	int x, cy, cx;

	getyx(curscr, cy, cx);
	for (x = 0; x < getmaxx(curscr);) {
		wchar_t cells[CCHARW_MAX + 1] = { 0 };
		cchar_t cell;
		attr_t attrs;
		short pair;
		int i, cols = 1;

		if (mvwin_wch(curscr, y, x, &cell) == ERR ||
		    getcchar(&cell, cells, &attrs, &pair, NULL) == ERR)
			break;
		for (i = 0; cells[i]; i++) {
			char letter[UTF8_MAX_BYTES];
			uint32_t c = attrs & A_ALTCHARSET
					     ? line_drawing(cells[i])
					     : (uint32_t)cells[i];

			if (i == 0 && utf8_char_cols(c) == 2)
				cols = 2;
			sb_add_bytes(out, letter, utf8_encode(c, letter));
			if (c != ' ')
				keep = out->len;
		}
		x += cols;
	}
	wmove(curscr, cy, cx);
	sb_truncate(out, keep);
}

char *driver_row(struct driver *driver, int row)
{
	struct sb out = SB_INIT;

	(void)driver;
	add_row(&out, row);
	return sb_detach(&out);
}

void driver_cursor(struct driver *driver, int *row, int *col)
{
	(void)driver;
	getyx(curscr, *row, *col);
}

char *driver_screen(struct driver *driver)
{
	struct sb out = SB_INIT;
	int y, x;

	for (y = 0; y < term_rows(driver->term); y++) {
		add_row(&out, y);
		sb_add_char(&out, '\n');
	}
	driver_cursor(driver, &y, &x);
	sb_addf(&out, "cursor %d %d\n", y, x);
	return sb_detach(&out);
}

int driver_has(struct driver *driver, const char *text)
{
	char *screen = driver_screen(driver);
	int has = strstr(screen, text) != NULL;

	free(screen);
	return has;
}

long driver_bytes(struct driver *driver)
{
	struct stat st;
	long before = driver->bytes_before;

	fflush(driver->out);
	if (fstat(fileno(driver->out), &st) < 0)
		ck_abort_msg("no size");
	driver->bytes_before = (long)st.st_size;
	return driver->bytes_before - before;
}

static char *read_file(const char *path)
{
	FILE *f = fopen(path, "r");
	struct sb out = SB_INIT;
	char buf[4096];
	size_t n;

	if (!f)
		return xstrdup("");
	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		sb_add_bytes(&out, buf, n);
	fclose(f);
	return sb_detach(&out);
}

static void write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	if (!f)
		ck_abort_msg("cannot write %s", path);
	fputs(text, f);
	fclose(f);
}

void driver_compare(struct driver *driver, const char *name)
{
	const char *src = getenv("srcdir"), *mode = getenv("VSHU_GOLDEN");
	char *path =
		xasprintf(strchr(name, '/') ? "%s/tests/%s.txt"
					    : "%s/tests/screen/golden/%s.txt",
			  src ? src : ".", name);
	const char *base = strrchr(name, '/');
	char *screen = driver_screen(driver), *wanted = read_file(path);
	char *new_path = xasprintf("%s.new", base ? base + 1 : name);

	if (mode && strcmp(mode, "write") == 0) {
		write_file(path, screen);
	} else if (strcmp(screen, wanted) != 0) {
		write_file(new_path, screen);
		/* In short: what Check passes on has an end. */
		ck_abort_msg("the screen is not %s but %s", path, new_path);
	}
	free(path);
	free(screen);
	free(wanted);
	free(new_path);
}
