#include "config.h"

#include "print/print.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "print/device.h"
#include "print/doc.h"
#include "print/layout.h"
#include "print/mustache.h"
#include "print/pages.h"

#define MAX_FORM_BYTES (1024 * 1024)
#define BOX_HORIZONTAL 0x2500

const struct print_paper print_papers[] = {
	{ "signal", N_("Signal"), "4, 11" },
	{ "journal", N_("Journal of signals"), "11" },
	{ "primary", N_("Primary information"), "12" },
	{ "home_visit", N_("Home visit report"), "13, 14" },
	{ "characteristic", N_("Characteristic by the class teacher"),
	  "14, 23" },
	{ "psychologist", N_("Psychologist's conclusion"), "14, 23" },
	{ "prior_work", N_("Work done before"), "14" },
	{ "representation", N_("Representation to the Council"), "4" },
	{ "council_order", N_("Order on the Council's composition"), "6, 7" },
	{ "invitation", N_("Invitation"), "8, 9, 13" },
	{ "request", N_("Request to an agency"), "13" },
	{ "protocol", N_("Protocol"), "5, 7, 8, 9, 15, 17, 23" },
	{ "extract", N_("Extract from the protocol"), "15, 17" },
	{ "plan", N_("Individual plan"), "16, 18, 19" },
	{ "notice", N_("Notice to the agency"), "20" },
	{ "petition", N_("Petition to the commission"), "21" },
	{ "removal", N_("Petition for removal"), "23" },
	{ "transfer", N_("Information for the new school"), "24" },
	{ "card", N_("Registration card"), "10" },
	{ "register", N_("List of the register"), "10" },
	{ "refusal", N_("Refusal by the parents"), "21" },
	{ "consent", N_("Consent"), "14" },
	{ "packet", N_("Packet for the meeting"), "14, 15" },
	{ NULL, NULL, NULL },
};

int print_lang_find(const char *name, enum print_lang *out)
{
	static const char *const names[] = {
		[PRINT_KK] = "kk",
		[PRINT_RU] = "ru",
		[PRINT_BOTH] = "both",
	};

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (!strcmp(names[i], name)) {
			*out = (enum print_lang)i;
			return 1;
		}
	return 0;
}

struct job {
	const char *forms_dir, *school_dir, *document;
	const struct pdata *data;
	size_t width, page_lines;
	int is_strict;
	const struct charset_map *map;
	size_t n_replaced;
	struct err *err;
};

struct loader_context {
	const struct job *job;
	enum lang lang;
};

/* Reads a file as clean text; leaves *found where there is none. */
static enum err_code read_form(const char *path, struct sb *out, int *found,
			       struct err *err)
{
	struct sb bytes = SB_INIT;
	enum err_code code;
	char *clean;

	if (access(path, F_OK))
		return ERR_OK;
	code = file_read(path, &bytes, err);
	if (code != ERR_OK)
		goto out;
	if (bytes.len > MAX_FORM_BYTES)
		code = err_set_msg(err, ERR_TEMPLATE,
				   N_("%s: the form is too long"), path);
	else if (!utf8_is_valid(bytes.s, bytes.len))
		code = err_set_msg(err, ERR_TEMPLATE,
				   N_("%s: the form is not in UTF-8"), path);
	if (code != ERR_OK)
		goto out;
	clean = utf8_clean(bytes.s, bytes.len, 1);
	sb_add(out, clean);
	free(clean);
	*found = 1;
out:
	sb_release(&bytes);
	return code;
}

static int is_form_name(const char *name)
{
	return *name && !name[strspn(name, "abcdefghijklmnopqrstuvwxyz"
					   "0123456789_")];
}

static enum err_code load_form(void *context, const char *name, struct sb *out,
			       int *found, struct err *err)
{
	const struct loader_context *loader = context;
	const char *dirs[] = { loader->job->school_dir,
			       loader->job->forms_dir };
	enum err_code code = ERR_OK;

	if (!is_form_name(name))
		return ERR_OK;
	for (size_t i = 0; i < ARRAY_SIZE(dirs); i++) {
		char *path;

		if (*found || code != ERR_OK || !dirs[i])
			continue;
		path = xasprintf("%s/%s/%s.txt", dirs[i],
				 lang_code(loader->lang), name);
		code = read_form(path, out, found, err);
		free(path);
	}
	return code;
}

