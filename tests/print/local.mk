# tests/print: golden papers beside what they were made from.
test_programs += tests/print/test_papers
tests_print_test_papers_SOURCES = tests/print/test_papers.c \
	tests/print/data.c tests/print/data.h
tests_print_test_papers_LDADD = $(TEST_print)
EXTRA_DIST += \
	tests/print/addendum.both.txt \
	tests/print/addendum.data \
	tests/print/all.data \
	tests/print/card.both.txt \
	tests/print/characteristic.both.txt \
	tests/print/consent.both.txt \
	tests/print/council_order.both.txt \
	tests/print/extract.both.txt \
	tests/print/home_visit.both.txt \
	tests/print/invitation.both.txt \
	tests/print/journal.both.txt \
	tests/print/notice.both.txt \
	tests/print/notice.data \
	tests/print/notice.kk.rk1048 \
	tests/print/notice.kk.txt \
	tests/print/notice.kk.utf-16le \
	tests/print/notice.ru.txt \
	tests/print/packet.both.txt \
	tests/print/petition.both.txt \
	tests/print/plan.both.txt \
	tests/print/plan.data \
	tests/print/plan.kk.cp866 \
	tests/print/plan.kk.txt \
	tests/print/plan.ru.txt \
	tests/print/plan.ru.windows-1251 \
	tests/print/plan_empty.data \
	tests/print/plan_empty.ru.txt \
	tests/print/primary.both.txt \
	tests/print/prior_work.both.txt \
	tests/print/protocol.both.txt \
	tests/print/protocol.data \
	tests/print/protocol.kk.koi8-r \
	tests/print/protocol.kk.txt \
	tests/print/protocol.ru.txt \
	tests/print/psychologist.both.txt \
	tests/print/refusal.both.txt \
	tests/print/register.both.txt \
	tests/print/removal.both.txt \
	tests/print/representation.both.txt \
	tests/print/request.both.txt \
	tests/print/signal.both.txt \
	tests/print/transfer.both.txt \
	tests/print/own/ru/letterhead.txt
