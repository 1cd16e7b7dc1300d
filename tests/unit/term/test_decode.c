/*
 * term/decode. Sequences are those of xterm, PuTTY, the Linux console and rxvt
 * as their documents list them.
 */
#include "config.h"

#include "term/decode.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Everything that comes out, as words: keys by name, letters, [paste]. */
static void drain(struct decode *decode, int waited_ms, struct sb *out)
{
	struct term_event event;
	int wait_ms;

	while (decode_next(decode, waited_ms, &event, &wait_ms)) {
		char name[KEY_NAME_SIZE], letter[UTF8_MAX_BYTES];

		if (out->len)
			sb_add_char(out, ' ');
		if (event.type == TERM_EVENT_KEY) {
			key_describe(event.key, name);
			sb_add(out, name);
		} else if (event.type == TERM_EVENT_TEXT) {
			sb_add_bytes(out, letter,
				     utf8_encode(event.key, letter));
		} else if (event.type == TERM_EVENT_PASTE) {
			sb_addf(out, "[%s]", event.text);
		}
	}
}

static const struct {
	const char *charset, *bytes, *events;
} bursts[] = {
	{ "UTF-8", "ab", "a b" },
	{ "UTF-8", "жә", "ж ә" },
	{ "KOI8-R", "\xD6\xCA", "ж й" },
	{ "CP1251", "\xE6\xE9", "ж й" },
	{ "PT154", "\xE6\xA2\xBA", "ж ў ә" },
	{ "RK1048", "\xE6\xBE", "ж ң" },
	{ "UTF-8", "\xFFz\xC3", "z" },
	{ "UTF-8", "\xE2\x80\xAEz\xC2\x9B", "z" }, /* overrides, C1 */
	{ "UTF-8", "\r\n\t\177\b", "Enter Enter Tab Backspace Backspace" },
	{ "UTF-8", "\x1A\x17", "Ctrl-Z Ctrl-W" },
	/* Arrows, as sent with and without keypad mode. */
	{ "UTF-8", "\033[A\033[B", "Up Down" },
	{ "UTF-8", "\033OA\033OB\033OC\033OD", "Up Down Right Left" },
	/* PuTTY: the other form has Ctrl. */
	{ "UTF-8", "\033OC\033[C", "Right Ctrl-Right" },
	{ "UTF-8", "\033[1;5D\033[3;5~\033[1;2C",
	  "Ctrl-Left Ctrl-Del Shift-Right" },
	{ "UTF-8", "\033Oc", "Ctrl-Right" },
	{ "UTF-8", "\033OP\033OS", "F1 F4" },
	{ "UTF-8", "\033[11~\033[15~\033[17~\033[21~", "F1 F5 F6 F10" },
	{ "UTF-8", "\033[[A\033[[E", "F1 F5" },
	{ "UTF-8", "\033[1~\033[4~\033[7~\033[8~\033[H\033[F",
	  "Home End Home End Home End" },
	{ "UTF-8", "\033[5~\033[6~\033[2~\033[3~", "PgUp PgDn Ins Del" },
	{ "UTF-8", "\033[Z", "Shift-Tab" },
	{ "UTF-8", "\033[1;2R", "Shift-F3" },
	/* Unknown sequences leave no letters behind. */
	{ "UTF-8", "\033[99;99xz", "z" },
	{ "UTF-8", "\033[?1;2cz", "z" },
	/* Esc and a digit, on any layout, is a function key. */
	{ "UTF-8", "\0335", "F5" },
	{ "UTF-8", "\0330", "F10" },
	{ "UTF-8", "\033ә", "F2" },
	{ "PT154", "\033\xBA", "F2" },
	{ "UTF-8", "\033й", "Alt-Q" },
	{ "UTF-8", "\033\033[A", "Esc Up" },
	{ "UTF-8", "\033\r", "Esc Enter" },
	/* Pastes. */
	{ "UTF-8", "\033[200~два\rслова\033[201~z", "[два\nслова] z" },
	{ "KOI8-R", "\033[200~\xD6\n\xCA\033[201~", "[ж\nй]" },
	{ "UTF-8", "\033[200~\033[31mx\a\033[201~", "[[31mx]" },
};

