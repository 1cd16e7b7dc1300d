# forms: templates of the papers, one folder a language, installed under
# $(pkgdatadir)/forms. One line a file, sorted.
nobase_dist_pkgdata_DATA +=
