/*
 * The widgets as a person sees them: the sample is driven by keys, the screen is
 * looked at. Whole screens are in golden/.
 */
#include "config.h"

#include "screen/driver.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "widget/sample.h"

static struct sample sample;
static struct driver *driver;

static void begin(int rows, int cols, int64_t n_rows)
{
	sample_init(&sample, n_rows);
	driver = driver_new(rows, cols, NULL);
	ck_assert_ptr_nonnull(driver);
	driver_start(driver, sample_run, &sample);
}

static void end(void)
{
	driver_free(&driver);
	sample_release(&sample);
}

static void check_cursor(int row, int col)
{
	int y, x;

	driver_cursor(driver, &y, &x);
	ck_assert_int_eq(y, row);
	ck_assert_int_eq(x, col);
}

static void check_row(int row, const char *text)
{
	char *s = driver_row(driver, row);

	ck_assert_str_eq(s, text);
	free(s);
}

/* -- list ------------------------------------------------------------------- */

START_TEST(a_list_shows_its_rows)
{
	begin(24, 80, 10000);
	driver_compare(driver, "widget/golden/list");
	ck_assert_int_eq(sample.fetched, 20);
	driver_keys(driver, "DOWN DOWN INS");
	driver_compare(driver, "widget/golden/list-marked");
	end();
}
END_TEST

START_TEST(an_arrow_moves_a_marker_and_reads_nothing)
{
	begin(24, 80, 100000);
	driver_bytes(driver);
	driver_keys(driver, "DOWN");
	ck_assert_int_le(driver_bytes(driver), 60);
	ck_assert_int_eq(sample.fetched, 20);
	check_cursor(3, 0);
	driver_keys(driver, "END");
	ck_assert_int_eq(sample.fetched, 40);
	ck_assert(driver_has(driver, "100000/100000"));
	check_cursor(21, 0);
	driver_keys(driver, "HOME PGDN");
	ck_assert(driver_has(driver, "20/100000"));
	end();
}
END_TEST

START_TEST(a_refresh_keeps_the_row_by_its_id)
{
	begin(24, 80, 1000);
	driver_keys(driver, "PGDN PGDN DOWN");
	ck_assert(driver_has(driver, "> 2026/040"));
	check_cursor(3, 0);
	sample.hidden_id = 5;
	driver_keys(driver, "tick");
	ck_assert(driver_has(driver, "> 2026/040"));
	ck_assert(driver_has(driver, "39/999"));
	check_cursor(3, 0);
	sample.hidden_id = 40;
	driver_keys(driver, "tick");
	ck_assert(driver_has(driver, "> 2026/039"));
	end();
}
END_TEST

START_TEST(rows_are_sorted_and_marked)
{
	begin(24, 80, 50);
	driver_keys(driver, ">");
	ck_assert_int_eq(sample.sort, 0);
	ck_assert(driver_has(driver, "№↑"));
	driver_keys(driver, "HOME =");
	ck_assert(sample.descending);
	ck_assert(driver_has(driver, "№↓"));
	ck_assert(driver_has(driver, "50/50"));
	driver_keys(driver, "HOME");
	ck_assert(driver_has(driver, "> 2026/050"));
	/* The same keys with a Cyrillic layout on. */
	driver_keys(driver, "text:ю");
	ck_assert_int_eq(sample.sort, 1);
	driver_keys(driver, "o ENTER");
	ck_assert(driver_has(driver, "Обучающийся↓"));
	driver_keys(driver, "HOME SPACE");
	ck_assert(driver_has(driver, "*1 2/50"));
	driver_keys(driver, "*");
	ck_assert(driver_has(driver, " *2026/040"));
	ck_assert(!driver_has(driver, " *2026/050"));
	ck_assert(driver_has(driver, "*49 2/50"));
	end();
}
END_TEST

