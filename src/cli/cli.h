/*
 * cli.h: the commands, one file each, and what they share.
 *
 * A command is one const entry in the table of cli.c. It prints its answer on
 * stdout and nothing else there; everything that is wrong goes to stderr, in
 * words. It returns an exit status: done, refused or found wrong, wrong usage.
 */
#ifndef VSHU_CLI_CLI_H
#define VSHU_CLI_CLI_H

#include <stdio.h>

#include "base/day.h"
#include "app/app.h"
#include "base/err.h"
#include "base/lang.h"
#include "model/workday.h"
#include "print/print.h"

enum cli_status { CLI_DONE = 0, CLI_REFUSED = 1, CLI_USAGE = 2 };

/* The options that every command knows, taken out of argv before it runs. */
struct cli {
	const char *db;	      /* --db FILE; NULL if not given */
	const char *role;     /* --role CODE; NULL if not given */
	const char *data_dir; /* forms/ and locale/kz/ are under it */
	int is_server;	      /* installed set-group-id */
	/* The screens on an open register; NULL where there are none. */
	enum err_code (*screens)(struct app *app, struct err *err);
};

struct cli_command {
	const char *name;
	const char *usage; /* what follows the name; no msgid: it is syntax */
	const char *help;  /* a msgid, one line */
	/*
	 * --lang after the command's name is the command's own (the language
	 * of a paper); else it is the language of what is shown.
	 */
	int own_lang;
	/*
	 * What goes to stdout is bytes of an encoding already, or the command
	 * calls terminal_convert_answers() itself.
	 */
	int raw_output;
	/* argv[0] is the command's name; argv is NULL-ended. */
	int (*run)(const struct cli *cli, const struct cli_command *self,
		   int argc, char **argv);
};

/* NULL-ended, in the order of the help. */
extern const struct cli_command *const cli_commands[];

extern const struct cli_command cli_init;
extern const struct cli_command cli_demo;
extern const struct cli_command cli_due;
extern const struct cli_command cli_workday;
extern const struct cli_command cli_calendar;
extern const struct cli_command cli_iin;
extern const struct cli_command cli_rules;
extern const struct cli_command cli_list;
extern const struct cli_command cli_print;
extern const struct cli_command cli_backup;
extern const struct cli_command cli_check;

/*
 * Takes the common options out of argv (argv[0] is the program's name), finds
 * the command and runs it. With no command, what opens the screens is called
 * (NULL: none here). Returns the exit status.
 */
int cli_main(struct cli *cli, int argc, char **argv,
	     int (*screens)(const struct cli *cli));

/* Prints the error's sentence on stderr; returns CLI_REFUSED. */
int cli_refuse(const struct err *err);
/* The same for a code with a detail that came from outside: it is cleaned. */
int cli_refuse_text(enum err_code code, const char *detail);
/* Says which years the calendar knows; CLI_REFUSED. */
int cli_refuse_range(const struct calendar *calendar);
/* Prints what is wrong (translated already) and the usage; CLI_USAGE. */
int cli_wrong_usage(const struct cli_command *command, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * An option of the command's own: as getopt_long() with its messages in our
 * words: returns the option's val, -1 at the end, and '?' after printing what
 * is wrong (then return CLI_USAGE).
 */
struct option;
int cli_getopt(const struct cli_command *command, int argc, char **argv,
	       const struct option *options);

enum cli_format { CLI_TEXT, CLI_TSV, CLI_JSON, CLI_CSV };
/* "text" … -> 1 and *format, if it is among allowed (bits 1u << format). */
int cli_parse_format(const char *text, unsigned allowed,
		     enum cli_format *format);
/* A whole number and nothing else, from min to max. */
int cli_parse_number(const char *text, long long min, long long max,
		     long long *out);
/* "5" or "6". */
int cli_parse_week(const char *text, enum week *week);

/* Short name of a weekday, a msgid. */
const char *cli_weekday(enum weekday weekday);

/* One cell of tsv: tabs, line feeds and backslashes as \t, \n, \\. */
void cli_put_tsv(FILE *f, const char *text);
/* One string of json, with its quotes. */
void cli_put_json(FILE *f, const char *text);

/*
 * The register: --db, VSHU_DB, else the person's own ($XDG_DATA_HOME or
 * ~/.local/share); a server's program knows its own alone. The caller's to free.
 */
char *cli_register_path(const struct cli *cli);
/* mkdir -p of the folders that lead to path; what fails shows later. */
void cli_make_folders(const char *path);
/* A register that was made just now, with what lies beside it. */
void cli_remove_register(const char *path);
/*
 * Opens it as the person who is signed in, or as the first of the staff with
 * --role. Before the first run is done app_user() is NULL; cli_open_used()
 * refuses such a register.
 */
enum err_code cli_open(const struct cli *cli, struct app **out,
		       struct err *err) ERR_MUST_CHECK;
enum err_code cli_open_used(const struct cli *cli, struct app **out,
			    struct err *err) ERR_MUST_CHECK;
/* --role alone, on a register that is open. */
enum err_code cli_take_role(const struct cli *cli, struct app *app,
			    struct err *err) ERR_MUST_CHECK;

/* What "vshu due" and "vshu print" put on stdout (or into a new file). */
enum err_code cli_print_due(struct app *app, enum cli_format format, int mine,
			    struct err *err) ERR_MUST_CHECK;
enum err_code cli_print_paper(struct app *app, const char *document, int64_t id,
			      enum print_lang lang,
			      const struct print_options *options,
			      const char *file, struct err *err) ERR_MUST_CHECK;

/* The national calendar from the data folder, built; the caller's to free. */
enum err_code cli_load_calendar(const struct cli *cli, enum week week,
				struct calendar **out,
				struct err *err) ERR_MUST_CHECK;

#endif
