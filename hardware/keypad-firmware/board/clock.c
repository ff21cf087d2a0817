/*
 * Timer 1 runs free at an eighth of the crystal, 1,843,200 a second. A millisecond is 1843.2 of that: four of 1843 and
 * one of 1844, so the clock does not drift.
 */
#include "clock.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <util/atomic.h>

#include "contacts.h"

enum { TICKS = 1843, TICKS_LONG_EVERY = 5 };

static volatile uint32_t milliseconds;

ISR(TIMER1_COMPA_vect) {
  static uint8_t place;
  place += 1;
  OCR1A += TICKS;
  if (place == TICKS_LONG_EVERY) {
    OCR1A += 1;
    place = 0;
  }
  milliseconds += 1;
  contacts_scan(milliseconds);
}

void clock_begin(void) {
  OCR1A = TICKS;
  TIMSK1 |= _BV(OCIE1A);
  TCCR1B = _BV(CS11);
}

uint32_t clock_ms(void) {
  uint32_t now;
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) { now = milliseconds; }
  return now;
}
