/*
 * RDM6300 at 9600 baud without a UART of its own: the edge of the start bit (pin change) sets timer 1's second
 * comparison to the middle of each bit, 192 ticks apart, exactly 9600 a second.
 */
#include <avr/interrupt.h>
#include <avr/io.h>

#include "../core/em4100.h"
#include "pins.h"
#include "reader.h"

enum { BIT = 192, FIRST_MIDDLE = BIT + BIT / 2 - 12, DATA_BITS = 8, RECEIVED = 16 };

const uint8_t reader_version = VERSION_EM4100;

static struct em4100 reader;
static volatile uint8_t received[RECEIVED];
static volatile uint8_t written;
static volatile uint8_t taken;

static void await_start(void) {
  PCIFR = _BV(PCIF2);
  PCICR |= _BV(PCIE2);
}

ISR(PCINT2_vect) {
  if (PIND & _BV(READER_PIN)) return;
  PCICR &= (uint8_t)~_BV(PCIE2);
  OCR1B = TCNT1 + FIRST_MIDDLE;
  TIFR1 = _BV(OCF1B);
  TIMSK1 |= _BV(OCIE1B);
}

ISR(TIMER1_COMPB_vect) {
  static uint8_t bits;
  static uint8_t byte;
  const uint8_t high = PIND & _BV(READER_PIN);
  if (bits < DATA_BITS) {
    OCR1B += BIT;
    byte = (uint8_t)((byte >> 1) | (high ? 0x80 : 0));
    bits += 1;
    return;
  }
  const uint8_t next = (uint8_t)(written + 1) % RECEIVED;
  bits = 0;
  TIMSK1 &= (uint8_t)~_BV(OCIE1B);
  /* A stop bit that is low, or a full buffer: the word's own check finds the gap. */
  if (high && next != taken) {
    received[written] = byte;
    written = next;
  }
  await_start();
}

void reader_begin(void) {
  PORTD |= _BV(READER_PIN);
  em4100_begin(&reader);
  PCMSK2 = _BV(PCINT19);
  await_start();
}

void reader_run(struct keypad *keypad, uint32_t now) {
  struct card card;
  (void)now;
  while (taken != written) {
    const uint8_t byte = received[taken];
    taken = (uint8_t)(taken + 1) % RECEIVED;
    if (em4100_take(&reader, byte, &card)) keypad_card(keypad, &card);
  }
}