START_TEST(rows_are_narrowed_to_a_value)
{
	begin(24, 80, 50);
	driver_keys(driver, "DOWN DOWN SPACE f");
	driver_compare(driver, "widget/golden/list-narrow-columns");
	driver_keys(driver, "DOWN DOWN DOWN ENTER");
	driver_compare(driver, "widget/golden/list-narrow-values");
	ck_assert_int_eq(sample.valued, 2);
	driver_keys(driver, "DOWN ENTER");
	/* The mark was on a row that is not there any more. */
	driver_compare(driver, "widget/golden/list-narrowed");
	driver_keys(driver, "F8 text:x ENTER");
	ck_assert(driver_has(driver, "Nothing here is so."));
	ck_assert(driver_has(driver, "Only: Класс = 11 «А»; «x»"));
	driver_keys(driver, "f");
	ck_assert(driver_has(driver, "> All rows again"));
	driver_keys(driver, "ENTER");
	ck_assert(!driver_has(driver, "Only:"));
	ck_assert(driver_has(driver, "1/50"));
	driver_keys(driver, "f DOWN DOWN DOWN ENTER ENTER");
	ck_assert(driver_has(driver, "Only: Класс = 7 «Б»"));
	driver_keys(driver, "f DOWN*4 ENTER");
	ck_assert(driver_has(driver, "> (any)"));
	driver_keys(driver, "ENTER");
	ck_assert(!driver_has(driver, "Only:"));
	end();
}
END_TEST

/* All columns, the cut and the dropped ones. */
START_TEST(a_line_is_read_whole)
{
	begin(20, 60, 100);
	driver_keys(driver, "DOWN u");
	driver_compare(driver, "widget/golden/list-line");
	driver_keys(driver, "ENTER");
	ck_assert(driver_has(driver, "> 2026/002"));
	end();
}
END_TEST

START_TEST(marks_of_all_rows_are_turned_at_once)
{
	begin(24, 80, 100000);
	driver_keys(driver, "SPACE *");
	ck_assert(driver_has(driver, "*99999 2/100000"));
	driver_keys(driver, "*");
	ck_assert(driver_has(driver, "*1 2/100000"));
	end();
}
END_TEST

START_TEST(an_empty_list_says_so)
{
	begin(24, 80, 0);
	ck_assert(driver_has(driver, "Nobody yet."));
	driver_keys(driver, "DOWN UP PGDN END HOME ENTER INS");
	/* There is nothing to count. */
	ck_assert(!driver_has(driver, "0/0"));
	check_cursor(2, 0);
	end();
}
END_TEST

START_TEST(narrow_lists_drop_columns_and_say_so)
{
	begin(20, 60, 100);
	driver_compare(driver, "widget/golden/list-narrow");
	driver_keys(driver, "resize:30x120");
	driver_compare(driver, "widget/golden/list-wide");
	end();
}
END_TEST

/* -- menu, help, dialogs, pick lists ----------------------------------------- */

START_TEST(the_menu_greys_and_says_why)
{
	begin(24, 80, 10);
	driver_keys(driver, "F9");
	driver_compare(driver, "widget/golden/menu");
	driver_keys(driver, "DOWN DOWN ENTER");
	ck_assert(driver_has(driver, "! Печатать нечего"));
	driver_keys(driver, "DOWN DOWN ENTER");
	ck_assert(driver_has(driver, "Sure?"));
	driver_keys(driver, "ESC");
	check_row(22, "нет");
	/* By the key on the keyboard, in any layout: ф is A. */
	driver_keys(driver, "F9 text:ф text:y");
	check_row(22, "да");
	driver_keys(driver, "text:Ф ENTER");
	check_row(22, "нет");
	driver_keys(driver, "F5");
	ck_assert(driver_has(driver, "! Печатать нечего"));
	end();
}
END_TEST

START_TEST(help_shows_the_places_keys)
{
	begin(24, 80, 10);
	driver_keys(driver, "F1");
	driver_compare(driver, "widget/golden/help");
	driver_keys(driver, "ESC");
	ck_assert(driver_has(driver, "> 2026/001"));
	end();
}
END_TEST