START_TEST(a_burst_is_decoded)
{
	struct decode decode;
	struct sb out = SB_INIT;

	decode_init(&decode, bursts[_i].charset);
	decode_feed(&decode, bursts[_i].bytes, strlen(bursts[_i].bytes));
	drain(&decode, 60000, &out);
	ck_assert_str_eq(out.s, bursts[_i].events);
	sb_release(&out);
	decode_release(&decode);
}
END_TEST

/* A bad line splits everything: byte by byte gives the same. */
START_TEST(parts_are_waited_for)
{
	struct decode decode;
	struct sb out = SB_INIT;
	const char *s;

	decode_init(&decode, bursts[_i].charset);
	decode.esc_ms = 1000;
	for (s = bursts[_i].bytes; *s; s++) {
		decode_feed(&decode, s, 1);
		drain(&decode, 0, &out);
	}
	drain(&decode, 60000, &out);
	if (strstr(bursts[_i].events, "Alt-"))
		ck_assert_str_eq(out.s, "Esc й"); /* no burst: two keys */
	else
		ck_assert_str_eq(out.s, bursts[_i].events);
	sb_release(&out);
	decode_release(&decode);
}
END_TEST

START_TEST(a_lone_esc_waits_for_the_users_time_only)
{
	struct decode decode;
	struct term_event event;
	int wait_ms = 0;

	decode_init(&decode, "UTF-8");
	decode_feed(&decode, "\033", 1);
	ck_assert(!decode_next(&decode, 0, &event, &wait_ms));
	ck_assert_int_eq(wait_ms, DECODE_ESC_MS);
	ck_assert(!decode_next(&decode, 20, &event, &wait_ms));
	ck_assert_int_eq(wait_ms, DECODE_ESC_MS - 20);
	ck_assert(decode_next(&decode, DECODE_ESC_MS, &event, &wait_ms));
	ck_assert_uint_eq(event.key, TERM_KEY_ESC);

	decode.esc_ms = 1000;
	decode_feed(&decode, "\033", 1);
	ck_assert(!decode_next(&decode, 500, &event, &wait_ms));
	decode_feed(&decode, "7", 1);
	ck_assert(decode_next(&decode, 0, &event, &wait_ms));
	ck_assert_uint_eq(event.key, TERM_KEY_F7);
	decode_release(&decode);
}
END_TEST

START_TEST(the_terminals_own_sequences_come_first)
{
	struct decode decode;
	struct sb out = SB_INIT;

	decode_init(&decode, "UTF-8");
	decode_add(&decode, "\033OP", TERM_KEY_F9);
	decode_add(&decode, "\033x1", TERM_KEY_F3);
	decode_feed(&decode, "\033OP\033x1\033x", 8);
	drain(&decode, 60000, &out);
	ck_assert_str_eq(out.s, "F9 F3 Esc x");
	sb_release(&out);
	decode_release(&decode);
}
END_TEST

START_TEST(a_paste_that_never_ends_is_delivered)
{
	struct decode decode;
	struct sb out = SB_INIT;
	char *text = xmalloc(100000);

	memset(text, 'a', 100000);
	decode_init(&decode, "UTF-8");
	decode_feed(&decode, "\033[200~", 6);
	decode_feed(&decode, text, 100000);
	drain(&decode, 100, &out);
	ck_assert_uint_eq(out.len, 0);
	drain(&decode, 60000, &out);
	ck_assert_uint_eq(out.len, 100002);
	sb_release(&out);
	decode_release(&decode);
	free(text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("term/decode");
	TCase *tcase = tcase_create("decode");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, a_burst_is_decoded, 0,
			    (int)ARRAY_SIZE(bursts));
	tcase_add_loop_test(tcase, parts_are_waited_for, 0,
			    (int)ARRAY_SIZE(bursts));
	tcase_add_test(tcase, a_lone_esc_waits_for_the_users_time_only);
	tcase_add_test(tcase, the_terminals_own_sequences_come_first);
	tcase_add_test(tcase, a_paste_that_never_ends_is_delivered);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
