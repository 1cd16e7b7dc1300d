#include "config.h"

#include "model/event.h"

const struct choice event_choices[] = {
	{ "", "" },
#define X(name, code, label, clause) { code, label },
	EVENT_TYPES(X)
#undef X
		{ NULL, NULL },
};

static const char *const clauses[] = { [EVENT_NONE] = "",
#define X(name, code, label, clause) [EVENT_##name] = clause,
				       EVENT_TYPES(X)
#undef X
};

const char *event_code(enum event_type type)
{
	return event_choices[type].code;
}

const char *event_label(enum event_type type)
{
	return event_choices[type].label;
}

const char *event_clause(enum event_type type)
{
	return clauses[type];
}