START_TEST(a_text_is_read_and_searched)
{
	begin(24, 80, 10);
	driver_keys(driver, "F3 PGDN DOWN");
	driver_compare(driver, "widget/golden/viewer");
	driver_keys(driver, "/ 'text:55. пункт' ENTER");
	ck_assert(driver_has(driver, "55. Пункт"));
	driver_keys(driver, "/ text:небывалое ENTER");
	ck_assert(driver_has(driver, "! Not found."));
	driver_keys(driver, "q");
	ck_assert(driver_has(driver, "> 2026/001"));
	end();
}
END_TEST

START_TEST(a_pick_list_narrows_as_one_types)
{
	begin(24, 80, 10);
	driver_keys(driver, "F7");
	driver_compare(driver, "widget/golden/picklist");
	/* Folded: К finds Қ; a Latin layout was meant as Cyrillic. */
	driver_keys(driver, "text:куан ENTER");
	check_row(22, "Қуанышева");
	driver_keys(driver, "F7 text:gtnh ENTER");
	check_row(22, "Петрова");
	driver_keys(driver, "F7 DOWN ENTER");
	check_row(22, "Қуанышева");
	driver_keys(driver, "F7 text:щщщ");
	ck_assert(driver_has(driver, "Nothing found."));
	driver_keys(driver, "ENTER ESC");
	check_row(22, "Қуанышева");
	end();
}
END_TEST

/* -- the form ---------------------------------------------------------------- */

START_TEST(a_form_is_filled_in)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4");
	driver_compare(driver, "widget/golden/form-empty");
	driver_keys(driver, "text:Қуанышева TAB text:Айгерім TAB text:25.11.15 "
			    "TAB text:151125600017 TAB RIGHT TAB ENTER SPACE "
			    "DOWN SPACE ENTER text:айн ENTER SPACE TAB "
			    "'text:+1 16.40' TAB text:930 TAB text:4 TAB "
			    "'text:8 701 123 45 67' TAB");
	driver_keys(driver, "'text:Первый абзац.' ENTER 'text:Второй абзац.'");
	driver_compare(driver, "widget/golden/form-filled");
	driver_keys(driver, "F2");
	ck_assert_int_eq(sample.form_result, FORM_SAVED);
	ck_assert_str_eq(sample.saved.surname, "Қуанышева");
	ck_assert_str_eq(sample.saved.name, "Айгерім");
	ck_assert_int_eq(sample.saved.born_on, day_from_ymd(2015, 11, 25));
	ck_assert_int_eq(sample.saved.sex, 1);
	ck_assert_int_eq(sample.saved.grounds, 1 | 4);
	ck_assert_int_eq(sample.saved.teacher_id, 1);
	ck_assert_int_eq(sample.saved.urgent, 1);
	ck_assert_int_eq(sample.saved.seen_at,
			 moment_from_day(SAMPLE_TODAY + 1, 16 * 3600 + 2400));
	ck_assert_int_eq(sample.saved.lesson, 9 * 60 + 30);
	ck_assert_int_eq(sample.saved.rooms, 4);
	ck_assert_str_eq(sample.saved.story, "Первый абзац.\nВторой абзац.");
	end();
}
END_TEST

/* One writes at the end of a long line and reads it from its beginning. */
START_TEST(a_long_line_is_read_from_its_beginning)
{
	begin(24, 80, 10);
	driver_keys(driver, "d text:+1 TAB SPACE TAB "
			    "text:абвгдежзийклмнопрстуфхцчшщъыьэюя"
			    "абвгдежзийклмнопрстуфхцчшщъыьэюя"
			    "абвгдежзийклмнопрстуфхцчшщъыьэюя");
	ck_assert(!driver_has(driver, "[абв"));
	driver_keys(driver, "BACKTAB");
	ck_assert(driver_has(driver, "[абв"));
	ck_assert(driver_has(driver, "\342\200\246]"));
	driver_keys(driver, "TAB");
	ck_assert(!driver_has(driver, "[абв"));
	end();
}
END_TEST

