# tests/unit/app: test_programs += tests/unit/app/test_NAME, and its LDADD is
# $(TEST_app).
APP_FIXTURE = tests/unit/app/fixture.c tests/unit/app/fixture.h \
	tests/unit/app/fault.c tests/unit/app/fault.h
test_scripts += tests/unit/app/faults.sh
test_programs += tests/unit/app/test_app
test_programs += tests/unit/app/test_handover
test_programs += tests/unit/app/test_output
test_programs += tests/unit/app/test_outward
test_programs += tests/unit/app/test_right
test_programs += tests/unit/app/test_signal
test_programs += tests/unit/app/test_way
tests_unit_app_test_app_SOURCES = tests/unit/app/test_app.c $(APP_FIXTURE)
tests_unit_app_test_handover_SOURCES = tests/unit/app/test_handover.c \
	$(APP_FIXTURE)
tests_unit_app_test_right_SOURCES = tests/unit/app/test_right.c $(APP_FIXTURE)
tests_unit_app_test_signal_SOURCES = tests/unit/app/test_signal.c $(APP_FIXTURE)
tests_unit_app_test_way_SOURCES = tests/unit/app/test_way.c $(APP_FIXTURE)
tests_unit_app_test_app_LDADD = $(TEST_app)
tests_unit_app_test_handover_LDADD = $(TEST_app)
tests_unit_app_test_output_LDADD = $(TEST_app)
tests_unit_app_test_right_LDADD = $(TEST_app)
tests_unit_app_test_signal_LDADD = $(TEST_app)
tests_unit_app_test_way_LDADD = $(TEST_app)
tests_unit_app_test_outward_SOURCES = tests/unit/app/test_outward.c \
	$(APP_FIXTURE)
tests_unit_app_test_outward_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_deadline
test_programs += tests/unit/app/test_list
tests_unit_app_test_deadline_SOURCES = tests/unit/app/test_deadline.c \
	$(APP_FIXTURE)
tests_unit_app_test_list_SOURCES = tests/unit/app/test_list.c $(APP_FIXTURE)
tests_unit_app_test_deadline_LDADD = $(TEST_app)
tests_unit_app_test_list_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_board
tests_unit_app_test_board_SOURCES = tests/unit/app/test_board.c $(APP_FIXTURE)
tests_unit_app_test_board_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_invisible
tests_unit_app_test_invisible_SOURCES = tests/unit/app/test_invisible.c \
	$(APP_FIXTURE)
tests_unit_app_test_invisible_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_duty
tests_unit_app_test_duty_SOURCES = tests/unit/app/test_duty.c $(APP_FIXTURE)
tests_unit_app_test_duty_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_trace
tests_unit_app_test_trace_SOURCES = tests/unit/app/test_trace.c $(APP_FIXTURE)
tests_unit_app_test_trace_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_agenda
tests_unit_app_test_agenda_SOURCES = tests/unit/app/test_agenda.c $(APP_FIXTURE)
tests_unit_app_test_agenda_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_plans
tests_unit_app_test_plans_SOURCES = tests/unit/app/test_plans.c $(APP_FIXTURE)
tests_unit_app_test_plans_LDADD = $(TEST_app)
test_programs += tests/unit/app/test_addition
tests_unit_app_test_addition_SOURCES = tests/unit/app/test_addition.c \
	$(APP_FIXTURE)
tests_unit_app_test_addition_LDADD = $(TEST_app)
