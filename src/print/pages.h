/*
 * pages.h: laid out atoms put on pages, and the pages given to a device.
 *
 * What is to stay together stays together where a page can hold it; a heading
 * never ends a page; a table that is cut is closed, and goes on beneath its
 * repeated header; a row is cut only if it is higher than a page.
 */
#ifndef VSHU_PRINT_PAGES_H
#define VSHU_PRINT_PAGES_H

#include "print/device.h"
#include "print/layout.h"

#define PAGES_MIN_LINES 20

/*
 * page_lines: lines of a page with all that stands on it, PAGES_MIN_LINES at
 * least; 0: one long page without header and page numbers.
 */
void pages_write(const struct layout *layout, size_t page_lines,
		 const struct device *device);

#endif
