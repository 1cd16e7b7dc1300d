/*
 * list.h: what the screens and `vshu list` show in rows (store/listing.h), with
 * the person's scope already applied: who may see only the own classes' rows
 * gets only those, in the rows and in the count. What lies under one owner (a
 * case, a plan, a family) asks for that owner; a case's lists count as opening
 * the child's file.
 */
#ifndef VSHU_APP_LIST_H
#define VSHU_APP_LIST_H

#include "app/app.h"
#include "store/listing.h"

/*
 * As listing_count() and listing_rows(); filter->scope is set here. ERR_DENIED
 * if the person may not see such a list at all.
 */
enum err_code app_list_count(struct app *app, const struct listing *listing,
			     const struct listing_filter *filter, int64_t *n,
			     struct err *err) ERR_MUST_CHECK;
enum err_code app_list_rows(struct app *app, const struct listing *listing,
			    const struct listing_filter *filter, int sort,
			    int64_t first, int n, struct listing_page *out,
			    struct err *err) ERR_MUST_CHECK;

/*
 * As listing_arrange(), listing_rows_of(), listing_values(), with the scope. The
 * ids of app_list_rows_of() are those that app_list_arrange() gave.
 */
enum err_code app_list_arrange(struct app *app, const struct listing *listing,
			       const struct listing_filter *filter,
			       const struct listing_view *view,
			       struct id_list *out,
			       struct err *err) ERR_MUST_CHECK;
enum err_code app_list_rows_of(struct app *app, const struct listing *listing,
			       const struct listing_filter *filter,
			       const int64_t *ids, int n,
			       struct listing_page *out,
			       struct err *err) ERR_MUST_CHECK;
enum err_code app_list_values(struct app *app, const struct listing *listing,
			      const struct listing_filter *filter,
			      const struct listing_view *view, int column,
			      struct listing_values *out,
			      struct err *err) ERR_MUST_CHECK;

/* F7: one box over children, families, cases, signals and protocols. */
struct app_found {
	enum {
		APP_FOUND_CHILD,
		APP_FOUND_CASE,
		APP_FOUND_FAMILY,
		APP_FOUND_SIGNAL,
		APP_FOUND_MEETING
	} kind;
	int64_t id;
	char *title, *detail;
};
struct app_results {
	int n;
	struct app_found *items; /* grouped by kind */
};
enum err_code app_search(struct app *app, const char *text, int max,
			 struct app_results *out,
			 struct err *err) ERR_MUST_CHECK;
void app_results_release(struct app_results *r);

#endif
