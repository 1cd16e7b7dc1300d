/* widget/texteditor, wrap, history: keys in, rows and cursor out. */
#include "config.h"

#include "widget/texteditor.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "widget/keys.h"
#include "widget/wrap.h"

static void take(void *editor, const struct term_event *event)
{
	(void)texteditor_event(editor, event, 4);
}

/* Rows parted by '/', paragraphs by '//', the cursor as '|'. */
static char *shown(const struct texteditor *editor)
{
	struct sb out = SB_INIT;
	size_t p, r;

	for (p = 0; p < editor->n; p++) {
		const struct texteditor_par *par = &editor->pars[p];

		if (p)
			sb_add(&out, "//");
		for (r = 0; r < par->n; r++) {
			size_t end = r + 1 < par->n ? par->rows[r + 1]
						    : par->text.len;
			size_t from = out.len;

			if (r)
				sb_add_char(&out, '/');
			from = out.len;
			sb_add_bytes(&out, par->text.s + par->rows[r],
				     end - par->rows[r]);
			if (p == editor->par && editor->at >= par->rows[r] &&
			    (editor->at < end || r + 1 == par->n))
				sb_insert(&out,
					  from + editor->at - par->rows[r], "|",
					  1);
		}
	}
	return sb_detach(&out);
}

static const struct {
	const char *text, *keys, *shown; /* 10 columns */
} edits[] = {
	{ "", "text:аб", "аб|" },
	{ "один два три", "", "|один два /три" },
	{ "одиннадцатый", "", "|одиннадцат/ый" },
	{ "один\nдва", "C-END text:х", "один//двах|" },
	{ "один\n\nдва", "DOWN DOWN", "один////|два" },
	{ "один два", "'text: три'", " три|один /два" },
	{ "один два три", "text:х", "х|один два /три" },
	{ "один два три", "text:хх", "хх|один два /три" },
	{ "один два три", "DEL DEL DEL DEL DEL", "|два три" },
	{ "абвгд", "RIGHT RIGHT ENTER", "аб//|вгд" },
	{ "аб\nвг", "DOWN BS", "аб|вг" },
	{ "аб\nвг", "END DEL", "аб|вг" },
	{ "один два три", "DOWN END", "один два /три|" },
	{ "один два три", "END", "один два| /три" },
	{ "абвгдежз\nаб\nабвгдежз", "END DOWN DOWN",
	  "абвгдежз//аб//абвгдежз|" },
	{ "один два", "C-RIGHT", "один |два" },
	{ "один\nдва", "C-RIGHT C-RIGHT", "один//|два" },
	{ "один\nдва", "DOWN C-LEFT", "один|//два" },
	{ "один два", "C-END C-w C-z", "один два|" },
	{ "один", "C-END ENTER text:два C-z C-z", "один|" },
	{ "один", "C-END ENTER text:два C-z C-z C-y C-y", "один//два|" },
	{ "", "'paste:один\\nдва\\n\\nтри' C-z", "|" },
	{ "аб", "RIGHT 'paste:1\\n2\\n3'", "а1//2//3|б" },
	{ "аб", "RIGHT 'paste:1\\n2\\n3' C-z", "а|б" },
	{ "аб\nвг", "RIGHT C-k", "а|//вг" },
	{ "аб\nвг", "END C-k", "аб|вг" },
	{ "аб", "END C-u", "|" },
	{ "а\nб\nв\nг\nд\nе", "PGDN", "а//б//в//|г//д//е" },
	{ "а\nб\nв\nг\nд\nе", "C-END PGUP", "а//б//в|//г//д//е" },
	{ "Қазақ тілі мектеп", "C-END text:те", "Қазақ тілі /мектепте|" },
	/* Bounded: 40 letters. */
	{ "1234567890123456789012345678901234567890", "text:x",
	  "|1234567890/1234567890/1234567890/1234567890" },
};

START_TEST(keys_edit_the_text)
{
	struct texteditor editor;
	char *s;

	texteditor_init(&editor, 40);
	texteditor_set_cols(&editor, 10);
	texteditor_set(&editor, edits[_i].text);
	keys_feed(edits[_i].keys, take, &editor);
	s = shown(&editor);
	ck_assert_str_eq(s, edits[_i].shown);
	free(s);
	texteditor_release(&editor);
}
END_TEST

/* What par_wrap() keeps must be what wrapping all of it gives. */
static void check_rows(const struct texteditor *editor)
{
	size_t p, r;

	for (p = 0; p < editor->n; p++) {
		const struct texteditor_par *par = &editor->pars[p];
		size_t at = 0;

		for (r = 0; r < par->n; r++) {
			ck_assert_uint_eq(par->rows[r], at);
			at += wrap_row_bytes(par->text.s + at,
					     par->text.len - at, editor->cols);
		}
		ck_assert_uint_eq(at, par->text.len);
	}
}

static unsigned random_next(unsigned *state)
{
	*state = *state * 1103515245u + 12345u;
	return *state >> 16 & 0x7FFF;
}

