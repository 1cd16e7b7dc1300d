# tests/unit mirrors src: one folder a layer, one program a file.
include tests/unit/base/local.mk
include tests/unit/model/local.mk
include tests/unit/db/local.mk
include tests/unit/store/local.mk
include tests/unit/app/local.mk
include tests/unit/print/local.mk
include tests/unit/term/local.mk