static enum err_code fill_form(const struct job *job, enum lang lang,
			       struct sb *out)
{
	struct loader_context context = { .job = job, .lang = lang };
	const struct mustache_loader loader = { .load = load_form,
						.context = &context };
	char *name = xasprintf("%s/%s.txt", lang_code(lang), job->document);
	unsigned flags = MUSTACHE_GUARD;
	struct sb form = SB_INIT;
	int found = 0;
	enum err_code code =
		load_form(&context, job->document, &form, &found, job->err);

	if (code == ERR_OK && !found)
		code = err_set(job->err, ERR_NOT_FOUND, "%s", name);
	if (job->is_strict)
		flags |= MUSTACHE_STRICT;
	if (code == ERR_OK)
		code = mustache_render(name, form.s, job->data, lang, &loader,
				       flags, out, job->err);
	sb_release(&form);
	free(name);
	return code;
}

static enum err_code print_one(struct job *job, enum lang lang,
			       const struct device *device)
{
	struct sb text = SB_INIT;
	struct doc doc;
	struct layout layout;
	enum err_code code = fill_form(job, lang, &text);

	doc_init(&doc);
	if (code == ERR_OK)
		code = doc_parse(&doc, job->document, text.s, job->map,
				 &job->n_replaced, job->err);
	if (code == ERR_OK) {
		layout_init(&layout, &doc, job->width,
			    charset_map_has(job->map, BOX_HORIZONTAL));
		pages_write(&layout, job->page_lines, device);
		layout_release(&layout);
	}
	doc_release(&doc);
	sb_release(&text);
	return code;
}

static enum err_code print_all(struct job *job, enum print_lang lang,
			       const struct device *device)
{
	enum err_code code;

	if (lang != PRINT_BOTH)
		return print_one(job, lang == PRINT_KK ? LANG_KK : LANG_RU,
				 device);
	code = print_one(job, LANG_KK, device);
	if (code != ERR_OK)
		return code;
	device->ops->page(device->state);
	return print_one(job, LANG_RU, device);
}

static enum err_code job_init(struct job *job, const char *forms_dir,
			      const char *school_dir, const char *document,
			      const struct pdata *data,
			      const struct print_options *options,
			      struct err *err)
{
	*job = (struct job){
		.forms_dir = forms_dir,
		.school_dir = school_dir,
		.document = document,
		.data = data,
		.width = options->width ? options->width : PRINT_WIDTH,
		.page_lines = options->page_lines,
		.is_strict = options->is_strict,
		.err = err,
	};
	if (job->width < LAYOUT_MIN_WIDTH || job->width > LAYOUT_MAX_WIDTH)
		return err_set_msg(err, ERR_INVALID,
				   N_("A paper is 40 to 250 columns wide."),
				   NULL);
	if (job->page_lines && job->page_lines < PAGES_MIN_LINES)
		return err_set_msg(
			err, ERR_INVALID,
			N_("A page has 20 lines at least, or 0 for no pages."),
			NULL);
	return ERR_OK;
}

enum err_code print_render(const char *forms_dir, const char *school_dir,
			   const char *document, enum print_lang lang,
			   const struct pdata *data,
			   const struct print_options *options, struct sb *out,
			   size_t *n_replaced, struct err *err)
{
	struct sb text = SB_INIT;
	const struct device device = { .ops = &device_text, .state = &text };
	struct charset_map *map = NULL;
	struct job job;
	enum err_code code = job_init(&job, forms_dir, school_dir, document,
				      data, options, err);

	if (code == ERR_OK)
		code = charset_map_new(options->encoding, &map, err);
	if (code != ERR_OK)
		return code;
	job.map = map;
	code = print_all(&job, lang, &device);
	if (code == ERR_OK) {
		charset_map_encode(map, text.s, out);
		if (n_replaced)
			*n_replaced += job.n_replaced;
	}
	charset_map_free(&map);
	sb_release(&text);
	return code;
}
