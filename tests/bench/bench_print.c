/*
 * The protocol of 30 participants and 20 items, from data to bytes: at most
 * 10 ms (median of 21). The forms are read anew each time, as the program does.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/mem.h"
#include "bench/measure.h"
#include "print/print.h"

#define RUNS 21

static struct pdata *make_data(void)
{
	static const char *const texts[] = {
		"school.name",	  "school.address",	"school.phone",
		"school.bin",	  "meeting.place",	"meeting.time",
		"meeting.basis",  "chair.name",		"chair.position",
		"secretary.name", "secretary.position", "protocol.number",
	};
	static const char *const item_texts[] = {
		"child.name", "child.class",	    "question",
		"rapporteur", "parent_explanation", "child_explanation",
		"decided",    "responsible",
	};
	struct pdata *data = pdata_new(), *list;

	for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
		pdata_set_text(data, texts[i], "Нұрғалиева Әсел Бекболатқызы");
	pdata_set_day(data, "protocol.date", day_from_ymd(2026, 11, 23));
	list = pdata_add_list(data, "participants");
	for (int i = 0; i < 30; i++) {
		struct pdata *item = pdata_add_item(list);

		pdata_set_text(item, "name", "Жақсылықов Ерлан Мұратұлы");
		pdata_set_text(item, "position",
			       "директордың тәрбие ісі жөніндегі орынбасары");
	}
	pdata_add_list(data, "absent");
	pdata_add_list(data, "invited");
	list = pdata_add_list(data, "items");
	for (int i = 0; i < 20; i++) {
		struct pdata *item = pdata_add_item(list);
		struct sb heard = SB_INIT;

		for (size_t j = 0; j < ARRAY_SIZE(item_texts); j++)
			pdata_set_text(item, item_texts[j],
				       "Мектепішілік есепке қою туралы");
		for (int j = 0; j < 20; j++)
			sb_add(&heard, "Данияр 34 сабақты себепсіз қалдырды, "
				       "сынып жетекшісі үйіне барды. ");
		pdata_set_text(item, "heard", heard.s);
		pdata_set_text(item, "spoke", heard.s);
		pdata_set_bool(item, "voted", 0);
		pdata_set_day(item, "by_when", day_from_ymd(2026, 11, 27));
		sb_release(&heard);
	}
	return data;
}

static int measure(const char *what, const struct pdata *data,
		   const struct print_options *options)
{
	char *forms = xasprintf("%s/forms", getenv("VSHU_DATADIR"));
	double ms[RUNS];
	size_t n_bytes = 0;
	enum err_code code = ERR_OK;

	for (int i = 0; i < RUNS && code == ERR_OK; i++) {
		struct sb out = SB_INIT;
		struct err err = ERR_INIT;
		double start = measure_cpu_ms();

		code = print_render(forms, NULL, "protocol", PRINT_KK, data,
				    options, &out, NULL, &err);
		ms[i] = measure_cpu_ms() - start;
		n_bytes = out.len;
		sb_release(&out);
	}
	free(forms);
	if (code != ERR_OK) {
		printf("%s: error %d\n", what, (int)code);
		return 1;
	}
	measure_sort(ms, RUNS);
	measure_row(what, measure_part(ms, RUNS, 0.5), "ms", 10, "%zu bytes",
		    n_bytes);
	return 0;
}

int main(void)
{
	struct pdata *data = make_data();
	const struct print_options utf8 = { .page_lines = 60 };
	const struct print_options koi8 = { .page_lines = 60,
					    .encoding = CHARSET_KOI8R };
	int failed = measure("protocol of 30 and 20 long items, from data",
			     data, &utf8);

	failed |= measure("the same in KOI8-R", data, &koi8);
	pdata_free(&data);
	return failed;
}