START_TEST(what_is_wrong_stands_beside_the_field)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 TAB TAB text:31.02.2015 TAB text:12 TAB");
	driver_compare(driver, "widget/golden/form-wrong");
	/* It goes away as soon as it is right, before the field is left. */
	driver_keys(driver, "UP text:3456789012");
	ck_assert(!driver_has(driver, "В ИИН 12 цифр"));
	/* F2 goes to the first wrong field and names it. */
	driver_keys(driver, "F2");
	ck_assert(driver_has(driver, "! Surname: This field must be"));
	check_cursor(1, 17);
	driver_keys(driver, "text:Ким F2");
	check_cursor(3, 27);
	driver_keys(driver, "C-u text:1.2.15 F2");
	ck_assert_int_eq(sample.form_result, FORM_SAVED);
	ck_assert_int_eq(sample.saved.born_on, day_from_ymd(2015, 2, 1));
	end();
}
END_TEST

START_TEST(a_fault_of_saving_goes_to_its_field)
{
	begin(24, 80, 10);
	sample.refuse = 1;
	driver_keys(driver, "F4 text:Ким TAB TAB text:1.2.15 F2");
	ck_assert(driver_has(driver, "! Phone: This phone is taken."));
	ck_assert(driver_has(driver, "> Phone"));
	sample.refuse = 0;
	driver_keys(driver, "F2");
	ck_assert_int_eq(sample.form_result, FORM_SAVED);
	end();
}
END_TEST

START_TEST(esc_never_loses_typing)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 ESC");
	ck_assert_int_eq(sample.form_result, UI_CANCEL);
	driver_keys(driver, "F4 text:Ким ESC");
	driver_compare(driver, "widget/golden/form-leave");
	driver_keys(driver, "ESC");
	ck_assert(driver_has(driver, "[Ким"));
	driver_keys(driver, "ESC RIGHT ENTER");
	ck_assert_int_eq(sample.form_result, FORM_LEFT);
	ck_assert_str_eq(sample.draft, "form 1\nsurname\tКим\n");
	/* It is there again, and can be thrown away. */
	driver_keys(driver, "F4");
	ck_assert(driver_has(driver, "[Ким"));
	driver_keys(driver, "ESC t");
	ck_assert_int_eq(sample.form_result, FORM_DISCARDED);
	ck_assert_ptr_null(sample.draft);
	end();
}
END_TEST

START_TEST(a_draft_is_kept_within_two_seconds)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 text:Ким tick");
	ck_assert_int_eq(sample.n_drafts, 0);
	driver_keys(driver, "tick");
	ck_assert_int_eq(sample.n_drafts, 1);
	driver_keys(driver, "tick tick tick");
	ck_assert_int_eq(sample.n_drafts, 1);
	/* Unfinished and wrong text too; "+1" becomes its day. */
	driver_keys(driver, "TAB TAB text:31.02 TAB TAB TAB TAB TAB TAB "
			    "text:+1 TAB TAB TAB TAB 'text:а\\б' ENTER text:в");
	driver_keys(driver, "hangup");
	ck_assert(!driver_is_running(driver));
	ck_assert_str_eq(sample.draft, "form 1\nsurname\tКим\n"
				       "born_on\t31.02\n"
				       "seen_at\t24.11.2026 00:00\n"
				       "story\tа\\\\б\\nв\n");
	end();
}
END_TEST

START_TEST(a_draft_in_a_dialog_is_kept_at_hang_up)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 text:Ким ESC hangup");
	ck_assert(!driver_is_running(driver));
	ck_assert_str_eq(sample.draft, "form 1\nsurname\tКим\n");
	end();
}
END_TEST

