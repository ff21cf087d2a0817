/* Hands: see hands.h. Pins as in board/pins.h. */
#include "hands.h"

#include <stdint.h>
#include <string.h>

#include "chip.h"
#include "devices.h"

enum { SLOT = 0, PALM = 1, FIRST_KEY = 4, KEYS = 4 };

static const char *const names[KEYS] = {"floor", "for", "against", "abstain"};
static bool is_mifare;

void hands_begin(bool mifare) { is_mifare = mifare; }

static int pin_of(const char *key) {
  for (int index = 0; index < KEYS; index += 1)
    if (strcmp(key, names[index]) == 0) return FIRST_KEY + index;
  return -1;
}

bool hands_key(const char *key, bool down) {
  const int pin = pin_of(key);
  if (pin >= 0) chip_set_pin('D', pin, !down);
  return pin >= 0;
}

static avr_cycle_count_t let_go(struct avr_t *avr, avr_cycle_count_t when, void *param) {
  (void)avr, (void)when;
  chip_set_pin('D', (int)(intptr_t)param, true);
  return 0;
}

bool hands_press(const char *key, unsigned ms) {
  const int pin = pin_of(key);
  if (!hands_key(key, true)) return false;
  avr_cycle_timer_register(chip.avr, (avr_cycle_count_t)ms * CHIP_MS, let_go, (void *)(intptr_t)pin);
  return true;
}

void hands_card_near(const char *digits) {
  if (is_mifare) pn532_set_card(digits);
  else rdm6300_set_card(digits);
}

void hands_card(const char *digits) {
  chip_set_pin('B', SLOT, *digits == 0);
  hands_card_near(digits);
}

void hands_palm(bool there) { chip_set_pin('B', PALM, there); }
