#include "config.h"

#include "print/mustache.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "print/template.h"

/* A form that is a partial of itself ends here. */
#define MAX_DEPTH 32

struct partial {
	struct template *template; /* NULL: there is no such template */
	char *name, *indent;
	struct partial *next;
};

struct render {
	enum lang lang;
	const struct mustache_loader *loader;
	unsigned flags;
	struct sb *out;
	struct err *err;
	struct pdata_view *stack;
	size_t n, capacity;
	size_t depth;
	struct partial *partials;
};

static void push(struct render *r, struct pdata_view view)
{
	MEM_GROW(r->stack, r->n, r->capacity);
	r->stack[r->n++] = view;
}

/*
 * The first part of a dotted name is looked for from the innermost context
 * outwards, the others only in what was found.
 */
static struct pdata_view resolve(const struct render *r, const char *name)
{
	size_t n_bytes = strcspn(name, "."), i = r->n;
	struct pdata_view view = { .node = NULL };

	if (!strcmp(name, "."))
		return r->stack[r->n - 1];
	while (i-- && !view.node)
		view = pdata_get(r->stack[i], name, n_bytes);
	while (view.node && name[n_bytes] == '.') {
		name += n_bytes + 1;
		n_bytes = strcspn(name, ".");
		view = pdata_get(view, name, n_bytes);
	}
	return view;
}

static enum err_code look_up(struct render *r, const struct template *t,
			     const struct node *node, struct pdata_view *out)
{
	*out = resolve(r, node->name);
	if (!out->node && r->flags & MUSTACHE_STRICT)
		return template_error(
			t, node, N_("%s: there is no such value in the data"),
			r->err);
	return ERR_OK;
}

static void add_edge(struct render *r)
{
	if (r->flags & MUSTACHE_GUARD)
		sb_add_char(r->out, GUARD_EDGE);
}

/* The one place where what a person typed goes into a paper. */
static void add_value(struct render *r, struct pdata_view view)
{
	struct sb text = SB_INIT;

	if (!(r->flags & MUSTACHE_GUARD)) {
		pdata_text(view, r->lang, r->out);
		return;
	}
	pdata_text(view, r->lang, &text);
	add_edge(r);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.s[i];

		if (c == '\n')
			sb_add_char(r->out, GUARD_BREAK);
		else if (c == '|')
			sb_add_char(r->out, GUARD_BAR);
		else if (c == '\\')
			sb_add_char(r->out, GUARD_SLASH);
		else if (c == ' ' && pdata_is_joined(view))
			sb_add_char(r->out, GUARD_SPACE);
		else if ((unsigned char)c >= ' ')
			sb_add_char(r->out, c);
	}
	add_edge(r);
	sb_release(&text);
}

static enum err_code render_nodes(struct render *r, const struct template *t,
				  size_t from, size_t to);

static enum err_code render_in(struct render *r, const struct template *t,
			       size_t from, size_t to, struct pdata_view view)
{
	enum err_code code;

	push(r, view);
	code = render_nodes(r, t, from, to);
	r->n--;
	return code;
}

static enum err_code render_section(struct render *r, const struct template *t,
				    size_t at)
{
	const struct node *node = &t->nodes[at];
	struct pdata_view view;
	enum err_code code = look_up(r, t, node, &view);

	if (code != ERR_OK)
		return code;
	if (!node->is_alone)
		add_edge(r);
	if (node->kind == NODE_INVERTED) {
		if (pdata_is_true(view, r->lang))
			return ERR_OK;
		return render_nodes(r, t, at + 1, node->end);
	}
	if (!pdata_is_true(view, r->lang))
		return ERR_OK;
	if (!pdata_is_list(view))
		return render_in(r, t, at + 1, node->end, view);
	for (size_t i = 0; i < pdata_length(view.node); i++) {
		code = render_in(r, t, at + 1, node->end,
				 pdata_item(view.node, i));
		if (code != ERR_OK)
			return code;
	}
	return ERR_OK;
}

