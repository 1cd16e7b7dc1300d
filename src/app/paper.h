/*
 * paper.h: any paper from the rows: the data of one record, put into a form, in
 * Kazakh, in Russian or in both.
 */
#ifndef VSHU_APP_PAPER_H
#define VSHU_APP_PAPER_H

#include "app/app.h"
#include "app/record.h"
#include "print/print.h"

/*
 * The papers (print_papers[] has their titles), the record that each is about,
 * and the action that printing it is, beside PRINT:
 * X(document, record, action)
 * characteristic and psychologist are about a material, register about the
 * school (id 0: as of today; else a day), journal about a year (id 0: this
 * one), packet about a meeting.
 */
#define APP_PAPERS(X) \
	X(signal, SIGNAL, SIGNAL_VIEW) \
	X(journal, SCHOOL, REPORT_READ) \
	X(primary, CASEFILE, CASE_VIEW) \
	X(home_visit, VISIT, CASE_VIEW) \
	X(characteristic, MATERIAL, CASE_VIEW) \
	X(psychologist, MATERIAL, CASE_VIEW) \
	X(prior_work, MATERIAL, CASE_VIEW) \
	X(representation, REPRESENTATION, CASE_VIEW) \
	X(council_order, COUNCIL, STAFF_VIEW) \
	X(invitation, PARTICIPANT, MEETING_VIEW) \
	X(request, REQUEST, CASE_VIEW) \
	X(protocol, MEETING, MEETING_VIEW) \
	X(packet, MEETING, MEETING_VIEW) \
	X(extract, AGENDA_ITEM, CASE_VIEW) \
	X(plan, PLAN, PLAN_VIEW) \
	X(notice, NOTICE, CASE_VIEW) \
	X(refusal, REFUSAL, CASE_VIEW) \
	X(petition, PETITION, CASE_VIEW) \
	X(removal, REMOVAL, CASE_VIEW) \
	X(transfer, TRANSFER, CASE_VIEW) \
	X(card, CASEFILE, CASE_VIEW) \
	X(register, SCHOOL, CASE_LIST) \
	X(consent, CHILD, CHILD_VIEW)

/*
 * A frozen paper comes back as it was frozen, byte for byte in UTF-8, and
 * letter for letter in another encoding; options' width and page length are
 * then not looked at. Every printing is a row in the audit. n_replaced (NULL
 * allowed) grows by the letters that became their nearest ones. ERR_NOT_FOUND
 * (no such document or record), ERR_DENIED, ERR_TEMPLATE.
 */
enum err_code app_paper(struct app *app, const char *document, int64_t id,
			enum print_lang lang,
			const struct print_options *options, struct sb *out,
			size_t *n_replaced, struct err *err) ERR_MUST_CHECK;
/* The same for reading on the screen. out is released by the caller. */
enum err_code app_paper_lines(struct app *app, const char *document, int64_t id,
			      enum print_lang lang,
			      const struct print_options *options,
			      struct lines *out,
			      struct err *err) ERR_MUST_CHECK;

/*
 * cl. 17: keeps the paper as it is now, in Kazakh and in Russian, with its
 * SHA-256: from now on it never changes. case_id 0: of no one case. Asks no
 * right. In a transaction. For app/ alone.
 */
enum err_code paper_keep(struct app *app, const char *document, int64_t id,
			 int64_t case_id, struct err *err) ERR_MUST_CHECK;

/* The papers that can be printed of a record, a NULL-ended list of names. */
const char *const *app_papers_of(enum app_record kind);
/* The record that a paper is about; APP_RECORD_COUNT: there is no such paper. */
enum app_record app_paper_record(const char *document);
/* A paper's name for people: msgid. */
const char *app_paper_label(const char *document);

#endif
