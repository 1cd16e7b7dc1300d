/*
 * scr_materials.h: the checklist of the assessment's materials (cl. 14), and of
 * those for removal (cl. 23).
 */
#ifndef VSHU_SCREEN_SCR_MATERIALS_H
#define VSHU_SCREEN_SCR_MATERIALS_H

#include "model/casefile.h"
#include "screen/steps.h"

/* Steps: ref_id is the material, 0: the checklist of subject->case_id. */
step_open scr_material_write;
step_open scr_material_accept;
/* The psychologist's own. */
step_open scr_material_psychology;

#endif
