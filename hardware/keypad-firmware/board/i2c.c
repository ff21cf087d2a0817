/*
 * I2C: see i2c.h. The interrupt only notes that a step is over; who asked for it waits, 25 µs a byte, and callers send a
 * few dozen bytes at a time.
 */
#include "i2c.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <util/twi.h>

enum { DIVIDER = 11, PATIENCE = 2000 };

static volatile bool over;

ISR(TWI_vect) {
  /* Without TWINT: the bus waits for the next step. */
  TWCR = _BV(TWEN);
  over = true;
}

static bool step(uint8_t bits) {
  over = false;
  TWCR = (uint8_t)(_BV(TWINT) | _BV(TWEN) | _BV(TWIE) | bits);
  for (uint16_t tries = 0; tries < PATIENCE; tries += 1)
    if (over) return true;
  /* A stuck bus: let go of the lines, so that the next message starts anew. */
  TWCR = 0;
  return false;
}

/* An address or a byte, acknowledged; any other state is a refusal or a fault. */
static bool send(uint8_t byte) {
  TWDR = byte;
  return step(0) && (TW_STATUS == TW_MT_SLA_ACK || TW_STATUS == TW_MT_DATA_ACK || TW_STATUS == TW_MR_SLA_ACK);
}

void i2c_begin(void) { TWBR = DIVIDER; }

void i2c_stop(void) {
  TWCR = _BV(TWINT) | _BV(TWSTO) | _BV(TWEN);
  for (uint16_t tries = 0; tries < PATIENCE && (TWCR & _BV(TWSTO)); tries += 1) continue;
}

bool i2c_start(uint8_t address) {
  if (step(_BV(TWSTA)) && send(address)) return true;
  i2c_stop();
  return false;
}

bool i2c_write(uint8_t byte) { return send(byte); }

uint8_t i2c_read(bool last) {
  step(last ? 0 : _BV(TWEA));
  return TWDR;
}
