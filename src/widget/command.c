#include "config.h"

#include "widget/command.h"

#include <stddef.h>

const struct command *command_find(const struct command *commands, uint32_t key,
				   int with_letters)
{
	const struct command *c;
	uint32_t letter = key < TERM_KEY_FIRST ? key_letter(key) : 0;

	for (c = commands; c && c->id; c++) {
		if (c->key && c->key == key)
			return c;
		if (letter && with_letters && c->letter &&
		    (unsigned char)c->letter == letter)
			return c;
	}
	return NULL;
}

const struct command *command_by_id(const struct command *commands, int id)
{
	const struct command *c;

	for (c = commands; c && c->id; c++)
		if (c->id == id)
			return c;
	return NULL;
}
