# locale: data that is read at run time (the national calendar, help texts),
# installed under $(pkgdatadir)/locale; the catalogues (*.po) are gettext's
# business (LINGUAS, POTFILES.in, Makevars).
nobase_dist_pkgdata_DATA += \
	locale/kz/calendar.tsv \
	locale/kz/order-398.tsv

# The same catalogues where a program that runs in the build tree finds them:
# VSHU_LOCALEDIR=$(abs_top_builddir)/locale.
BUILD_CATALOGUES = locale/kk/LC_MESSAGES/vshu.mo locale/ru/LC_MESSAGES/vshu.mo
noinst_DATA = $(BUILD_CATALOGUES)
CLEANFILES += $(BUILD_CATALOGUES)

locale/kk/LC_MESSAGES/vshu.mo: $(top_srcdir)/locale/kk.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && \
	$(MSGFMT) -o $@ $(top_srcdir)/locale/kk.po
locale/ru/LC_MESSAGES/vshu.mo: $(top_srcdir)/locale/ru.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && \
	$(MSGFMT) -o $@ $(top_srcdir)/locale/ru.po
