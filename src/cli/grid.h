/*
 * grid.h: rows of cells, printed as aligned text, tsv or json.
 */
#ifndef VSHU_CLI_GRID_H
#define VSHU_CLI_GRID_H

#include "cli/cli.h"

struct grid {
	const char *const *columns; /* borrowed; NULL: no header */
	int n_columns;
	char **cells; /* row by row */
	int n_cells, capacity;
};

void grid_init(struct grid *grid, const char *const *columns, int n_columns);
void grid_release(struct grid *grid);
/* The next cell, from left to right; copied, NULL is empty. */
void grid_add(struct grid *grid, const char *text);
/*
 * On stdout. text: two blanks between columns, the header in the reader's words
 * if columns are msgids; tsv and json: the columns' names. numbers: columns whose
 * json values are numbers, n of them.
 */
void grid_print(const struct grid *grid, enum cli_format format,
		const int *numbers, int n);

#endif
