# tests: what "make check" runs. Each folder's local.mk adds to these:
#   test_programs   a Check program that is a test. tests/unit/base/test_day
#                   is made of tests/unit/base/test_day.c unless its _SOURCES
#                   says more; its _LDADD is $(TEST_base) or another layer.
#   test_helpers    a program that tests start, but is none itself
#   test_scripts    a script that is a test
#   EXTRA_DIST      data beside them
# Tests find the source tree in $srcdir (absolute), the build tree in
# $builddir (absolute), forms and data in $VSHU_DATADIR, the catalogues in
# $VSHU_LOCALEDIR, the program in $VSHU.
test_programs =
test_helpers =
test_scripts =

TEST_base = $(LINK_base) $(CHECK_LIBS)
TEST_model = $(LINK_model) $(CHECK_LIBS)
TEST_db = $(LINK_db) $(CHECK_LIBS)
TEST_store = $(LINK_store) $(CHECK_LIBS)
TEST_app = $(LINK_app) $(CHECK_LIBS)
TEST_print = $(LINK_print) $(CHECK_LIBS)
TEST_term = $(LINK_term) $(CHECK_LIBS)
TEST_widget = $(LINK_widget) $(CHECK_LIBS)
TEST_screen = $(LINK_screen) $(CHECK_LIBS)
TEST_cli = $(LINK_cli) $(CHECK_LIBS)

AM_CPPFLAGS += -I$(top_srcdir)/tests $(CHECK_CFLAGS)

include tests/unit/local.mk
include tests/widget/local.mk
include tests/screen/local.mk
include tests/cli/local.mk
include tests/print/local.mk
include tests/migrate/local.mk
include tests/tty/local.mk
include tests/bench/local.mk

if HAVE_CHECK
check_PROGRAMS = $(test_programs) $(test_helpers)
TESTS = $(test_programs) $(test_scripts)
else
TESTS = $(test_scripts)
endif
EXTRA_DIST += $(test_scripts)

AM_TESTS_ENVIRONMENT = \
	srcdir='$(abs_top_srcdir)'; export srcdir; \
	builddir='$(abs_top_builddir)'; export builddir; \
	VSHU='$(abs_top_builddir)/vshu'; export VSHU; \
	VSHU_DATADIR='$(abs_top_srcdir)'; export VSHU_DATADIR; \
	VSHU_LOCALEDIR='$(abs_top_builddir)/locale'; export VSHU_LOCALEDIR; \
	ASAN_OPTIONS=detect_leaks=1:abort_on_error=0; export ASAN_OPTIONS; \
	unset VSHU_NOW LANGUAGE;
