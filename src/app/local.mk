# src/app: what a person can do: rights, one transaction, its traces
noinst_LIBRARIES += src/app/libapp.a
src_app_libapp_a_SOURCES =
