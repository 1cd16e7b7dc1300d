#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <libintl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "cli/terminal.h"
#include "model/role.h"

#define _(text) gettext(text)

const struct cli_command *const cli_commands[] = {
	&cli_init,  &cli_demo,	  &cli_due,	 &cli_list,
	&cli_print, &cli_workday, &cli_calendar, &cli_iin,
	&cli_rules, &cli_backup,  &cli_check,	 NULL,
};

static const char *translate(const char *msgid)
{
	return *msgid ? gettext(msgid) : msgid;
}

/*
 * What is told of an argument or a file's name is data: control characters in
 * it, 8-bit ones of UTF-8 too, drive no terminal.
 */
static void tell(const char *who, const char *text)
{
	char *copy = xstrdup(text);

	for (unsigned char *p = (unsigned char *)copy; *p; p++)
		if ((*p < ' ' && *p != '\n') || *p == 0x7f ||
		    (*p == 0xc2 && p[1] >= 0x80 && p[1] < 0xa0))
			*p = '?';
	fprintf(stderr, "%s: %s\n", who, copy);
	free(copy);
}

int cli_refuse(const struct err *err)
{
	char *sentence = err_sentence(err, translate);

	tell("vshu", sentence);
	free(sentence);
	return CLI_REFUSED;
}

int cli_refuse_text(enum err_code code, const char *detail)
{
	char *clean = utf8_clean(detail, strlen(detail), 0);
	struct err err = ERR_INIT;

	(void)err_set(&err, code, "%s", clean);
	free(clean);
	return cli_refuse(&err);
}

int cli_refuse_range(const struct calendar *calendar)
{
	fprintf(stderr, "vshu: ");
	fprintf(stderr, _("The calendar knows the years %d to %d only."),
		day_to_ymd(calendar_first_day(calendar)).year,
		day_to_ymd(calendar_last_day(calendar)).year);
	fprintf(stderr, "\n");
	return CLI_REFUSED;
}

const char *cli_weekday(enum weekday weekday)
{
	static const char *const names[] = {
		[WEEKDAY_MONDAY] = N_("Mon"),	 [WEEKDAY_TUESDAY] = N_("Tue"),
		[WEEKDAY_WEDNESDAY] = N_("Wed"), [WEEKDAY_THURSDAY] = N_("Thu"),
		[WEEKDAY_FRIDAY] = N_("Fri"),	 [WEEKDAY_SATURDAY] = N_("Sat"),
		[WEEKDAY_SUNDAY] = N_("Sun"),
	};

	return names[weekday];
}

static void print_usage(FILE *f, const struct cli_command *command)
{
	/* TRANSLATORS: what follows is the command as it is typed. */
	fprintf(f, _("usage: vshu %s %s\n"), command->name, command->usage);
}

int cli_wrong_usage(const struct cli_command *command, const char *fmt, ...)
{
	struct sb sb = SB_INIT;
	va_list args;
	char *who;

	va_start(args, fmt);
	sb_vaddf(&sb, fmt, args);
	va_end(args);
	who = xasprintf("vshu %s", command->name);
	tell(who, sb.s);
	free(who);
	sb_release(&sb);
	print_usage(stderr, command);
	return CLI_USAGE;
}

int cli_getopt(const struct cli_command *command, int argc, char **argv,
	       const struct option *options)
{
	int c;

	opterr = 0;
	/* ":" first: a missing value is told apart from an unknown option. */
	c = getopt_long(argc, argv, ":o:", options, NULL);
	if (c != ':' && c != '?')
		return c;
	if (c == ':')
		cli_wrong_usage(command, _("the option %s needs a value"),
				argv[optind - 1]);
	else
		cli_wrong_usage(command, _("there is no such option: %s"),
				argv[optind - 1]);
	return '?';
}

int cli_parse_number(const char *text, long long min, long long max,
		     long long *out)
{
	char *end;

	/* strtoll() would pass over blanks and a plus. */
	if (*text != '-' && (*text < '0' || *text > '9'))
		return 0;
	errno = 0;
	*out = strtoll(text, &end, 10);
	return !errno && end != text && !*end && *out >= min && *out <= max;
}

int cli_parse_format(const char *text, unsigned allowed,
		     enum cli_format *format)
{
	static const char *const names[] = {
		[CLI_TEXT] = "text",
		[CLI_TSV] = "tsv",
		[CLI_JSON] = "json",
		[CLI_CSV] = "csv",
	};

	for (unsigned i = 0; i < ARRAY_SIZE(names); i++)
		if (allowed & 1u << i && !strcmp(names[i], text)) {
			*format = (enum cli_format)i;
			return 1;
		}
	return 0;
}

int cli_parse_week(const char *text, enum week *week)
{
	if (strcmp(text, "5") && strcmp(text, "6"))
		return 0;
	*week = *text == '5' ? WEEK_5 : WEEK_6;
	return 1;
}

void cli_put_tsv(FILE *f, const char *text)
{
	for (; text && *text; text++)
		switch (*text) {
		case '\t':
			fputs("\\t", f);
			break;
		case '\n':
			fputs("\\n", f);
			break;
		case '\\':
			fputs("\\\\", f);
			break;
		default:
			fputc(*text, f);
			break;
		}
}

void cli_put_json(FILE *f, const char *text)
{
	fputc('"', f);
	for (; text && *text; text++)
		if (*text == '"' || *text == '\\')
			fprintf(f, "\\%c", *text);
		else if (*text == '\n')
			fputs("\\n", f);
		else if ((unsigned char)*text < ' ')
			fprintf(f, "\\u%04x", (unsigned)(unsigned char)*text);
		else
			fputc(*text, f);
	fputc('"', f);
}

