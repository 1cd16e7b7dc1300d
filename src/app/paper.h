/*
 * paper.h: any paper from the rows: `print_render()` with the data of one
 * record, in Kazakh, in Russian or in both.
 */
#ifndef VSHU_APP_PAPER_H
#define VSHU_APP_PAPER_H

#include "app/app.h"
#include "app/record.h"
#include "print/print.h"

/*
 * document is a paper's name (documents.md: protocol, plan, notice …), id the
 * record it is about (protocol, extract…: meeting or agenda item; plan: plan;
 * notice: notice; see the table in paper.c). A frozen paper comes back as it
 * was frozen, byte for byte (in the encoding asked for). Every printing is a
 * row in the audit. ERR_NOT_FOUND, ERR_DENIED, ERR_TEMPLATE.
 */
enum err_code app_paper(struct app *app, const char *document, int64_t id,
			const struct print_options *options, struct sb *out,
			size_t *n_replaced, struct err *err) ERR_MUST_CHECK;

/* The papers that can be printed of a record, a NULL-ended list of names. */
const char *const *app_papers_of(enum app_record kind);
/* A paper's name for people: msgid. */
const char *app_paper_label(const char *document);

#endif
