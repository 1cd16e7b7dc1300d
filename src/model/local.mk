# src/model: the domain without I/O: structs, rule tables, validation
noinst_LIBRARIES += src/model/libmodel.a
src_model_libmodel_a_SOURCES =