START_TEST(undo_goes_over_fields)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 text:Ким TAB text:Алина TAB text:1.2.15 TAB");
	ck_assert(driver_has(driver, "[01.02.2015"));
	driver_keys(driver, "C-z");
	ck_assert(!driver_has(driver, "01.02.2015"));
	driver_keys(driver, "C-z C-z");
	ck_assert(!driver_has(driver, "Алина"));
	ck_assert(!driver_has(driver, "Ким"));
	check_cursor(1, 17);
	driver_keys(driver, "C-y C-y C-y");
	ck_assert(driver_has(driver, "[Ким"));
	ck_assert(driver_has(driver, "[Алина"));
	ck_assert(driver_has(driver, "[01.02.2015"));
	end();
}
END_TEST

START_TEST(a_similar_record_fills_what_is_not_typed)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 F8");
	ck_assert(driver_has(driver, "[Похожев"));
	ck_assert(driver_has(driver, "Copied from the last similar record, "
				     "fields: 2."));
	driver_keys(driver, "F8");
	ck_assert(driver_has(driver, "has nothing else to copy."));
	driver_keys(driver, "C-z C-z");
	ck_assert(!driver_has(driver, "Похожев"));
	driver_keys(driver, "ESC t F4 text:Ким F8");
	ck_assert(driver_has(driver, "[Ким"));
	ck_assert(driver_has(driver, "fields: 1."));
	end();
}
END_TEST

START_TEST(a_full_field_says_how_much_it_takes)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 TAB TAB TAB text:1234567890123");
	ck_assert(driver_has(driver, "! No more fits here: at most 12"));
	end();
}
END_TEST

/* What was said of a fault goes with it, or with the field. */
START_TEST(a_mended_fault_is_not_said_any_more)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 F2");
	ck_assert(driver_has(driver, "! Surname: This field must be"));
	driver_keys(driver, "text:К");
	ck_assert(!driver_has(driver, "! Surname:"));
	driver_keys(driver, "C-u F2 TAB");
	ck_assert(!driver_has(driver, "! Surname:"));
	end();
}
END_TEST

START_TEST(a_refusal_goes_with_the_next_key)
{
	begin(24, 80, 10);
	driver_keys(driver, "F5");
	ck_assert(driver_has(driver, "! Печатать нечего"));
	driver_keys(driver, "DOWN");
	ck_assert(!driver_has(driver, "! Печатать нечего"));
	end();
}
END_TEST

START_TEST(a_new_record_from_a_field)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 TAB*6 text:щ F7");
	ck_assert_int_eq(sample.created, 77);
	ck_assert(driver_has(driver, "[№ 77"));
	driver_keys(driver, "UP DEL");
	ck_assert(!driver_has(driver, "№ 77"));
	end();
}
END_TEST

START_TEST(a_narrative_gets_the_whole_window)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 TAB*12 'paste:один\\nдва\\nтри\\nчетыре\\n"
			    "пять\\nшесть\\nсемь' F3");
	driver_compare(driver, "widget/golden/form-larger");
	driver_keys(driver, "F3");
	ck_assert(driver_has(driver, "> What happened"));
	driver_keys(driver, "F4");
	ck_assert(driver_has(driver, "there is no list for it"));
	end();
}
END_TEST

START_TEST(a_form_scrolls_when_it_is_taller_than_its_room)
{
	begin(16, 60, 10);
	driver_keys(driver, "F4 TAB*12");
	driver_compare(driver, "widget/golden/form-small");
	driver_keys(driver, "PGUP PGUP PGUP");
	ck_assert(driver_has(driver, "> Surname"));
	end();
}
END_TEST

START_TEST(a_typed_letter_costs_little)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 text:К");
	driver_bytes(driver);
	driver_keys(driver, "text:и");
	ck_assert_int_le(driver_bytes(driver), 8);
	driver_keys(driver, "TAB*12 'paste:слово слово слово слово слово' "
			    "C-LEFT C-LEFT text:и");
	driver_bytes(driver);
	driver_keys(driver, "text:и");
	ck_assert_int_le(driver_bytes(driver), 8);
	driver_keys(driver, "BS");
	ck_assert_int_le(driver_bytes(driver), 8);
	/* What the terminal was told is what curses believes. */
	ck_assert(driver_has(driver, "слово слово слово ислово слово"));
	end();
}
END_TEST

