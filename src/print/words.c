#include "config.h"

#include "print/words.h"

#include <libintl.h>

#include "base/day.h"

static const char *const months[LANG_COUNT][12] = {
	[LANG_KK] = { "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
		      "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
		      "желтоқсан" },
	[LANG_RU] = { "января", "февраля", "марта", "апреля", "мая", "июня",
		      "июля", "августа", "сентября", "октября", "ноября",
		      "декабря" },
	[LANG_EN] = { "January", "February", "March", "April", "May", "June",
		      "July", "August", "September", "October", "November",
		      "December" },
};

void words_date_long(enum lang lang, int64_t day, struct sb *out)
{
	struct ymd ymd;
	const char *month;

	if (day == DAY_NONE)
		return;
	ymd = day_to_ymd(day);
	month = months[lang][ymd.month - 1];
	switch (lang) {
	case LANG_KK:
		sb_addf(out, "%d жылғы %d %s", ymd.year, ymd.day, month);
		break;
	case LANG_RU:
		sb_addf(out, "%d %s %d г.", ymd.day, month, ymd.year);
		break;
	case LANG_EN:
	case LANG_COUNT:
		sb_addf(out, "%d %s %d", ymd.day, month, ymd.year);
		break;
	}
}

enum plural words_plural_ru(int64_t n)
{
	int64_t ten = n % 10, hundred = n % 100;

	if (ten < 0)
		ten = -ten;
	if (hundred < 0)
		hundred = -hundred;
	if (ten == 1 && hundred != 11)
		return PLURAL_ONE;
	if (ten >= 2 && ten <= 4 && (hundred < 10 || hundred >= 20))
		return PLURAL_FEW;
	return PLURAL_MANY;
}

const char *words_label(enum lang lang, const char *msgid)
{
	enum lang former;

	if (!*msgid)
		return msgid;
	former = lang_switch(lang);
	msgid = gettext(msgid);
	lang_switch(former);
	return msgid;
}
