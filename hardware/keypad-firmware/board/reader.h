/* The card reader of this build: reader-em4100.c or reader-mifare.c. */
#ifndef BOARD_READER_H
#define BOARD_READER_H

#include <stdint.h>

#include "../core/keypad.h"

/* PDID's version of this build. */
extern const uint8_t reader_version;

void reader_begin(void);

/* Does what is due, at most about 1 ms of it; tells the keypad of the card that is there. */
void reader_run(struct keypad *keypad, uint32_t now);

#endif
