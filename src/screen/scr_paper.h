/*
 * scr_paper.h: a paper read on the screen, then printed or saved (F5 of every
 * place).
 */
#ifndef VSHU_SCREEN_SCR_PAPER_H
#define VSHU_SCREEN_SCR_PAPER_H

#include "app/record.h"
#include "screen/shell.h"

/* One paper by its name (app/paper.h) about one record. */
void scr_paper(struct shell *shell, const char *document, int64_t id);
/* Several, read and printed one after another; n > 0. */
struct paper_ref {
	const char *document;
	int64_t id;
};
void scr_paper_several(struct shell *shell, const struct paper_ref *papers,
		       int n);
/* The papers there are of a kind of record: one of them is chosen, and shown of
 * each of the n records (of the school: n is 0). */
void scr_papers(struct shell *shell, enum app_record kind, const int64_t *ids,
		int n);

#endif
