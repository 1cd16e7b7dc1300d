#include "config.h"

#include "app/paper.h"

#include <stdlib.h>
#include <string.h>

#include "app/fill.h"
#include "app/kind.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/file.h"
#include "base/mem.h"
#include "store/paper.h"

static const struct paper_kind {
	const char *document;
	enum app_record record;
	enum action action;
	void (*fill)(struct fill *f, int64_t id);
} kinds[] = {
#define X(document_, record_, action_) \
	{ .document = #document_, \
	  .record = APP_##record_, \
	  .action = ACTION_##action_, \
	  .fill = fill_##document_##_paper },
	APP_PAPERS(X)
#undef X
};

static const struct paper_kind *find_kind(const char *document)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (!strcmp(kinds[i].document, document))
			return &kinds[i];
	return NULL;
}

enum app_record app_paper_record(const char *document)
{
	const struct paper_kind *kind = find_kind(document);

	return kind ? kind->record : APP_RECORD_COUNT;
}

const char *app_paper_label(const char *document)
{
	for (const struct print_paper *p = print_papers; p->name; p++)
		if (!strcmp(p->name, document))
			return p->title;
	return document;
}

const char *const *app_papers_of(enum app_record kind)
{
	static const char *const none[] = { NULL };
#define LIST(name, ...) static const char *const name[] = { __VA_ARGS__, NULL }
	LIST(of_signal, "signal");
	LIST(of_case, "card", "primary");
	LIST(of_visit, "home_visit");
	LIST(of_material, "characteristic", "psychologist", "prior_work");
	LIST(of_representation, "representation");
	LIST(of_council, "council_order");
	LIST(of_participant, "invitation");
	LIST(of_request, "request");
	LIST(of_meeting, "protocol", "packet");
	LIST(of_item, "extract");
	LIST(of_plan, "plan");
	LIST(of_notice, "notice");
	LIST(of_refusal, "refusal");
	LIST(of_petition, "petition");
	LIST(of_removal, "removal");
	LIST(of_transfer, "transfer");
	LIST(of_school, "register", "journal");
	LIST(of_child, "consent");
#undef LIST
	static const char *const *const lists[APP_RECORD_COUNT] = {
		[APP_SIGNAL] = of_signal,
		[APP_CASEFILE] = of_case,
		[APP_VISIT] = of_visit,
		[APP_MATERIAL] = of_material,
		[APP_REPRESENTATION] = of_representation,
		[APP_COUNCIL] = of_council,
		[APP_PARTICIPANT] = of_participant,
		[APP_REQUEST] = of_request,
		[APP_MEETING] = of_meeting,
		[APP_AGENDA_ITEM] = of_item,
		[APP_PLAN] = of_plan,
		[APP_NOTICE] = of_notice,
		[APP_REFUSAL] = of_refusal,
		[APP_PETITION] = of_petition,
		[APP_REMOVAL] = of_removal,
		[APP_TRANSFER] = of_transfer,
		[APP_SCHOOL] = of_school,
		[APP_CHILD] = of_child,
	};

	return lists[kind] ? lists[kind] : none;
}

/* One paper being made, for one reader. */
struct job {
	struct app *app;
	const struct paper_kind *kind;
	int64_t id;
	struct app_scope scope;
	char *forms_dir;
	struct fill fill;
	struct err *err;
};

/* A paper about one material fits its kind only. */
static enum err_code check_material(const struct job *job,
				    const struct material *m)
{
	static const struct {
		const char *document;
		enum material_kind kind;
	} of[] = {
		{ "characteristic", MATERIAL_KIND_CHARACTERISTIC },
		{ "psychologist", MATERIAL_KIND_PSYCHOLOGIST },
		{ "prior_work", MATERIAL_KIND_PRIOR_WORK },
	};

	for (size_t i = 0; i < ARRAY_SIZE(of); i++)
		if (!strcmp(of[i].document, job->kind->document) &&
		    m->kind != (int64_t)of[i].kind)
			return err_set(job->err, ERR_NOT_FOUND, "%s %lld",
				       job->kind->document, (long long)job->id);
	return ERR_OK;
}

/* Does the record exist, and may this person print it? */
static enum err_code ask_right(struct job *job)
{
	struct app *app = job->app;
	enum err_code code = ERR_OK;
	const struct app_scope *scope = NULL;

