#include "config.h"

#include "cli/grid.h"

#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

void grid_init(struct grid *grid, const char *const *columns, int n_columns)
{
	*grid = (struct grid){ .columns = columns, .n_columns = n_columns };
}

void grid_release(struct grid *grid)
{
	for (int i = 0; i < grid->n_cells; i++)
		free(grid->cells[i]);
	free(grid->cells);
	grid->cells = NULL;
	grid->n_cells = grid->capacity = 0;
}

void grid_add(struct grid *grid, const char *text)
{
	MEM_GROW(grid->cells, grid->n_cells, grid->capacity);
	grid->cells[grid->n_cells++] = xstrdup(text ? text : "");
}

static const char *heading(const struct grid *grid, int column)
{
	const char *name = grid->columns[column];

	return *name ? gettext(name) : name;
}

/* The cell, and blanks up to the next column; none after the last that says
 * something. */
static void put_cell(const char *text, size_t cols, int is_last)
{
	fputs(text, stdout);
	if (is_last)
		return;
	for (size_t i = utf8_cols(text); i < cols + 2; i++)
		putchar(' ');
}

static void put_text_row(char *const *cells, int n, const size_t *cols)
{
	while (n > 0 && !*cells[n - 1])
		n--;
	for (int i = 0; i < n; i++)
		put_cell(cells[i], cols[i], i == n - 1);
	putchar('\n');
}

static void print_text(const struct grid *grid)
{
	size_t *cols = xcalloc((size_t)grid->n_columns, sizeof(*cols));

	for (int i = 0; i < grid->n_columns && grid->columns; i++)
		cols[i] = utf8_cols(heading(grid, i));
	for (int i = 0; i < grid->n_cells; i++) {
		size_t n = utf8_cols(grid->cells[i]);

		if (n > cols[i % grid->n_columns])
			cols[i % grid->n_columns] = n;
	}
	if (grid->columns) {
		for (int i = 0; i < grid->n_columns; i++)
			put_cell(heading(grid, i), cols[i],
				 i == grid->n_columns - 1);
		putchar('\n');
	}
	for (int i = 0; i < grid->n_cells; i += grid->n_columns)
		put_text_row(grid->cells + i, grid->n_columns, cols);
	free(cols);
}

static void print_tsv(const struct grid *grid)
{
	for (int i = 0; i < grid->n_columns; i++)
		printf("%s%s", i ? "\t" : "", grid->columns[i]);
	putchar('\n');
	for (int i = 0; i < grid->n_cells; i++) {
		int is_last = (i + 1) % grid->n_columns == 0;

		cli_put_tsv(stdout, grid->cells[i]);
		putchar(is_last ? '\n' : '\t');
	}
}

static int is_number(int column, const int *numbers, int n)
{
	for (int i = 0; i < n; i++)
		if (numbers[i] == column)
			return 1;
	return 0;
}

static void print_json(const struct grid *grid, const int *numbers, int n)
{
	fputs("[", stdout);
	for (int i = 0; i < grid->n_cells; i++) {
		int column = i % grid->n_columns;
		const char *cell = grid->cells[i];

		if (!column)
			fputs(i ? ",\n {" : "\n {", stdout);
		printf("%s\"%s\": ", column ? ", " : "", grid->columns[column]);
		if (is_number(column, numbers, n))
			fputs(*cell ? cell : "null", stdout);
		else if (*cell)
			cli_put_json(stdout, cell);
		else
			fputs("null", stdout);
		if (column == grid->n_columns - 1)
			putchar('}');
	}
	fputs(grid->n_cells ? "\n]\n" : "]\n", stdout);
}

void grid_print(const struct grid *grid, enum cli_format format,
		const int *numbers, int n)
{
	switch (format) {
	case CLI_TEXT:
		print_text(grid);
		break;
	case CLI_TSV:
	case CLI_CSV:
		print_tsv(grid);
		break;
	case CLI_JSON:
		print_json(grid, numbers, n);
		break;
	}
}
