# src/model: the domain without I/O: structs, rule tables, validation
noinst_LIBRARIES += src/model/libmodel.a
src_model_libmodel_a_SOURCES = \
	src/model/address.c src/model/address.h \
	src/model/casefile.c src/model/casefile.h \
	src/model/council.c src/model/council.h \
	src/model/event.c src/model/event.h \
	src/model/iin.c src/model/iin.h \
	src/model/obligation.c src/model/obligation.h \
	src/model/outward.c src/model/outward.h \
	src/model/people.c src/model/people.h \
	src/model/plan.c src/model/plan.h \
	src/model/profile.c src/model/profile.h \
	src/model/role.c src/model/role.h \
	src/model/signal.c src/model/signal.h \
	src/model/stage.c src/model/stage.h \
	src/model/tsv.c src/model/tsv.h \
	src/model/watcher.c src/model/watcher.h \
	src/model/workday.c src/model/workday.h \
	src/model/zone.c src/model/zone.h
