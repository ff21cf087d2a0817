/* Rules of the keypad as a whole, met through its channel by the panel of panel.h. */
#include <stdio.h>
#include <string.h>

#include "../core/bytes.h"
#include "../core/em4100.h"
#include "../core/pn532.h"
#include "memory-port.h"
#include "panel.h"
#include "rules.h"

static const uint8_t key[KEY_BYTES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static const uint8_t default_key[KEY_BYTES] = "0123456789:;<=>?";
static const struct command poll = {COMMAND_POLL, 0, NULL};
static struct keypad keypad;
static struct panel panel;

static void power_on_without_key(void) {
  memory_reset();
  keypad_begin(&keypad, VERSION_EM4100, 0);
  memset(&panel, 0, sizeof panel);
}

/* Polls every five seconds until `end`. */
static void poll_until(uint32_t now, uint32_t end) {
  for (; now < end; now += 5000) {
    keypad_tick(&keypad, now);
    panel_command(&panel, &keypad, poll, now);
  }
  keypad_tick(&keypad, end);
}

static int set_key(uint32_t now) {
  uint8_t data[KEY_BYTES + 2] = {1, KEY_BYTES};
  memcpy(data + 2, key, KEY_BYTES);
  const struct command command = {COMMAND_KEYSET, sizeof data, data};
  return panel_command(&panel, &keypad, command, now) && panel.reply.code == REPLY_ACK;
}

static void the_default_key_ends_with_install_mode(void) {
  power_on_without_key();
  int same = panel_connect(&panel, &keypad, default_key, 0, 0);
  poll_until(1000, INSTALL_MS - 1);
  rule(same && keypad.session.secure, "the default key holds as long as install mode");
  poll_until(INSTALL_MS - 1, INSTALL_MS);
  rule(!keypad.session.secure, "the channel under the default key ends with install mode");
  rule(!set_key(INSTALL_MS) && !keypad.settings.has_key, "then no key is taken through it");
  rule(!panel_connect(&panel, &keypad, default_key, 0, INSTALL_MS), "and no new one is opened with the default key");
}

static void begin_with_key(void) {
  struct settings settings = {.has_key = true, .address = 5, .baud = 115200, .serial = 17};
  struct settings_place place = {0};
  memory_reset();
  memcpy(settings.key, key, KEY_BYTES);
  settings_save(&place, &settings);
  keypad_begin(&keypad, VERSION_EM4100, 0);
  memset(&panel, 0, sizeof panel);
  panel_connect(&panel, &keypad, key, 1, 0);
}

static void see_card(uint8_t last) {
  const struct card card = {.bits = 40, .number = {1, 2, 3, 4, last}};
  for (int times = 0; times < 3; times += 1) keypad_card(&keypad, &card);
}

static void press_key(uint8_t inputs) {
  keypad_change(&keypad, inputs | KEY_FOR, 100);
  keypad_change(&keypad, inputs, 100);
}

/* Polls everything that waits; writes a letter for each: S and s slot closed and open, C card, K key. */
static const char *told_now(void) {
  static char told[REPORTS_MOST * 2 + 1];
  unsigned length = 0;
  while (length < sizeof told - 1 && panel_command(&panel, &keypad, poll, 200) && panel.reply.code != REPLY_ACK) {
    const uint8_t code = panel.reply.code;
    told[length++] = code == REPLY_KEYPAD ? 'K' : code == REPLY_RAW ? 'C' : panel.reply.data[0] ? 'S' : 's';
  }
  told[length] = 0;
  return told;
}

static void sixteen_presses_wait_whatever_else_waits(void) {
  begin_with_key();
  for (unsigned at = 0; at < 60; at += 1) keypad_change(&keypad, at % 2 ? 0 : INPUT_PALM, at);
  for (unsigned at = 0; at < 30; at += 1) keypad_change(&keypad, at % 2 ? 0 : INPUT_SLOT, at), see_card((uint8_t)at);
  for (unsigned at = 0; at < PRESSES_MOST; at += 1) press_key(0);
  rule(keypad.reports.presses == PRESSES_MOST && keypad.keys.notice != NOTICE_FULL,
       "sixteen presses wait, however often inputs and cards have changed");
  press_key(0);
  rule(keypad.keys.notice == NOTICE_FULL, "a seventeenth does not count");
}

static void a_palm_that_comes_and_goes_takes_one_place(void) {
  begin_with_key();
  keypad_change(&keypad, INPUT_SLOT, 1);
  see_card(1);
  for (unsigned at = 0; at < 61; at += 1) keypad_change(&keypad, at % 2 ? INPUT_SLOT : INPUT_SLOT | INPUT_PALM, at);
  rule(keypad.reports.count == 2 && keypad.reports.list[0].of.inputs == (INPUT_SLOT | INPUT_PALM),
       "of a palm that comes and goes the last state waits");
  rule(strcmp(told_now(), "SC") == 0, "and the card with it");
}

static void the_last_card_is_told(void) {
  begin_with_key();
  keypad_change(&keypad, INPUT_SLOT, 1);
  see_card(1);
  told_now();
  for (uint8_t at = 2; at < 40; at += 1) {
    press_key(INPUT_SLOT);
    keypad_change(&keypad, 0, at);
    keypad_change(&keypad, INPUT_SLOT, at);
    see_card(at);
  }
  rule(strcmp(told_now() + PRESSES_MOST - 1, "KsSC") == 0, "where all is full, it is told that a card was out and which came last");
  rule(panel_command(&panel, &keypad, poll, 200) && keypad.reports.count == 0, "and nothing more");
  keypad_change(&keypad, 0, 200);
  panel_command(&panel, &keypad, poll, 200);
  for (uint8_t at = 0; at < 41; at += 1) {
    keypad_change(&keypad, at % 2 ? 0 : INPUT_SLOT, 200);
    see_card(at);
  }
  keypad_change(&keypad, 0, 200);
  rule(strcmp(told_now(), "s") == 0, "cards that came and went while nothing was asked end in an open slot");
}

static void open_ballot(uint16_t hold_ms) {
  uint8_t data[15] = {0xd2, 0xf1, 0xa0, 1};
  put_32(data + 4, 7);
  put_32(data + 8, 99);
  put_16(data + 12, hold_ms);
  const struct command command = {COMMAND_MFG, sizeof data, data};
  panel_command(&panel, &keypad, command, 0);
}

/* The clock is read before a contact's interrupt, and the change after it. */
static void a_change_may_be_younger_than_the_clock(void) {
  begin_with_key();
  open_ballot(0);
  keypad_change(&keypad, KEY_FOR, 1001);
  const int told = panel_command(&panel, &keypad, poll, 1000) && panel.reply.code == REPLY_MFGREP;
  rule(told && take_32(panel.reply.data + 21) == 0, "a press younger than the clock has no age");
  begin_with_key();
  open_ballot(2000);
  keypad_change(&keypad, INPUT_PALM | KEY_FOR, 1001);
  keypad_tick(&keypad, 1000);
  rule(keypad.reports.presses == 0, "a hold younger than the clock is no press yet");
  keypad_tick(&keypad, 3000);
  rule(keypad.reports.presses == 0, "nor is one a millisecond too short");
  keypad_tick(&keypad, 3001);
  rule(keypad.reports.presses == 1, "one that is long enough is");
}

static void read_word(const char *word) {
  struct em4100 reader;
  struct card card;
  em4100_begin(&reader);
  for (; *word; word += 1)
    if (em4100_take(&reader, (uint8_t)*word, &card)) keypad_card(&keypad, &card);
}

/* Two bits flipped in one column pass the XOR of an RDM6300. */
static void a_card_counts_after_two_equal_readings(void) {
  static const char sound[] = "\x02" "62E3086CED08" "\x03", misread[] = "\x02" "63E2086CED08" "\x03";
  begin_with_key();
  keypad_change(&keypad, INPUT_SLOT, 1);
  told_now();
  read_word(misread);
  read_word(sound);
  read_word(misread);
  rule(keypad.reports.count == 0, "a card that was read once alone is not told");
  read_word(sound);
  read_word(sound);
  rule(keypad.reports.count == 1 && keypad.reports.list[1].of.card.number[0] == 0x62, "one read twice running is");
  read_word(misread);
  read_word(sound);
  read_word(sound);
  rule(keypad.reports.count == 1, "and is told once");
  keypad_change(&keypad, 0, 2);
  keypad_change(&keypad, INPUT_SLOT, 2);
  const uint8_t count = keypad.reports.count;
  read_word(sound);
  rule(keypad.reports.count == count, "a reading before the slot opened does not count for the next card");
}

static const uint8_t *frame_of(uint8_t *frame, const uint8_t *data, uint8_t bytes, uint8_t room, uint8_t *length) {
  uint8_t sum = 0;
  memset(frame, 0, PN532_ANSWER_FRAME);
  frame[2] = 0xff;
  frame[3] = bytes;
  frame[4] = (uint8_t)-bytes;
  for (uint8_t at = 0; at < bytes; at += 1) {
    if (5 + at < room) frame[5 + at] = data[at];
    sum = (uint8_t)(sum + data[at]);
  }
  if (5 + bytes < room) frame[5 + bytes] = (uint8_t)-sum;
  return pn532_answer(frame, room, PN532_IN_LIST_PASSIVE_TARGET, length);
}

/* ISO 14443-4: ATS of twenty bytes is the longest that carries fifteen historical bytes. */
static void the_longest_answer_of_a_card_fits(void) {
  static const uint8_t data[12 + 6 + 20] = {0xd5, 0x4b, 1, 1, 0x00, 0x44, 0x20, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20};
  uint8_t frame[PN532_ANSWER_FRAME], length = 0;
  struct card card;
  const uint8_t *answer = frame_of(frame, data, sizeof data, PN532_ANSWER_FRAME, &length);
  rule(answer != NULL && pn532_card(answer, length, &card) && card.bits == 80 && card.number[9] == 10,
       "an UID of ten bytes is read before the longest ATS");
}

static void set_light(uint8_t light, uint8_t colour, uint16_t tenths, uint32_t now) {
  uint8_t record[14] = {0, light, 2, 10, 0, colour, 0, 0, 0, 1, 1, 0, colour, 0};
  if (tenths == 0) record[2] = 0;
  else record[9] = 0;
  put_16(record + 7, tenths);
  const struct command command = {COMMAND_LED, sizeof record, record};
  panel_command(&panel, &keypad, command, now);
}

static void lamps_go_dark_without_a_panel(void) {
  begin_with_key();
  set_light(LIGHT_FOR, 2, 0, 1000);
  keypad_tick(&keypad, 1000 + SILENCE_MS - 1);
  rule(lights_lamps(&keypad.lights, 9000) == 1, "a lamp shines while the panel may still come");
  keypad_tick(&keypad, 1000 + SILENCE_MS);
  rule(lights_lamps(&keypad.lights, 9000) == 0, "and goes dark with the channel");
  begin_with_key();
  set_light(LIGHT_OPEN, 7, 0, 1000);
  panel_bare(&panel, &keypad, poll, true, 2000);
  for (uint32_t now = 2000; now < 12000; now += 1000) {
    keypad_tick(&keypad, now);
    panel_connect(&panel, &keypad, default_key, 1, now);
  }
  rule(!lights_on(&keypad.lights, LIGHT_OPEN, 12000), "so it does where a panel asks that has not the key");
  begin_with_key();
  set_light(LIGHT_FOR, 2, 0, 1000);
  panel_connect(&panel, &keypad, key, 1, 8500);
  panel_command(&panel, &keypad, poll, 8600);
  keypad_tick(&keypad, 8700);
  keypad_tick(&keypad, 10000);
  rule(lights_lamps(&keypad.lights, 10000) == 1, "a channel made anew in time keeps it");
}

static void a_temporary_light_does_not_come_back(void) {
  begin_with_key();
  set_light(LIGHT_FOR, 2, 5, 1000);
  rule(lights_lamps(&keypad.lights, 1400) == 1, "a temporary light shines for its time");
  keypad_tick(&keypad, 1500);
  rule(lights_lamps(&keypad.lights, 1501) == 0, "and no longer");
  rule(lights_lamps(&keypad.lights, 1500 + 0x80000001) == 0, "nor again after 25 days");
}

static void a_new_key_changes_the_random_numbers(void) {
  uint8_t before[8], after[8];
  power_on_without_key();
  panel_connect(&panel, &keypad, default_key, 0, 0);
  struct entropy old = keypad.entropy;
  rule(set_key(1), "a key is taken in install mode");
  entropy_draw(&old, before);
  entropy_draw(&keypad.entropy, after);
  rule(memcmp(before, after, sizeof after) != 0, "from then on random numbers come from the new key");
}

void keypad_rules(void) {
  the_default_key_ends_with_install_mode();
  sixteen_presses_wait_whatever_else_waits();
  a_palm_that_comes_and_goes_takes_one_place();
  the_last_card_is_told();
  a_change_may_be_younger_than_the_clock();
  a_card_counts_after_two_equal_readings();
  the_longest_answer_of_a_card_fits();
  lamps_go_dark_without_a_panel();
  a_temporary_light_does_not_come_back();
  a_new_key_changes_the_random_numbers();
}
