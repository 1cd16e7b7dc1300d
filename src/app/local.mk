# src/app: what a person can do: rights, one transaction, its traces
noinst_LIBRARIES += src/app/libapp.a
src_app_libapp_a_SOURCES = \
	src/app/addition.c \
	src/app/app.c src/app/app.h \
	src/app/assess.c \
	src/app/casefile.c \
	src/app/change.c src/app/change.h \
	src/app/choose.c \
	src/app/council.c src/app/council.h \
	src/app/deadline.c src/app/deadline.h \
	src/app/decide.c \
	src/app/draft.c src/app/draft.h \
	src/app/duty.c src/app/duty.h \
	src/app/fill.c src/app/fill.h \
	src/app/handover.c src/app/handover.h \
	src/app/kind.c src/app/kind.h \
	src/app/list.c src/app/list.h \
	src/app/monitor.c \
	src/app/output.c src/app/output.h \
	src/app/outward.c \
	src/app/paper.c src/app/paper.h \
	src/app/paper_council.c \
	src/app/paper_material.c \
	src/app/paper_outward.c \
	src/app/paper_signal.c \
	src/app/plan.c src/app/plan.h \
	src/app/protocol.c \
	src/app/record.c src/app/record.h \
	src/app/right.c src/app/right.h \
	src/app/saved.c \
	src/app/saved_council.c \
	src/app/search.c \
	src/app/settings.c src/app/settings.h \
	src/app/signal.c \
	src/app/state.h \
	src/app/step.c src/app/step.h \
	src/app/upkeep.c src/app/upkeep.h \
	src/app/way.h \
	src/app/board.c src/app/board.h
