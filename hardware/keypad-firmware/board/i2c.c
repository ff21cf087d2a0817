/* I2C by polling: see i2c.h. A byte takes 25 µs, and callers send a few dozen at a time. */
#include "i2c.h"

#include <avr/io.h>
#include <util/twi.h>

enum { DIVIDER = 11, PATIENCE = 2000 };

static bool await(void) {
  for (uint16_t tries = 0; tries < PATIENCE; tries += 1)
    if (TWCR & _BV(TWINT)) return true;
  /* A stuck bus: let go of the lines, so that the next message starts anew. */
  TWCR = 0;
  return false;
}

/* Of an address or of a byte written; any other state is a refusal or a fault. */
static bool acknowledged(void) {
  return await() && (TW_STATUS == TW_MT_SLA_ACK || TW_STATUS == TW_MT_DATA_ACK || TW_STATUS == TW_MR_SLA_ACK);
}

void i2c_begin(void) { TWBR = DIVIDER; }

void i2c_stop(void) {
  TWCR = _BV(TWINT) | _BV(TWSTO) | _BV(TWEN);
  for (uint16_t tries = 0; tries < PATIENCE && (TWCR & _BV(TWSTO)); tries += 1) continue;
}

bool i2c_start(uint8_t address) {
  TWCR = _BV(TWINT) | _BV(TWSTA) | _BV(TWEN);
  if (!await()) return false;
  TWDR = address;
  TWCR = _BV(TWINT) | _BV(TWEN);
  if (acknowledged()) return true;
  i2c_stop();
  return false;
}

bool i2c_write(uint8_t byte) {
  TWDR = byte;
  TWCR = _BV(TWINT) | _BV(TWEN);
  return acknowledged();
}

uint8_t i2c_read(bool last) {
  TWCR = (uint8_t)(_BV(TWINT) | _BV(TWEN) | (last ? 0 : _BV(TWEA)));
  await();
  return TWDR;
}
