/*
 * libFuzzer over the portable core. The input is a list of acts: bytes of the bus as they are, frames with sound check
 * values, commands sealed by a panel that knows the key (so that what lies behind the channel is reached), keys, cards,
 * readers' bytes, time, power. What must hold whatever happens is asserted after each act.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../core/em4100.h"
#include "../core/face.h"
#include "../core/pn532.h"
#include "memory-port.h"
#include "panel.h"

enum act { RAW, FRAMED, SEALED, AGAIN, CONNECT, KEYS, CARD, TIME, READER, POWER, SPOILED, POLLS, ACTS };

static struct keypad keypad;
static struct panel panel;
static struct em4100 reader;
static uint32_t now;
static uint8_t key[KEY_BYTES];
static bool by_default_key;

#define MUST(condition) \
  do {                  \
    if (!(condition)) abort(); \
  } while (0)

static void take_key(void) { memcpy(key, keypad.settings.key, KEY_BYTES); }

static void begin(void) {
  keypad_begin(&keypad, VERSION_EM4100, 0);
  take_key();
  memset(&panel, 0, sizeof panel);
  em4100_begin(&reader);
}

/* However much has been merged or forgotten, what waits ends in what is there now. */
static void check_reports(void) {
  bool inputs = false, card = false;
  for (uint8_t index = keypad.reports.count; index > 0; index -= 1) {
    const struct report *report = &keypad.reports.list[(keypad.reports.first + index - 1) % REPORTS_MOST];
    if (report->kind == REPORT_INPUTS && !inputs) {
      MUST(report->of.inputs == (keypad.keys.state & KEYS_INPUTS));
      inputs = true;
    }
    if (report->kind == REPORT_INPUTS && !(report->of.inputs & INPUT_SLOT)) return;
    if (report->kind == REPORT_CARD && !card) {
      MUST(memcmp(&report->of.card, &keypad.card, sizeof keypad.card) == 0);
      card = true;
    }
  }
}

static void check(void) {
  check_reports();
  MUST(keypad.reports.count <= REPORTS_MOST && keypad.reports.presses <= PRESSES_MOST);
  MUST(keypad.reports.presses <= keypad.reports.count);
  MUST(keypad.reports.count - keypad.reports.presses <= OTHERS_MOST);
  MUST(keypad.decoder.length < FRAME_LONGEST);
  MUST(keypad.settings.address <= 126 && settings_baud_known(keypad.settings.baud));
  MUST(keypad.session.answer_length <= ANSWER_LONGEST);
  MUST(keypad.install || !(by_default_key && keypad.session.secure));
  const struct face face = face_of(&keypad, now);
  MUST(face.headline <= HEAD_INSERT_CARD && face.first <= LINE_REGISTERING && face.second <= LINE_REGISTERING);
  const uint8_t lamps = lights_lamps(&keypad.lights, now);
  MUST(keypad.session.contact || (!keypad.session.secure && lamps == 0));
  buzzer_sounds(&keypad.buzzer, now);
}

/* What stands outside the channel may change neither key nor line nor ballot. */
static void outside(const uint8_t *bytes, uint8_t length, bool framed) {
  const struct settings before = keypad.settings;
  const struct vote vote = keypad.vote;
  uint8_t out[FRAME_LONGEST + 1];
  if (framed && length >= 4) {
    const struct frame_head head = {.address = keypad.settings.address,
                                    .control = (uint8_t)(bytes[0] & (CONTROL_SEQUENCE | CONTROL_CRC)),
                                    .security = bytes[1] % 10 == 0 ? 0 : (uint8_t)(0x10 + bytes[1] % 10),
                                    .key_kind = bytes[2] & 1,
                                    .code = bytes[3]};
    const uint8_t data = length - 4 > 100 ? 100 : (uint8_t)(length - 4);
    memcpy(out + frame_begin(out, &head, data, false), bytes + 4, data);
    length = (uint8_t)(frame_end(out) - 1);
    bytes = out + 1;
  }
  panel_send(&panel, &keypad, bytes, length, now);
  MUST(memcmp(&before, &keypad.settings, sizeof before) == 0);
  MUST(memcmp(&vote, &keypad.vote, sizeof vote) == 0);
}

/* The line pauses, so that what began does not swallow what comes. */
static void settle(void) {
  now += CHARACTER_GAP_MS;
  keypad_tick(&keypad, now);
  MUST(keypad.decoder.length == 0);
}

static void sealed(const uint8_t *bytes, uint8_t length) {
  if (length == 0 || !panel.secure) return;
  settle();
  const struct command command = {bytes[0], (uint8_t)(length - 1 > 100 ? 100 : length - 1), bytes + 1};
  panel_command(&panel, &keypad, command, now);
  take_key();
}

/* The stored frame once more: the same bytes, and nothing done twice. */
static void again(void) {
  settle();
  if (!keypad.session.heard || panel.sent_bytes == 0 || keypad.session.command_length != panel.sent_bytes) return;
  if (memcmp(keypad.session.command, panel.sent, panel.sent_bytes) != 0 || keypad.session.sequence == 0) return;
  uint8_t answer[ANSWER_LONGEST];
  static struct keypad before;
  memcpy(answer, keypad.session.answer, sizeof answer);
  before = keypad;
  panel_send(&panel, &keypad, panel.sent, panel.sent_bytes, now);
  MUST(memcmp(answer, keypad.session.answer, sizeof answer) == 0);
  MUST(before.reports.count == keypad.reports.count && before.vote.counter == keypad.vote.counter);
  MUST(memcmp(&before.settings, &keypad.settings, sizeof before.settings) == 0);
}