START_TEST(a_dialog_has_fields)
{
	begin(24, 80, 10);
	driver_keys(driver, "d");
	driver_compare(driver, "widget/golden/dialog-fields");
	/* A letter is a slip of the finger: it ticks nothing. */
	driver_keys(driver, "text:+1 TAB text:xй1");
	ck_assert(!driver_has(driver, "Why"));
	/* The reason is asked for when it is late, and then it must be given. */
	driver_keys(driver, "SPACE F2");
	driver_compare(driver, "widget/golden/dialog-fields-wrong");
	driver_keys(driver, "text:болел F2");
	check_row(22, "2026-11-24 болел");
	end();
}
END_TEST

START_TEST(a_paper_is_shown_as_it_is)
{
	begin(24, 80, 10);
	driver_keys(driver, "w RIGHT");
	driver_compare(driver, "widget/golden/paper");
	driver_keys(driver, "F5");
	check_row(22, "viewer 1");
	end();
}
END_TEST

/* -- terminals --------------------------------------------------------------- */

START_TEST(a_small_terminal_says_so_and_waits)
{
	begin(24, 80, 10);
	driver_keys(driver, "F4 text:Ким resize:10x40");
	driver_compare(driver, "widget/golden/too-small");
	driver_keys(driver, "text:а F10 resize:24x80");
	ck_assert(driver_has(driver, "[Ким "));
	driver_keys(driver, "resize:50x160 resize:16x60 resize:24x80");
	ck_assert(driver_has(driver, "[Ким "));
	end();
}
END_TEST

static const struct {
	const char *locale, *typed, *shown, *golden;
} charsets[] = {
	{ "ru_RU.koi8r", "text:Куан", "Куанышева", "widget/golden/koi8r" },
	{ "ru_RU.cp1251", "text:Куан", "Куанышева", "widget/golden/cp1251" },
	{ "kk_KZ.pt154", "text:Қуан", "Қуанышева", "widget/golden/pt154" },
	{ "C", "text:rufy", NULL, "widget/golden/ascii" },
};

START_TEST(eight_bit_terminals_are_readable)
{
	sample_init(&sample, 10);
	driver = driver_new(24, 80, charsets[_i].locale);
	if (!driver)
		return; /* no such locale on this machine */
	driver_start(driver, sample_run, &sample);
	driver_keys(driver, "F7");
	driver_compare(driver, charsets[_i].golden);
	driver_keys(driver, charsets[_i].typed);
	driver_keys(driver, "ENTER");
	if (charsets[_i].shown)
		check_row(22, charsets[_i].shown);
	end();
}
END_TEST

START_TEST(esc_and_a_digit_is_a_function_key)
{
	begin(24, 80, 10);
	driver_keys(driver, "M-9");
	ck_assert(driver_has(driver, "Actions ─"));
	driver_keys(driver, "ESC M-4");
	ck_assert(driver_has(driver, "Surname"));
	driver_keys(driver, "M-0 M-0");
	ck_assert(!driver_is_running(driver));
	end();
}
END_TEST

START_TEST(a_message_goes_when_keys_come_late)
{
	begin(24, 80, 10);
	driver_keys(driver, "ENTER");
	check_row(22, "Ким Алина");
	driver_keys(driver, "DOWN");
	check_row(22, "Ким Алина");
	driver_keys(driver, "tick*9");
	check_row(22, "Ким Алина");
	driver_keys(driver, "DOWN");
	check_row(22, "");
	end();
}
END_TEST

struct work {
	int done;	   /* steps */
	uint32_t key_then; /* what came first afterwards */
};

