# tests/unit/model: test_programs += tests/unit/model/test_NAME, and its LDADD is
# $(TEST_model).
test_programs += tests/unit/model/test_address
test_programs += tests/unit/model/test_checks
test_programs += tests/unit/model/test_iin
test_programs += tests/unit/model/test_obligation
test_programs += tests/unit/model/test_profile
test_programs += tests/unit/model/test_record
test_programs += tests/unit/model/test_role
test_programs += tests/unit/model/test_stage
test_programs += tests/unit/model/test_watcher
test_programs += tests/unit/model/test_workday
test_programs += tests/unit/model/test_zone
tests_unit_model_test_address_LDADD = $(TEST_model)
tests_unit_model_test_checks_LDADD = $(TEST_model)
tests_unit_model_test_iin_LDADD = $(TEST_model)
tests_unit_model_test_obligation_LDADD = $(TEST_model)
tests_unit_model_test_profile_LDADD = $(TEST_model)
tests_unit_model_test_record_LDADD = $(TEST_model)
tests_unit_model_test_role_LDADD = $(TEST_model)
tests_unit_model_test_stage_LDADD = $(TEST_model)
tests_unit_model_test_watcher_LDADD = $(TEST_model)
tests_unit_model_test_workday_LDADD = $(TEST_model)
tests_unit_model_test_zone_LDADD = $(TEST_model)

# Those that need the data of locale/kz read them with load.c.
UNIT_MODEL_LOAD = tests/unit/model/load.c tests/unit/model/load.h
tests_unit_model_test_checks_SOURCES = tests/unit/model/test_checks.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_iin_SOURCES = tests/unit/model/test_iin.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_obligation_SOURCES = tests/unit/model/test_obligation.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_profile_SOURCES = tests/unit/model/test_profile.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_watcher_SOURCES = tests/unit/model/test_watcher.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_workday_SOURCES = tests/unit/model/test_workday.c \
	$(UNIT_MODEL_LOAD)
tests_unit_model_test_zone_SOURCES = tests/unit/model/test_zone.c \
	$(UNIT_MODEL_LOAD)
