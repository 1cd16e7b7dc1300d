#include "config.h"

#include "cli/cli.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/obligation.h"
#include "model/profile.h"
#include "model/role.h"
#include "model/stage.h"
#include "print/print.h"

#define _(text) gettext(text)

/*
 * vshu rules: clause by clause of the order, 4 to 24, what in the program
 * serves it, read off the very tables that the program runs on: the steps of a
 * case's way, the duties with their terms, the papers, what the profile holds,
 * and who may do what.
 */

#define FIRST_CLAUSE 4
#define LAST_CLAUSE 24

/* What each clause asks, in a line. */
static const char *const gist[] = {
	[4] = N_("a case comes before the Council on the deputy head's "
		 "representation, from a signal by the staff or others"),
	[5] = N_("the Council meets by decision of the administration"),
	[6] = N_("the Council has at least 5 members of the staff, by order"),
	[7] = N_("the head presides, the social pedagogue is the secretary"),
	[8] = N_("specialists are brought in where needed"),
	[9] = N_("the parents or other legal representatives are invited"),
	[10] = N_("the deputy head coordinates, the head controls"),
	[11] = N_("an agency's information is registered within 1 working "
		  "day"),
	[12] = N_("primary information is gathered within 2 working days"),
	[13] = N_("home visit or meeting with the parents, requests to "
		  "agencies, invitations to them"),
	[14] = N_("the materials of the assessment go to the deputy head"),
	[15] = N_("the Council decides: placing or refusal"),
	[16] = N_("after placing an individual plan is approved"),
	[17] = N_("what the protocol holds, and who signs it"),
	[18] = N_("kinds of help in the plan; a copy for the parents"),
	[19] = N_("each measure has a responsible person, a term, monitoring "
		  "and an assessment"),
	[20] = N_("the agency learns of the decision within 1 working day"),
	[21] = N_("the parents refuse help and do nothing: petition to the "
		  "commission"),
	[22] = N_("grounds for placing"),
	[23] = N_("removal by decision of the Council, with its grounds"),
	[24] = N_("on transfer the information goes to the new school"),
};

struct printer {
	const struct cli *cli;
	enum cli_format format;
	int clause;
	int n; /* lines for this clause so far */
};

/* Does a list of clauses, "4, 11", name this one? */
static int names_clause(const char *clauses, int clause)
{
	while (*clauses) {
		char *end;

		if (strtol(clauses, &end, 10) == clause && end != clauses)
			return 1;
		clauses += strcspn(clauses, ",");
		clauses += strspn(clauses, ", ");
	}
	return 0;
}

static void put_line(struct printer *p, const char *kind,
		     const char *kind_label, const char *code, const char *text)
{
	p->n++;
	if (p->format == CLI_TSV) {
		printf("%d\t%s\t%s\t", p->clause, kind, code);
		cli_put_tsv(stdout, text);
		putchar('\n');
	} else {
		printf("   %s: %s\n", kind_label, text);
	}
}

/* The stages of a set, "a, b", or "any stage of a case" for all. */
static void add_stages(struct sb *sb, unsigned stages)
{
	unsigned all = 0;
	size_t start = sb->len;

	for (int s = CASEFILE_NONE + 1; s < CASEFILE_STAGE_COUNT; s++)
		all |= STAGE_BIT(s);
	if ((stages & all) == all) {
		sb_add(sb, _("any stage"));
		return;
	}
	for (int s = CASEFILE_NONE; s < CASEFILE_STAGE_COUNT; s++) {
		if (!(stages & STAGE_BIT(s)))
			continue;
		if (sb->len > start)
			sb_add(sb, ", ");
		sb_add(sb, s == CASEFILE_NONE
				   ? _("signal without a case")
				   : _(stage_label((enum casefile_stage)s)));
	}
}

static void print_steps(struct printer *p)
{
	size_t n;
	const struct transition *t = stage_table(&n);

	for (; n; n--, t++) {
		struct sb sb = SB_INIT;

		if (!names_clause(t->clause, p->clause))
			continue;
		sb_addf(&sb, "%s [", _(event_label(t->event)));
		add_stages(&sb, t->from);
		if (t->to != CASEFILE_NONE)
			sb_addf(&sb, " → %s", _(stage_label(t->to)));
		sb_add(&sb, "]");
		for (int i = 0; t->needs[i] != NEED_NONE; i++)
			sb_addf(&sb, "%s %s", i ? "" : _("; refused if:"),
				_(need_text(t->needs[i])));
		put_line(p, "step", _("step"), event_code(t->event), sb.s);
		sb_release(&sb);
	}
}

static void add_term(struct sb *sb, const struct obligation_spec *spec,
		     int days)
{
	switch (spec->term) {
	case TERM_OWN_DATE:
		sb_add(sb, _("by the day it names"));
		return;
	case TERM_BEFORE_MEETING:
		sb_add(sb, _("by the day before the meeting"));
		return;
	case TERM_NONE:
	case TERM_WORKING_DAYS:
		break;
	}
	if (days)
		sb_addf(sb,
			ngettext("%d working day", "%d working days",
				 (unsigned long)days),
			days);
	else
		sb_add(sb, _("no term in the order"));
}