START_TEST(any_editing_wraps_as_if_anew_and_undoes)
{
	static const char *const keys[] = {
		"text:а",   "text:слово",
		"'text: '", "text:ә",
		"ENTER",    "BS",
		"DEL",	    "C-w",
		"C-DEL",    "LEFT",
		"C-LEFT",   "RIGHT",
		"UP",	    "DOWN",
		"HOME",	    "END",
		"C-k",	    "C-z",
		"C-y",	    "C-END",
		"C-HOME",   "'paste:длинная строка текста\\nи ещё одна'",
	};
	struct texteditor editor;
	unsigned state = 7u + (unsigned)_i;
	char *before, *after;
	int i;

	texteditor_init(&editor, 2000);
	texteditor_set_cols(&editor, 8 + _i);
	texteditor_set(&editor, "Один два три четыре\nпять шесть");
	before = texteditor_get(&editor);
	for (i = 0; i < 3000; i++) {
		keys_feed(keys[random_next(&state) % ARRAY_SIZE(keys)], take,
			  &editor);
		check_rows(&editor);
		after = texteditor_get(&editor);
		ck_assert_uint_eq(utf8_chars(after), editor.n_chars);
		free(after);
	}
	for (i = 0; i < 5000 && editor.history.next; i++)
		keys_feed("C-z", take, &editor);
	after = texteditor_get(&editor);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
	texteditor_release(&editor);
}
END_TEST

START_TEST(a_letter_in_a_long_text_wraps_a_little)
{
	struct texteditor editor;
	struct sb text = SB_INIT;
	size_t before;
	int i;

	for (i = 0; i < 2000; i++)
		sb_add(&text, "слово и ещё ");
	texteditor_init(&editor, 0);
	texteditor_set_cols(&editor, 74);
	texteditor_set(&editor, text.s);
	/* Into its middle. */
	for (i = 0; i < 160; i++)
		keys_feed("DOWN", take, &editor);
	before = editor.rewrapped;
	keys_feed("text:ы", take, &editor);
	check_rows(&editor);
	ck_assert_uint_lt(editor.rewrapped - before, 1500);
	keys_feed("END 'text: '", take, &editor);
	before = editor.rewrapped;
	keys_feed("C-END text:ы", take, &editor);
	ck_assert_uint_lt(editor.rewrapped - before, 400);
	sb_release(&text);
	texteditor_release(&editor);
}
END_TEST

static const struct {
	const char *text;
	int cols;
	const char *rows; /* parted by '/' */
} wraps[] = {
	{ "", 10, "" },
	{ "один два три", 10, "один два/три" },
	{ "один  два", 4, "один/два" },
	{ "а\n\nб", 10, "а//б" },
	{ "абвгдежз", 3, "абв/где/жз" },
	{ "漢字漢字", 5, "漢字/漢字" },
	{ "a e\xCC\x81 b", 3, "a e\xCC\x81/b" },
};

static enum edit_answer paste(struct texteditor *editor, const char *text)
{
	return texteditor_event(
		editor,
		&(struct term_event){ .type = TERM_EVENT_PASTE, .text = text },
		10);
}

START_TEST(what_has_no_room_is_told)
{
	struct texteditor editor;
	char *text;

	texteditor_init(&editor, 4);
	texteditor_set_cols(&editor, 10);
	ck_assert_int_eq(paste(&editor, "Әб"), EDIT_CHANGED);
	ck_assert_int_eq(paste(&editor, "\nвг"), EDIT_CUT);
	text = texteditor_get(&editor);
	ck_assert_str_eq(text, "Әб\nв");
	free(text);
	ck_assert_int_eq(paste(&editor, "д"), EDIT_REFUSED);
	texteditor_release(&editor);
}
END_TEST

START_TEST(text_is_wrapped)
{
	struct wrap wrap;
	struct sb out = SB_INIT;
	size_t i;

	wrap_init(&wrap);
	wrap_text(&wrap, wraps[_i].text, wraps[_i].cols);
	for (i = 0; i < wrap.n; i++) {
		if (i)
			sb_add_char(&out, '/');
		sb_add_bytes(&out, wraps[_i].text + wrap.rows[i].at,
			     wrap.rows[i].n_bytes);
	}
	ck_assert_str_eq(out.s, wraps[_i].rows);
	sb_release(&out);
	wrap_release(&wrap);
}
END_TEST

/* Lines that begin with a blank hang: what follows is drawn further in. */
START_TEST(a_line_of_keys_hangs)
{
	static const char text[] = "раз два\n  F2  раз два три\nтри";
	static const struct {
		const char *row;
		int indent;
	} rows[] = { { "раз два", 0 },
		     { "  F2  раз", 0 },
		     { "два", 6 },
		     { "три", 6 },
		     { "три", 0 } };
	struct wrap wrap;

	wrap_init(&wrap);
	wrap_hanging(&wrap, text, 10, 6);
	ck_assert_uint_eq(wrap.n, ARRAY_SIZE(rows));
	for (size_t i = 0; i < wrap.n; i++) {
		char *row =
			xstrndup(text + wrap.rows[i].at, wrap.rows[i].n_bytes);

		ck_assert_str_eq(row, rows[i].row);
		ck_assert_int_eq(wrap_indent(&wrap, text, i, 6),
				 rows[i].indent);
		free(row);
	}
	wrap_release(&wrap);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("widget/texteditor");
	TCase *tcase = tcase_create("texteditor");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, keys_edit_the_text, 0,
			    (int)ARRAY_SIZE(edits));
	tcase_add_loop_test(tcase, any_editing_wraps_as_if_anew_and_undoes, 0,
			    6);
	tcase_add_test(tcase, a_letter_in_a_long_text_wraps_a_little);
	tcase_add_test(tcase, what_has_no_room_is_told);
	tcase_add_loop_test(tcase, text_is_wrapped, 0, (int)ARRAY_SIZE(wraps));
	tcase_add_test(tcase, a_line_of_keys_hangs);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
