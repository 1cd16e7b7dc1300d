# tests/unit/store: test_programs += tests/unit/store/test_NAME, and its LDADD is
# $(TEST_store). made.c makes a register with a little of everything.
UNIT_STORE_MADE = tests/unit/store/made.c tests/unit/store/made.h \
	tests/unit/db/place.c tests/unit/db/place.h
test_programs += tests/unit/store/test_casefile
test_programs += tests/unit/store/test_kept
test_programs += tests/unit/store/test_listing
test_programs += tests/unit/store/test_obligation
test_programs += tests/unit/store/test_people
test_programs += tests/unit/store/test_record
test_programs += tests/unit/store/test_schema
tests_unit_store_test_casefile_SOURCES = tests/unit/store/test_casefile.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_kept_SOURCES = tests/unit/store/test_kept.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_listing_SOURCES = tests/unit/store/test_listing.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_obligation_SOURCES = tests/unit/store/test_obligation.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_people_SOURCES = tests/unit/store/test_people.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_record_SOURCES = tests/unit/store/test_record.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_schema_SOURCES = tests/unit/store/test_schema.c \
	$(UNIT_STORE_MADE)
tests_unit_store_test_casefile_LDADD = $(TEST_store)
tests_unit_store_test_kept_LDADD = $(TEST_store)
tests_unit_store_test_listing_LDADD = $(TEST_store)
tests_unit_store_test_obligation_LDADD = $(TEST_store)
tests_unit_store_test_people_LDADD = $(TEST_store)
tests_unit_store_test_record_LDADD = $(TEST_store)
tests_unit_store_test_schema_LDADD = $(TEST_store)