/* Each line of a partial that stands alone gets its tag's indentation. */
static char *indented(const char *text, const char *indent)
{
	struct sb sb = SB_INIT;

	while (*text) {
		size_t n_bytes = strcspn(text, "\n");

		sb_add(&sb, indent);
		if (text[n_bytes])
			n_bytes++;
		sb_add_bytes(&sb, text, n_bytes);
		text += n_bytes;
	}
	return sb_detach(&sb);
}

static enum err_code load_partial(struct render *r, const struct node *node,
				  struct partial **out)
{
	struct partial *partial = r->partials;
	struct sb text = SB_INIT;
	enum err_code code = ERR_OK;
	int found = 0;
	char *whole;

	while (partial && (strcmp(partial->name, node->name) != 0 ||
			   strcmp(partial->indent, node->indent) != 0))
		partial = partial->next;
	*out = partial;
	if (partial)
		return ERR_OK;
	if (r->loader)
		code = r->loader->load(r->loader->context, node->name, &text,
				       &found, r->err);
	if (code != ERR_OK)
		goto out;
	partial = xcalloc(1, sizeof(*partial));
	partial->name = xstrdup(node->name);
	partial->indent = xstrdup(node->indent);
	partial->next = r->partials;
	*out = r->partials = partial;
	if (!found)
		goto out;
	whole = indented(text.s, node->indent);
	code = template_parse(node->name, whole, &partial->template, r->err);
	free(whole);
out:
	sb_release(&text);
	return code;
}

static enum err_code render_partial(struct render *r, const struct template *t,
				    const struct node *node)
{
	struct partial *partial;
	enum err_code code = load_partial(r, node, &partial);

	if (code != ERR_OK)
		return code;
	if (!partial->template && r->flags & MUSTACHE_STRICT)
		return template_error(t, node,
				      N_("%s: there is no such partial form"),
				      r->err);
	if (!partial->template)
		return ERR_OK;
	if (++r->depth > MAX_DEPTH)
		return template_error(
			t, node, N_("%s: the form takes itself in without end"),
			r->err);
	code = render_nodes(r, partial->template, 0, partial->template->n);
	r->depth--;
	return code;
}

static enum err_code render_nodes(struct render *r, const struct template *t,
				  size_t from, size_t to)
{
	enum err_code code = ERR_OK;

	for (size_t i = from; i < to && code == ERR_OK; i = t->nodes[i].end) {
		const struct node *node = &t->nodes[i];
		struct pdata_view view;

		switch (node->kind) {
		case NODE_TEXT:
			sb_add(r->out, node->name);
			break;
		case NODE_VALUE:
			code = look_up(r, t, node, &view);
			if (code == ERR_OK)
				add_value(r, view);
			break;
		case NODE_SECTION:
		case NODE_INVERTED:
			code = render_section(r, t, i);
			break;
		case NODE_PARTIAL:
			code = render_partial(r, t, node);
			break;
		}
	}
	return code;
}

enum err_code mustache_render(const char *name, const char *text,
			      const struct pdata *data, enum lang lang,
			      const struct mustache_loader *loader,
			      unsigned flags, struct sb *out, struct err *err)
{
	struct render r = { .lang = lang,
			    .loader = loader,
			    .flags = flags,
			    .out = out,
			    .err = err };
	struct template *template = NULL;
	enum err_code code = template_parse(name, text, &template, err);

	if (code != ERR_OK)
		return code;
	push(&r, (struct pdata_view){ .node = data });
	code = render_nodes(&r, template, 0, template->n);
	while (r.partials) {
		struct partial *partial = r.partials;

		r.partials = partial->next;
		template_free(&partial->template);
		free(partial->name);
		free(partial->indent);
		free(partial);
	}
	free(r.stack);
	template_free(&template);
	return code;
}
