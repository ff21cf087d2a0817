/* The serial words of an RDM6300 reader: 02, ten hexadecimal digits, two of their XOR, 03 (hall-hardware, Readers). */
#ifndef CORE_EM4100_H
#define CORE_EM4100_H

#include <stdbool.h>
#include <stdint.h>

#include "reports.h"

enum { EM4100_BYTES = 5, EM4100_BITS = 40 };

struct em4100 {
  /* Digits so far, counted from the start byte; 0xff: none has come. */
  uint8_t digits;
  uint8_t bytes[EM4100_BYTES + 1];
};

void em4100_begin(struct em4100 *reader);

/* Takes one byte of the reader; true: a whole word has come, and `card` holds it. */
bool em4100_take(struct em4100 *reader, uint8_t byte, struct card *card);

#endif
