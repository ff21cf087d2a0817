/* The keypad as a whole: see keypad.h. */
#include "keypad.h"

#include <stddef.h>
#include <string.h>

static void install_begin(struct keypad *keypad, uint32_t now) {
  keypad->install = true;
  keypad->install_at = now;
}

void keypad_begin(struct keypad *keypad, uint8_t version, uint8_t state) {
  uint8_t random[8];
  memset(keypad, 0, sizeof *keypad);
  keypad->version = version;
  settings_load(&keypad->place, &keypad->settings);
  entropy_begin(&keypad->entropy, keypad->settings.key, settings_count_start());
  entropy_draw(&keypad->entropy, random);
  memcpy(&keypad->vote.boot, random, sizeof keypad->vote.boot);
  keypad->chord = true;
  keys_begin(&keypad->keys, state);
  if (!keypad->settings.has_key) install_begin(keypad, 0);
}

static void watch_install(struct keypad *keypad, uint32_t now) {
  if (keypad->install && now - keypad->install_at >= INSTALL_MS) keypad->install = false;
}

struct answer keypad_byte(struct keypad *keypad, uint8_t byte, uint32_t now) {
  struct answer answer = {NULL, 0};
  struct frame frame;
  keypad->byte_at = now;
  watch_install(keypad, now);
  bool found = frame_take(&keypad->decoder, byte, &frame);
  while (found) {
    const struct answer next = session_receive(keypad, &frame, now);
    if (next.length > 0) answer = next;
    found = frame_next(&keypad->decoder, &frame);
  }
  return answer;
}

void keypad_change(struct keypad *keypad, uint8_t state, uint32_t at) {
  keys_change(&keypad->keys, &keypad->vote, &keypad->reports, state, at);
  if (state & INPUT_SLOT) return;
  keypad->read.bits = 0;
  keypad->card.bits = 0;
}

static bool is_same(const struct card *one, const struct card *other) {
  return one->bits == other->bits && memcmp(one->number, other->number, CARD_BYTES) == 0;
}

void keypad_card(struct keypad *keypad, const struct card *card) {
  if (!(keypad->keys.state & INPUT_SLOT)) return;
  const bool again = is_same(card, &keypad->read);
  keypad->read = *card;
  if (!again || is_same(card, &keypad->card)) return;
  keypad->card = *card;
  reports_card(&keypad->reports, card);
}

static void watch_chord(struct keypad *keypad, uint32_t now) {
  const uint8_t chord = KEY_FLOOR | KEY_ABSTAIN;
  if (!keypad->chord) return;
  if ((keypad->keys.state & KEYS_ALL) != chord) {
    keypad->chord = false;
  } else if (now >= INSTALL_CHORD_MS) {
    keypad->chord = false;
    install_begin(keypad, now);
  }
}

struct answer keypad_tick(struct keypad *keypad, uint32_t now) {
  struct answer answer = {NULL, 0};
  struct frame frame;
  watch_install(keypad, now);
  session_tick(keypad, now);
  lights_tick(&keypad->lights, now);
  keys_tick(&keypad->keys, &keypad->vote, &keypad->reports, now);
  watch_chord(keypad, now);
  if (keypad->decoder.length == 0 || now - keypad->byte_at < CHARACTER_GAP_MS) return answer;
  bool found = frame_pause(&keypad->decoder, &frame);
  while (found) {
    const struct answer next = session_receive(keypad, &frame, now);
    if (next.length > 0) answer = next;
    found = frame_next(&keypad->decoder, &frame) || frame_pause(&keypad->decoder, &frame);
  }
  return answer;
}
