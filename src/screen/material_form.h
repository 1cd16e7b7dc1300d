/*
 * material_form.h: writing one material of the assessment (cl. 14) or of the
 * removal (cl. 23).
 */
#ifndef VSHU_SCREEN_MATERIAL_FORM_H
#define VSHU_SCREEN_MATERIAL_FORM_H

#include "model/casefile.h"
#include "screen/shell.h"

/*
 * The form of the material's kind: characteristic, psychologist's conclusion,
 * act of the home visit, brief on the work done before, another paper. Who may
 * only read it gets its paper.
 */
void material_open(struct shell *shell, int64_t material_id);
/* Another paper of the case, of no kind of the order's. */
void material_new(struct shell *shell, int64_t case_id,
		  enum material_purpose purpose);
/* May this person write it? Else 0, and why (or NULL). */
int material_may_write(struct shell *shell, const struct material *m,
		       struct sb *why);
/* Number, date and conclusion of the brief on the work done before. */
void material_conclude(struct shell *shell, int64_t material_id);

/* Written and not handed over yet: is that to be done now? */
void material_offer(struct shell *shell, int64_t material_id);

#endif
