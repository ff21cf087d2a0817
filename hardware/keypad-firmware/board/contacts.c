/* Contacts: see contacts.h. Keys and slot are closed to ground, the palm pad is high. */
#include "contacts.h"

#include <avr/io.h>
#include <util/atomic.h>
#include <util/delay.h>

#include "../core/debounce.h"
#include "pins.h"

enum { CHANGES = 8, SETTLE_MS = 5 };

static struct debounce debounce;
static struct contact_change changes[CHANGES];
static volatile uint8_t first;
static volatile uint8_t count;
static volatile bool scanned;

static uint8_t read_pins(void) {
  const uint8_t keys = (uint8_t)~PIND;
  const uint8_t inputs = PINB;
  uint8_t state = 0;
  if (keys & _BV(KEY_FLOOR_PIN)) state |= KEY_FLOOR;
  if (keys & _BV(KEY_FOR_PIN)) state |= KEY_FOR;
  if (keys & _BV(KEY_AGAINST_PIN)) state |= KEY_AGAINST;
  if (keys & _BV(KEY_ABSTAIN_PIN)) state |= KEY_ABSTAIN;
  if (!(inputs & _BV(SLOT_PIN))) state |= INPUT_SLOT;
  if (inputs & _BV(PALM_PIN)) state |= INPUT_PALM;
  return state;
}

uint8_t contacts_begin(void) {
  PORTD |= KEY_PINS;
  PORTB |= _BV(SLOT_PIN);
  _delay_ms(SETTLE_MS);
  debounce.state = read_pins();
  return debounce.state;
}

void contacts_scan(uint32_t now) {
  scanned = true;
  if (!debounce_step(&debounce, read_pins())) return;
  /* Nobody presses eight times while the main loop writes one EEPROM record; if it came to that, the last wins. */
  if (count < CHANGES) count += 1;
  struct contact_change *change = &changes[(uint8_t)(first + count - 1) % CHANGES];
  change->at = now;
  change->state = debounce.state;
}

bool contacts_take(struct contact_change *change) {
  bool taken = false;
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
    if (count > 0) {
      *change = changes[first];
      first = (uint8_t)(first + 1) % CHANGES;
      count -= 1;
      taken = true;
    }
  }
  return taken;
}

bool contacts_alive(void) {
  const bool alive = scanned;
  scanned = false;
  return alive;
}