static void power(uint8_t how) {
  const struct settings before = keypad.settings;
  if (how & 1) {
    memory_cut = how >> 1;
    keypad.settings.serial += 1;
    settings_save(&keypad.place, &keypad.settings);
    memory_cut = 0;
  } else {
    for (uint8_t steps = how; steps > 0; steps -= 1) settings_mirror(&keypad.place, &keypad.settings);
  }
  now = 0;
  const uint32_t boot = keypad.vote.boot;
  begin();
  MUST(boot != keypad.vote.boot);
  MUST(keypad.settings.serial == before.serial || keypad.settings.serial == before.serial + 1);
  MUST(memcmp(before.key, keypad.settings.key, KEY_BYTES) == 0 && before.address == keypad.settings.address);
}

static void connect(uint8_t kind) {
  uint8_t default_key[KEY_BYTES];
  for (uint8_t at = 0; at < KEY_BYTES; at += 1) default_key[at] = (uint8_t)(0x30 + at);
  settle();
  by_default_key = !kind;
  const bool may = kind ? keypad.settings.has_key : keypad.install;
  MUST(panel_connect(&panel, &keypad, kind ? key : default_key, kind, now) == may);
}

/* Time passes while the panel polls, so that the channel outlives it. */
static void poll_on(uint8_t times) {
  for (; times > 0; times -= 1) {
    now += SILENCE_MS - 1000;
    keypad_tick(&keypad, now);
    sealed((const uint8_t[]){COMMAND_POLL}, 1);
    check();
  }
}

static void read_card(const uint8_t *bytes, uint8_t length) {
  struct card card;
  uint8_t data_length = 0;
  for (uint8_t at = 0; at < length; at += 1)
    if (em4100_take(&reader, bytes[at], &card)) keypad_card(&keypad, &card);
  const uint8_t *data = pn532_answer(bytes, length, PN532_IN_LIST_PASSIVE_TARGET, &data_length);
  if (data != NULL && pn532_card(data, data_length, &card)) keypad_card(&keypad, &card);
}

static void put_card(const uint8_t *bytes, uint8_t length) {
  struct card card = {.bits = EM4100_BITS};
  memcpy(card.number, bytes, length < EM4100_BYTES ? length : EM4100_BYTES);
  keypad_card(&keypad, &card);
  keypad_card(&keypad, &card);
}

/* `later`: the contacts changed after the clock was read. A press is as old as the clock allows. */
static void press_keys(uint8_t state, uint8_t later) {
  const uint8_t presses = keypad.reports.presses;
  const struct keys before = keypad.keys;
  keypad_change(&keypad, state, now + later);
  keypad_tick(&keypad, now);
  if (keypad.reports.presses == presses) return;
  const struct report *newest = &keypad.reports.list[(keypad.reports.first + keypad.reports.count - 1) % REPORTS_MOST];
  MUST(newest->kind == REPORT_PRESS);
  MUST(newest->of.press.held_ms <= now + later - (before.together ? before.together_at : now));
}

static void do_act(uint8_t act, const uint8_t *bytes, uint8_t length) {
  const uint8_t first = length > 0 ? bytes[0] : 0;
  switch (act) {
    case RAW:
    case FRAMED:
      outside(bytes, length, act == FRAMED);
      break;
    case SEALED:
      sealed(bytes, length);
      break;
    case AGAIN:
      again();
      break;
    case CONNECT:
      connect(first & 1);
      break;
    case KEYS:
      press_keys(first, length > 1 ? bytes[1] & 1 : 0);
      break;
    case CARD:
      put_card(bytes, length);
      break;
    case TIME:
      now += first * 37u;
      keypad_tick(&keypad, now);
      break;
    case READER:
      read_card(bytes, length);
      break;
    case POWER:
      power(first);
      break;
    case POLLS:
      poll_on(first);
      break;
    default:
      if (panel.sent_bytes > 0) panel.sent[first % panel.sent_bytes] ^= 1;
      outside(panel.sent, panel.sent_bytes, false);
  }
}

/* The fuzzer sees frames go by and could put one into its next input; with other noise its keys are others then. */
static uint32_t noise_of(const uint8_t *bytes, size_t length) {
  uint32_t hash = 2166136261u;
  for (size_t at = 0; at < length; at += 1) hash = (hash ^ bytes[at]) * 16777619u;
  return hash;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  now = 0;
  memory_reset();
  memory_noise = noise_of(bytes, length);
  if (length > 0 && (bytes[0] & 1)) {
    const struct settings commissioned = {.has_key = true, .key = {1, 2, 3}, .address = 1, .baud = 115200};
    struct settings_place place = {0};
    settings_save(&place, &commissioned);
  }
  begin();
  for (size_t at = 1; at + 2 <= length;) {
    const uint8_t act = bytes[at] % ACTS;
    const uint8_t wanted = bytes[at + 1];
    const size_t left = length - at - 2;
    const uint8_t taken = (uint8_t)(wanted < left ? wanted : left);
    do_act(act, bytes + at + 2, taken);
    check();
    at += 2u + taken;
  }
  return 0;
}