enum err_code cli_load_calendar(const struct cli *cli, enum week week,
				struct calendar **out, struct err *err)
{
	char *path = file_path(cli->data_dir, "locale/kz/calendar.tsv");
	struct calendar *calendar = calendar_new();
	struct sb text = SB_INIT;
	enum err_code rc;

	rc = file_read(path, &text, err);
	if (rc == ERR_OK)
		rc = calendar_parse(calendar, text.s, err);
	if (rc == ERR_OK) {
		calendar_build(calendar, week);
		*out = calendar;
		calendar = NULL;
	}
	calendar_free(&calendar);
	sb_release(&text);
	free(path);
	return rc;
}

static const struct cli_command *find_command(const char *name)
{
	for (const struct cli_command *const *c = cli_commands; *c; c++)
		if (!strcmp((*c)->name, name))
			return *c;
	return NULL;
}

static int print_help(FILE *f)
{
	fputs(_("usage: vshu [--db FILE] [--lang kk|ru|en] [--role ROLE] [COMMAND ...]\n\n"
		"Without a command the screens open. Commands:\n"),
	      f);
	for (const struct cli_command *const *c = cli_commands; *c; c++)
		fprintf(f, "  vshu %s %s\n      %s\n", (*c)->name, (*c)->usage,
			_((*c)->help));
	return f == stdout ? CLI_DONE : CLI_USAGE;
}

static int wrong_option(const char *fmt, const char *what)
{
	struct sb sb = SB_INIT;

	sb_addf(&sb, fmt, what);
	tell("vshu", sb.s);
	sb_release(&sb);
	return print_help(stderr);
}

struct taken {
	struct cli *cli;
	const struct cli_command *command;
	int help, version;
	const char *lang;
};

/*
 * The common option at argv[i], its value put away: returns how many arguments
 * it is (0: none of ours), or -1 if the value is missing.
 */
static int take_option(struct taken *t, int argc, char **argv, int i)
{
	const struct {
		const char *name;
		const char **value;
	} options[] = {
		{ "--db", &t->cli->db },
		{ "--role", &t->cli->role },
		{ "--lang", &t->lang },
	};

	if (!strcmp(argv[i], "--help") || !strcmp(argv[i], "-h"))
		return t->help = 1;
	if (!t->command && !strcmp(argv[i], "--version"))
		return t->version = 1;
	for (size_t o = 0; o < ARRAY_SIZE(options); o++) {
		size_t n = strlen(options[o].name);

		if (strncmp(argv[i], options[o].name, n) != 0 ||
		    (argv[i][n] && argv[i][n] != '=') ||
		    (options[o].value == &t->lang && t->command &&
		     t->command->own_lang))
			continue;
		if (argv[i][n]) {
			*options[o].value = argv[i] + n + 1;
			return 1;
		}
		if (i + 1 == argc)
			return -1;
		*options[o].value = argv[i + 1];
		return 2;
	}
	return 0;
}

/*
 * Takes the common options out of argv and finds the command: then argv[0] is
 * its name. CLI_DONE, or what is wrong has been printed.
 */
static int take_options(struct taken *t, int *argc, char **argv)
{
	int kept = 0, only_words = 0, n;

	for (int i = 1; i < *argc; i += n) {
		n = only_words ? 0 : take_option(t, *argc, argv, i);
		if (n < 0)
			return wrong_option(_("the option %s needs a value"),
					    argv[i]);
		if (n)
			continue;
		n = 1;
		if (!t->command) {
			t->command = find_command(argv[i]);
			if (!t->command)
				return wrong_option(
					argv[i][0] == '-'
						? _("there is no such option: %s")
						: _("there is no such command: %s"),
					argv[i]);
		}
		only_words |= !strcmp(argv[i], "--");
		argv[kept++] = argv[i];
	}
	argv[kept] = NULL;
	*argc = kept;
	return CLI_DONE;
}

int cli_main(struct cli *cli, int argc, char **argv,
	     int (*screens)(const struct cli *cli))
{
	struct taken t = { .cli = cli };
	int status;

	terminal_convert_errors();
	status = take_options(&t, &argc, argv);
	if (status != CLI_DONE)
		return status;
	if ((t.command && !t.command->raw_output) || t.help)
		terminal_convert_answers();
	if (t.lang) {
		enum lang lang = lang_from_code(t.lang);

		if (lang == LANG_COUNT)
			return wrong_option(_("there is no such language: %s"),
					    t.lang);
		lang_switch(lang);
	}
	if (t.version) {
		puts(PACKAGE_STRING);
		return CLI_DONE;
	}
	if (t.help && t.command) {
		print_usage(stdout, t.command);
		printf("%s\n", _(t.command->help));
		return CLI_DONE;
	}
	if (t.help || (!t.command && !screens))
		return print_help(t.help ? stdout : stderr);
	if (cli->role && choice_find(role_choices, cli->role) < 1)
		return wrong_option(_("there is no such role: %s"), cli->role);
	if (!t.command)
		return screens(cli);
	status = t.command->run(cli, t.command, argc, argv);
	if (fflush(stdout) || ferror(stdout)) {
		struct err err = ERR_INIT;

		(void)err_set(&err, ERR_WRITE, "stdout");
		return cli_refuse(&err);
	}
	return status;
}