/* Work that has taken five seconds already; a letter is typed, then Esc. */
static void work_run(struct term *term, void *data)
{
	static const struct term_event typed[] = {
		{ .type = TERM_EVENT_TEXT, .key = 0x436 },
		{ .type = TERM_EVENT_KEY, .key = TERM_KEY_ESC },
	};
	struct work *work = data;
	struct ui *ui = ui_new(term, NULL, NULL);
	struct ui_progress p;

	ui_progress_begin(&p, ui, "Работа");
	p.started_ms -= 5000;
	while (progress_step(&p.progress, work->done, 100)) {
		if (work->done < 2)
			term_post(term, &typed[work->done]);
		work->done++;
		p.shown_ms = 0;
	}
	work->key_then = term_wait(term, -1).key;
	term_wait(term, -1);
	ui_free(&ui);
}

START_TEST(long_work_says_how_far_it_has_come_and_is_stopped)
{
	struct work work = { .done = 0 };

	driver = driver_new(24, 80, NULL);
	ck_assert_ptr_nonnull(driver);
	driver_start(driver, work_run, &work);
	check_row(22, "Работа: 1 of 100; Esc stops.");
	ck_assert_int_eq(work.done, 2);
	/* What was typed meanwhile is not lost. */
	ck_assert_uint_eq(work.key_then, 0x436);
	driver_free(&driver);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("widget/screen");
	TCase *tcase = tcase_create("screen");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, a_list_shows_its_rows);
	tcase_add_test(tcase, an_arrow_moves_a_marker_and_reads_nothing);
	tcase_add_test(tcase, a_refresh_keeps_the_row_by_its_id);
	tcase_add_test(tcase, rows_are_sorted_and_marked);
	tcase_add_test(tcase, rows_are_narrowed_to_a_value);
	tcase_add_test(tcase, a_line_is_read_whole);
	tcase_add_test(tcase, marks_of_all_rows_are_turned_at_once);
	tcase_add_test(tcase, an_empty_list_says_so);
	tcase_add_test(tcase, narrow_lists_drop_columns_and_say_so);
	tcase_add_test(tcase, the_menu_greys_and_says_why);
	tcase_add_test(tcase, help_shows_the_places_keys);
	tcase_add_test(tcase, a_text_is_read_and_searched);
	tcase_add_test(tcase, a_pick_list_narrows_as_one_types);
	tcase_add_test(tcase, a_form_is_filled_in);
	tcase_add_test(tcase, a_long_line_is_read_from_its_beginning);
	tcase_add_test(tcase, what_is_wrong_stands_beside_the_field);
	tcase_add_test(tcase, a_fault_of_saving_goes_to_its_field);
	tcase_add_test(tcase, esc_never_loses_typing);
	tcase_add_test(tcase, a_draft_is_kept_within_two_seconds);
	tcase_add_test(tcase, a_draft_in_a_dialog_is_kept_at_hang_up);
	tcase_add_test(tcase, undo_goes_over_fields);
	tcase_add_test(tcase, a_similar_record_fills_what_is_not_typed);
	tcase_add_test(tcase, a_full_field_says_how_much_it_takes);
	tcase_add_test(tcase, a_mended_fault_is_not_said_any_more);
	tcase_add_test(tcase, a_refusal_goes_with_the_next_key);
	tcase_add_test(tcase, a_new_record_from_a_field);
	tcase_add_test(tcase, a_narrative_gets_the_whole_window);
	tcase_add_test(tcase, a_form_scrolls_when_it_is_taller_than_its_room);
	tcase_add_test(tcase, a_typed_letter_costs_little);
	tcase_add_test(tcase, a_dialog_has_fields);
	tcase_add_test(tcase, a_paper_is_shown_as_it_is);
	tcase_add_test(tcase, a_small_terminal_says_so_and_waits);
	tcase_add_loop_test(tcase, eight_bit_terminals_are_readable, 0,
			    (int)ARRAY_SIZE(charsets));
	tcase_add_test(tcase, esc_and_a_digit_is_a_function_key);
	tcase_add_test(tcase, a_message_goes_when_keys_come_late);
	tcase_add_test(tcase,
		       long_work_says_how_far_it_has_come_and_is_stopped);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