static void print_duties(struct printer *p, const struct profile *profile)
{
	for (int r = OBLIGATION_NONE + 1; r < OBLIGATION_RULE_COUNT; r++) {
		const struct obligation_spec *spec =
			obligation_spec((enum obligation_rule)r);
		struct sb sb = SB_INIT;

		if (!names_clause(spec->clause, p->clause))
			continue;
		sb_addf(&sb, "%s: ", _(spec->label));
		add_term(&sb, spec, profile->terms.days[r]);
		sb_addf(&sb, " (%s → %s), %s", _(event_label(spec->trigger)),
			_(event_label(spec->fulfilled_by)),
			spec->responsible == ROLE_NONE
				? _("whose it is")
				: _(role_label(spec->responsible)));
		put_line(p, "duty", _("duty"), spec->code, sb.s);
		sb_release(&sb);
	}
}

/* Only papers whose forms are there: what is not listed cannot be printed. */
static int has_form(const struct cli *cli, const char *name)
{
	char *path = xasprintf("%s/forms/ru/%s.txt", cli->data_dir, name);
	int there = access(path, R_OK) == 0;

	free(path);
	return there;
}

static void put_papers(struct printer *p)
{
	for (const struct print_paper *paper = print_papers; paper->name;
	     paper++)
		if (names_clause(paper->clause, p->clause) &&
		    has_form(p->cli, paper->name))
			put_line(p, "paper", _("paper"), paper->name,
				 _(paper->title));
}

static void print_actions(struct printer *p)
{
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		enum role who[ROLE_COUNT];
		size_t n = role_who_may((enum action)a, who);
		struct sb sb = SB_INIT;

		if (!names_clause(action_clause((enum action)a), p->clause))
			continue;
		sb_addf(&sb, "%s: ", _(action_label((enum action)a)));
		for (size_t i = 0; i < n; i++)
			sb_addf(&sb, "%s%s", i ? ", " : "",
				_(role_label(who[i])));
		put_line(p, "action", _("action"), action_code((enum action)a),
			 sb.s);
		sb_release(&sb);
	}
}

static void print_list(struct printer *p, const char *kind,
		       const char *kind_label, const struct profile_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		char *text =
			xasprintf("%d) %s", list->item[i].number,
				  profile_name(&list->item[i], lang_current()));

		put_line(p, kind, kind_label, list->item[i].code, text);
		free(text);
	}
}

static void print_roles(struct printer *p)
{
	for (int r = ROLE_NONE + 1; r < ROLE_COUNT; r++)
		if (names_clause(role_clause((enum role)r), p->clause))
			put_line(p, "role", _("role"), role_code((enum role)r),
				 _(role_label((enum role)r)));
}

static void print_clause(struct printer *p, const struct profile *profile)
{
	if (p->format == CLI_TEXT)
		/* TRANSLATORS: a clause of the order and what it asks. */
		printf(_("cl. %d: %s\n"), p->clause, _(gist[p->clause]));
	p->n = 0;
	print_roles(p);
	print_steps(p);
	print_duties(p, profile);
	put_papers(p);
	if (p->clause == 18)
		print_list(p, "help", _("kind of help"), &profile->help);
	if (p->clause == 22)
		print_list(p, "ground", _("ground"), &profile->grounds);
	print_actions(p);
}

static enum err_code load_profile(const struct cli *cli,
				  struct profile *profile, struct err *err)
{
	char *path = file_path(cli->data_dir, "locale/kz/order-398.tsv");
	struct sb text = SB_INIT;
	enum err_code rc = file_read(path, &text, err);

	if (rc == ERR_OK)
		rc = profile_parse(profile, text.s, err);
	sb_release(&text);
	free(path);
	return rc;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ NULL, 0, NULL, 0 },
	};
	struct printer p = { .cli = cli, .format = CLI_TEXT };
	struct profile profile;
	struct err err = ERR_INIT;
	int status = CLI_DONE, c;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		if (c != 'f')
			return CLI_USAGE;
		else if (!cli_parse_format(optarg,
					   1u << CLI_TEXT | 1u << CLI_TSV,
					   &p.format))
			return cli_wrong_usage(
				self, _("there is no such format: %s"), optarg);
	if (argc != optind)
		return cli_wrong_usage(self, "%s",
				       _("nothing may follow the command"));
	profile_init(&profile);
	if (load_profile(cli, &profile, &err) != ERR_OK) {
		status = cli_refuse(&err);
		goto out;
	}
	if (p.format == CLI_TSV)
		puts("clause\tkind\tcode\ttext");
	else
		printf("%s\n", profile.name[lang_current()]);
	for (p.clause = FIRST_CLAUSE; p.clause <= LAST_CLAUSE; p.clause++)
		print_clause(&p, &profile);
out:
	profile_release(&profile);
	return status;
}

const struct cli_command cli_rules = {
	.name = "rules",
	.usage = "[--format text|tsv]",
	.help = N_("the order clause by clause, and what here serves it"),
	.run = run,
};
