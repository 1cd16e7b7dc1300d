/*
 * The sample in a real terminal, to be measured from outside: bytes of a key,
 * memory, wakeups. tui_sample [list|form|text] [ROWS]
 */
#include "config.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "widget/sample.h"

int main(int argc, char **argv)
{
	struct sample sample;
	struct term *term;
	struct err err = ERR_INIT;

	setlocale(LC_ALL, "");
	sample_init(&sample, argc > 2 ? strtoll(argv[2], NULL, 10) : 10000);
	sample.open_form = argc > 1 && strcmp(argv[1], "form") == 0;
	sample.open_text = argc > 1 && strcmp(argv[1], "text") == 0;
	if (sample.open_text) {
		struct sb text = SB_INIT;
		int i;

		for (i = 0; i < 20000 / 40; i++)
			sb_addf(&text,
				"Ученик пропустил занятия в %4d-й раз.%s",
				i % 10000, i % 9 == 8 ? "\n" : " ");
		sample.saved.story = sb_detach(&text);
	}
	if (term_start(&term, NULL, &err)) {
		fprintf(stderr, "%s\n", err.detail);
		return 1;
	}
	sample_run(term, &sample);
	term_stop(&term);
	sample_release(&sample);
	return 0;
}
