# forms: templates of the papers, one folder a language, installed under
# $(pkgdatadir)/forms. One line a file, sorted.
nobase_dist_pkgdata_DATA += \
	forms/kk/letterhead.txt \
	forms/kk/notice.txt \
	forms/kk/outgoing.txt \
	forms/kk/plan.txt \
	forms/kk/protocol.txt \
	forms/kk/signature.txt \
	forms/ru/letterhead.txt \
	forms/ru/notice.txt \
	forms/ru/outgoing.txt \
	forms/ru/plan.txt \
	forms/ru/protocol.txt \
	forms/ru/signature.txt
