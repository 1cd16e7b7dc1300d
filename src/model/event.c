#include "config.h"

#include "model/event.h"

const struct choice event_choices[] = {
	{ "", "" },
#define X(name, code, label, clause) { code, label },
	EVENT_TYPES(X)
#undef X
		{ NULL, NULL },
};

const char *event_code(enum event_type type)
{
	return event_choices[type].code;
}

const char *event_label(enum event_type type)
{
	return event_choices[type].label;
}
