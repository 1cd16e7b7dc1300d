#include "config.h"

#include "model/address.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"

/* More than any address has; what follows is not looked at. */
#define NUMBERS_MAX 8
/* "Абая" and "Абай" are one street. */
#define ALIKE_CHARS 4

/* Folded (base/fold.h): what stands beside a name or a number, says nothing. */
static const char *const words[] = {
	"ул",	   "улитса",   "коше",	   "кошеси",	 "мкр",	   "микрораион",
	"икшам",   "аудан",    "аудани",   "икшамаудан", "пр",	   "проспект",
	"дангили", "пер",      "переулок", "д",		 "дом",	   "уи",
	"кв",	   "квартира", "патер",	   "корп",	 "корпус", "г",
	"город",   "к",	       "каласи",   "раион",	 "р",	   "н",
};

struct door {
	const char *numbers[NUMBERS_MAX];
	int n;
	const char *street; /* the last word before the first number, or NULL */
};

static int says_nothing(const char *word)
{
	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcmp(words[i], word) == 0)
			return 1;
	return 0;
}

/* Cuts the folded text into its words; the door points into it. */
static void read_door(char *folded, struct door *out)
{
	char *word = folded, *end;

	*out = (struct door){ .n = 0 };
	for (; *word; word = end) {
		end = word + strcspn(word, " ");
		if (*end)
			*end++ = '\0';
		if (*word >= '0' && *word <= '9') {
			if (out->n < NUMBERS_MAX)
				out->numbers[out->n++] = word;
		} else if (!out->n && *word && !says_nothing(word)) {
			out->street = word;
		}
	}
}

static int begins_alike(const char *a, const char *b)
{
	size_t cut_a, cut_b;

	if (!a || !b)
		return a == b;
	cut_a = utf8_cut_cols(a, ALIKE_CHARS);
	cut_b = utf8_cut_cols(b, ALIKE_CHARS);
	return cut_a == cut_b && memcmp(a, b, cut_a) == 0;
}

int address_is_same(const char *a, const char *b)
{
	char *folded_a, *folded_b;
	struct door x, y;
	int is;

	if (!a || !b)
		return 0;
	folded_a = fold(a);
	folded_b = fold(b);
	read_door(folded_a, &x);
	read_door(folded_b, &y);
	is = x.n && x.n == y.n && begins_alike(x.street, y.street);
	for (int i = 0; is && i < x.n; i++)
		is = strcmp(x.numbers[i], y.numbers[i]) == 0;
	free(folded_a);
	free(folded_b);
	return is;
}

char *address_house(const char *address)
{
	size_t n;

	if (!address)
		return NULL;
	address += strcspn(address, "0123456789");
	n = strspn(address, "0123456789");
	return n ? xstrndup(address, n) : NULL;
}
