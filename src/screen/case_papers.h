/*
 * case_papers.h: all papers of a case, each with its records: one is chosen,
 * then read and printed (scr_paper.h).
 */
#ifndef VSHU_SCREEN_CASE_PAPERS_H
#define VSHU_SCREEN_CASE_PAPERS_H

#include "model/casefile.h"
#include "screen/shell.h"

void case_papers(struct shell *shell, int64_t case_id);
/* The papers of a meeting: protocol, packet, extracts and invitations. */
void meeting_papers(struct shell *shell, int64_t meeting_id);
/* The papers of n materials: its kind's own; of a housing act, its visit's. */
void material_papers(struct shell *shell, const struct material *const *all,
		     int n);

#endif
