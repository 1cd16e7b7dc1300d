# src/screen: one file per screen
noinst_LIBRARIES += src/screen/libscreen.a
src_screen_libscreen_a_SOURCES = \
	src/screen/agenda.c src/screen/agenda.h \
	src/screen/blocked.c src/screen/blocked.h \
	src/screen/card.c src/screen/card.h \
	src/screen/case_papers.c src/screen/case_papers.h \
	src/screen/changes.c src/screen/changes.h \
	src/screen/columns.c src/screen/columns.h \
	src/screen/conflict.c src/screen/conflict.h \
	src/screen/cover.c src/screen/cover.h \
	src/screen/desk.c src/screen/desk.h \
	src/screen/duties.c src/screen/duties.h \
	src/screen/explain.c src/screen/explain.h \
	src/screen/listview.c src/screen/listview.h \
	src/screen/material_form.c src/screen/material_form.h \
	src/screen/meeting_form.c src/screen/meeting_form.h \
	src/screen/meeting_steps.c \
	src/screen/participant.c src/screen/participant.h \
	src/screen/pickrow.c src/screen/pickrow.h \
	src/screen/plan_steps.c src/screen/plan_steps.h \
	src/screen/profile_form.c \
	src/screen/record_open.c src/screen/record_open.h \
	src/screen/recordform.c src/screen/recordform.h \
	src/screen/rowlist.c src/screen/rowlist.h \
	src/screen/scr_board_duties.c \
	src/screen/scr_calendar.c src/screen/scr_calendar.h \
	src/screen/scr_case.c src/screen/scr_case.h \
	src/screen/scr_child.c src/screen/scr_child.h \
	src/screen/scr_control.c src/screen/scr_control.h \
	src/screen/scr_coordination.c src/screen/scr_coordination.h \
	src/screen/scr_council.c src/screen/scr_council.h \
	src/screen/scr_directory.c src/screen/scr_directory.h \
	src/screen/scr_drafts.c src/screen/scr_drafts.h \
	src/screen/scr_family.c src/screen/scr_family.h \
	src/screen/scr_firstrun.c src/screen/scr_firstrun.h \
	src/screen/scr_help_kinds.c src/screen/scr_help_kinds.h \
	src/screen/scr_home.c src/screen/scr_home.h \
	src/screen/scr_materials.c src/screen/scr_materials.h \
	src/screen/scr_measures.c src/screen/scr_measures.h \
	src/screen/scr_meeting.c src/screen/scr_meeting.h \
	src/screen/scr_outward.c src/screen/scr_outward.h \
	src/screen/scr_paper.c src/screen/scr_paper.h \
	src/screen/scr_plan.c src/screen/scr_plan.h \
	src/screen/scr_primary.c src/screen/scr_primary.h \
	src/screen/scr_prior_work.c src/screen/scr_prior_work.h \
	src/screen/scr_profile.c src/screen/scr_profile.h \
	src/screen/scr_representation.c src/screen/scr_representation.h \
	src/screen/scr_request.c src/screen/scr_request.h \
	src/screen/scr_rows.c src/screen/scr_rows.h \
	src/screen/scr_search.c src/screen/scr_search.h \
	src/screen/scr_settings.c src/screen/scr_settings.h \
	src/screen/scr_signal.c src/screen/scr_signal.h \
	src/screen/scr_visit.c src/screen/scr_visit.h \
	src/screen/screen.c src/screen/screen.h \
	src/screen/screen_window.h \
	src/screen/shell.c src/screen/shell.h \
	src/screen/several.c src/screen/several.h \
	src/screen/show.c src/screen/show.h \
	src/screen/signal_form.c \
	src/screen/similar.c src/screen/similar.h \
	src/screen/stepform.c src/screen/stepform.h \
	src/screen/steps.c src/screen/steps.h
