#include "config.h"

#include "model/role.h"

const struct choice role_choices[] = {
	{ "", "" },
#define X(name, code, label, clause) { code, label },
	ROLES(X)
#undef X
		{ NULL, NULL },
};

const struct choice action_choices[] = {
	{ "", "" },
#define X(name, code, label, clause, h, d, s, c, p, t, a) { code, label },
	ACTIONS(X)
#undef X
		{ NULL, NULL },
};

static const char *const role_clauses[] = { [ROLE_NONE] = "",
#define X(name, code, label, clause) [ROLE_##name] = clause,
					    ROLES(X)
#undef X
};

static const char *const action_clauses[] = { [ACTION_NONE] = "",
#define X(name, code, label, clause, h, d, s, c, p, t, a) \
	[ACTION_##name] = clause,
					      ACTIONS(X)
#undef X
};

static const unsigned char rights[ACTION_COUNT][ROLE_COUNT] = {
#define X(name, code, label, clause, h, d, s, c, p, t, a) \
	[ACTION_##name] = { \
		[ROLE_HEAD] = RIGHT_##h, \
		[ROLE_DEPUTY] = RIGHT_##d, \
		[ROLE_SECRETARY] = RIGHT_##s, \
		[ROLE_CLASS_TEACHER] = RIGHT_##c, \
		[ROLE_PSYCHOLOGIST] = RIGHT_##p, \
		[ROLE_TEACHER] = RIGHT_##t, \
		[ROLE_ADMIN] = RIGHT_##a, \
	},
	ACTIONS(X)
#undef X
};

const char *role_code(enum role role)
{
	return role_choices[role].code;
}

const char *role_label(enum role role)
{
	return role_choices[role].label;
}

const char *role_clause(enum role role)
{
	return role_clauses[role];
}

const char *action_code(enum action action)
{
	return action_choices[action].code;
}

const char *action_label(enum action action)
{
	return action_choices[action].label;
}

const char *action_clause(enum action action)
{
	return action_clauses[action];
}

enum right role_right(enum role role, enum action action)
{
	return (enum right)rights[action][role];
}

size_t role_who_may(enum action action, enum role out[static ROLE_COUNT])
{
	size_t n = 0;

	for (int r = ROLE_HEAD; r < ROLE_COUNT; r++)
		if (role_right((enum role)r, action) != RIGHT_NO)
			out[n++] = (enum role)r;
	return n;
}