	/* The school's lists belong to no record: narrowed, not refused. */
	if (job->kind->record != APP_SCHOOL) {
		void *record = app_record_new(job->kind->record);

		code = record_load(
			app->db,
			record_kind_of(
				app_record_kind(job->kind->record)->table),
			job->id, record, job->err);
		if (code == ERR_OK && job->kind->record == APP_MATERIAL)
			code = check_material(job, record);
		if (code == ERR_OK)
			code = app_scope_find(app, job->kind->record, record,
					      &job->scope, job->err);
		app_record_free(job->kind->record, &record);
		scope = &job->scope;
	}
	if (code == ERR_OK)
		code = app_allow(app, ACTION_PRINT, scope, job->err);
	if (code == ERR_OK)
		code = app_allow(app, job->kind->action, scope, job->err);
	if (code == ERR_OK)
		code = app_may_here(app, ACTION_PSYCH_DETAIL_READ, scope,
				    &job->fill.may_detail, job->err);
	job->fill.scope = app_scope_of_list(app, job->kind->action);
	return code;
}

static void job_init(struct job *job, struct app *app,
		     const struct paper_kind *kind, int64_t id, struct err *err)
{
	*job = (struct job){
		.app = app,
		.kind = kind,
		.id = id,
		.forms_dir = file_path(app->data_dir, "forms"),
		.fill = { .app = app, .data = pdata_new(), .err = err },
		.err = err,
	};
}

static void job_release(struct job *job)
{
	free(job->forms_dir);
	pdata_free(&job->fill.data);
}

/* All that is read of one paper is of one state of the register. */
static enum err_code fill_data(struct job *job)
{
	enum err_code code = db_begin_read(job->app->db, job->err);

	if (code != ERR_OK)
		return code;
	job->kind->fill(&job->fill, job->id);
	db_end_read(job->app->db);
	return job->fill.code;
}

static enum err_code print_filled(struct job *job, enum print_lang lang,
				  const struct print_options *options,
				  struct sb *out, size_t *n_replaced)
{
	return print_render(job->forms_dir, NULL, job->kind->document, lang,
			    job->fill.data, options, out, n_replaced, job->err);
}

/* Frozen text: *found, and added to out in its own UTF-8. */
static enum err_code add_frozen(struct job *job, enum print_lang lang,
				struct sb *out, int *found)
{
	static const char *const codes[] = { "kk", "ru" };
	enum err_code code = ERR_OK;
	int first = lang == PRINT_RU, last = lang != PRINT_KK;

	*found = 1;
	for (int i = first; code == ERR_OK && *found && i <= last; i++) {
		struct paper p;

		record_init(&record_paper, &p);
		code = paper_frozen(job->app->db, job->kind->document, job->id,
				    codes[i], &p, job->err);
		if (code == ERR_OK && !p.row.id)
			*found = 0;
		if (code == ERR_OK && p.row.id) {
			if (i > first)
				sb_add_char(out, '\f');
			sb_add(out, p.text);
		}
		record_release(&record_paper, &p);
	}
	return code;
}

/* What was printed, of whom, for whom. */
static enum err_code note_printed(struct job *job)
{
	struct audit_entry entry =
		app_audit_entry(job->app, ACTION_PRINT, job->scope.child_id);

	entry.table = app_record_kind(job->kind->record)->table;
	entry.record_id = job->id;
	entry.after = job->kind->document;
	if (db_begin(job->app->db, job->err) != ERR_OK)
		return job->err->code;
	return db_end(job->app->db, audit_add(job->app->db, &entry, job->err),
		      job->err);
}

static enum err_code print_one(struct app *app, const struct paper_kind *kind,
			       int64_t id, enum print_lang lang,
			       const struct print_options *options,
			       struct sb *out, size_t *n_replaced,
			       struct err *err);

/*
 * The papers behind the contents page. What this person may not print is left
 * out: the deputy's packet is whole, a psychologist's may not be.
 */
static enum err_code print_parts(struct job *job, enum print_lang lang,
				 const struct print_options *options,
				 struct sb *out, size_t *n_replaced)
{
	struct record_array items;
	struct paper_parts parts = { .n = 0 };
	enum err_code code;

