/* What the display says. Terms as on all screens of the house: зараховано, картка, прошу слова. */
#include "words.h"

#include "../core/face.h"
#include "../core/flash.h"

/* Each padded by the array to the longest: two bytes a letter and the end. */
enum { HEADLINE_BYTES = 25, LINE_BYTES = 33 };

static const char headlines[][HEADLINE_BYTES] IN_FLASH = {
    [HEAD_INSTALL] = "ВСТАНОВЛЕННЯ",
    [HEAD_NO_LINK] = "БЕЗ ЗВʼЯЗКУ",
    [HEAD_HOLD] = "ТРИМАЙТЕ",
    [HEAD_WAIT] = "ЗАЧЕКАЙТЕ",
    [HEAD_FOR] = "ЗА",
    [HEAD_AGAINST] = "ПРОТИ",
    [HEAD_ABSTAIN] = "УТРИМАВСЯ",
    [HEAD_VOTE_TAKEN] = "ГОЛОС",
    [HEAD_VOTE] = "ГОЛОСУЙТЕ",
    [HEAD_FLOOR_ASKED] = "ПРОШУ СЛОВА",
    [HEAD_FLOOR] = "ВАШЕ СЛОВО",
    [HEAD_READY] = "ГОТОВО",
    [HEAD_INSERT_CARD] = "ВСТАВТЕ",
};

static const char lines[][LINE_BYTES] IN_FLASH = {
    [LINE_NONE] = "",
    [LINE_ADDRESS] = "Адреса ",
    [LINE_SERIAL] = "№ ",
    [LINE_NO_ANSWER] = "Пульт чекає",
    [LINE_KEY_AND_PALM] = "кнопку й долоню",
    [LINE_TOGETHER] = "тримайте разом",
    [LINE_LONGER] = "разом і довше",
    [LINE_NO_BALLOT] = "не голосуємо",
    [LINE_ONE_MOMENT] = "ще не передано",
    [LINE_RECORDED] = "зараховано",
    [LINE_SENDING] = "передаю",
    [LINE_FLOOR_ASKED] = "слово: у черзі",
    [LINE_FLOOR] = "говоріть",
    [LINE_CARD_READ] = "зареєстровано",
    [LINE_CARD] = "картку депутата",
    [LINE_REGISTERING] = "реєструю картку",
};

const char *words_headline(unsigned char headline) { return headlines[headline]; }

const char *words_line(unsigned char line) { return lines[line]; }
