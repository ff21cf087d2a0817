/* RDM6300: see em4100.h. */
#include "em4100.h"

#include <string.h>

enum { START = 0x02, END = 0x03, DIGITS = 12, NOT_STARTED = 0xff, NO_DIGIT = 0xff };

static uint8_t digit_of(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return (uint8_t)(byte - '0');
  if (byte >= 'A' && byte <= 'F') return (uint8_t)(byte - 'A' + 10);
  return NO_DIGIT;
}

void em4100_begin(struct em4100 *reader) { reader->digits = NOT_STARTED; }

static bool is_sound(const struct em4100 *reader) {
  uint8_t check = 0;
  for (uint8_t at = 0; at <= EM4100_BYTES; at += 1) check ^= reader->bytes[at];
  return check == 0;
}

bool em4100_take(struct em4100 *reader, uint8_t byte, struct card *card) {
  if (byte == START) {
    reader->digits = 0;
    return false;
  }
  const uint8_t digits = reader->digits;
  if (byte == END && digits == DIGITS && is_sound(reader)) {
    memset(card, 0, sizeof *card);
    card->bits = EM4100_BITS;
    memcpy(card->number, reader->bytes, EM4100_BYTES);
    em4100_begin(reader);
    return true;
  }
  const uint8_t digit = digit_of(byte);
  if (digits >= DIGITS || digit == NO_DIGIT) {
    em4100_begin(reader);
    return false;
  }
  uint8_t *place = &reader->bytes[digits / 2];
  *place = (uint8_t)(digits % 2 == 0 ? digit << 4 : *place | digit);
  reader->digits = (uint8_t)(digits + 1);
  return false;
}