	fill_list(&job->fill, &record_agenda_item, "meeting_id", job->id,
		  &items);
	for (int i = 0; i < items.n; i++)
		fill_parts_of_case(
			&job->fill,
			((struct agenda_item *)record_at(&items, i))->case_id,
			&parts);
	record_array_release(&items);
	code = job->fill.code;
	for (int i = 0; code == ERR_OK && i < parts.n; i++) {
		struct err refused = ERR_INIT;
		struct sb text = SB_INIT;

		code = print_one(job->app, find_kind(parts.items[i].document),
				 parts.items[i].id, lang, options, &text,
				 n_replaced, &refused);
		if (code == ERR_OK) {
			code = charset_encode("\f", options->encoding, out,
					      NULL, job->err);
			sb_add_bytes(out, text.s, text.len);
		} else if (code == ERR_DENIED) {
			code = ERR_OK;
		} else {
			*job->err = refused;
		}
		sb_release(&text);
	}
	paper_parts_release(&parts);
	return code;
}

static enum err_code print_one(struct app *app, const struct paper_kind *kind,
			       int64_t id, enum print_lang lang,
			       const struct print_options *options,
			       struct sb *out, size_t *n_replaced,
			       struct err *err)
{
	struct sb frozen = SB_INIT;
	struct job job;
	enum err_code code;
	int found = 0;

	job_init(&job, app, kind, id, err);
	code = ask_right(&job);
	if (code == ERR_OK)
		code = add_frozen(&job, lang, &frozen, &found);
	if (code == ERR_OK && found) {
		code = charset_encode(frozen.s, options->encoding, out,
				      n_replaced, err);
	} else if (code == ERR_OK) {
		code = fill_data(&job);
		if (code == ERR_OK)
			code = print_filled(&job, lang, options, out,
					    n_replaced);
		if (code == ERR_OK && !strcmp(kind->document, "packet"))
			code = print_parts(&job, lang, options, out,
					   n_replaced);
	}
	if (code == ERR_OK)
		code = note_printed(&job);
	sb_release(&frozen);
	job_release(&job);
	return code;
}

enum err_code app_paper(struct app *app, const char *document, int64_t id,
			enum print_lang lang,
			const struct print_options *options, struct sb *out,
			size_t *n_replaced, struct err *err)
{
	const struct paper_kind *kind = find_kind(document);
	struct sb text = SB_INIT;
	enum err_code code;

	if (!kind)
		return err_set(err, ERR_NOT_FOUND, "%s", document);
	code = print_one(app, kind, id, lang, options, &text, n_replaced, err);
	if (code == ERR_OK)
		sb_add_bytes(out, text.s, text.len);
	sb_release(&text);
	return code;
}

/* Form feeds become what stands between pages on the screen: an empty line. */
static void split_lines(const char *text, struct lines *out)
{
	while (*text) {
		size_t n = strcspn(text, "\n\f");
		char end = text[n];

		if (n || end != '\f')
			lines_add(out, xstrndup(text, n));
		if (end == '\f')
			lines_add(out, xstrdup(""));
		text += n + (end != '\0');
	}
}

enum err_code app_paper_lines(struct app *app, const char *document, int64_t id,
			      enum print_lang lang,
			      const struct print_options *options,
			      struct lines *out, struct err *err)
{
	struct print_options utf8 = *options;
	struct sb text = SB_INIT;
	enum err_code code;

	utf8.encoding = CHARSET_UTF8;
	code = app_paper(app, document, id, lang, &utf8, &text, NULL, err);
	if (code == ERR_OK)
		split_lines(text.s, out);
	sb_release(&text);
	return code;
}

enum err_code paper_keep(struct app *app, const char *document, int64_t id,
			 int64_t case_id, struct err *err)
{
	static const struct {
		enum print_lang lang;
		const char *code;
	} langs[] = { { PRINT_KK, "kk" }, { PRINT_RU, "ru" } };
	const struct print_options options = {
		.page_lines = PRINT_PAGE_LINES,
		.encoding = CHARSET_UTF8,
	};
	struct job job;
	enum err_code code;

	job_init(&job, app, find_kind(document), id, err);
	job.fill.may_detail = 1;
	code = fill_data(&job);
	for (size_t i = 0; code == ERR_OK && i < ARRAY_SIZE(langs); i++) {
		struct sb text = SB_INIT;
		struct paper p;

		record_init(&record_paper, &p);
		code = print_filled(&job, langs[i].lang, &options, &text, NULL);
		str_set(&p.document, document);
		str_set(&p.lang, langs[i].code);
		p.case_id = case_id;
		p.record_id = id;
		p.issued_at = app_now(app);
		p.staff_id = app->user.row.id;
		str_set(&p.text, text.s);
		if (code == ERR_OK)
			code = paper_freeze(app->db, &p, err);
		record_release(&record_paper, &p);
		sb_release(&text);
	}
	job_release(&job);
	return code;
}
