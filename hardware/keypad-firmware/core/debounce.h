/*
 * Contacts that bounce: a change counts after it has stood for its time. Called every millisecond with the raw state;
 * bits as in keys.h. The slot's contact is given longer than keys, because a card that only moved has not left.
 */
#ifndef CORE_DEBOUNCE_H
#define CORE_DEBOUNCE_H

#include <stdbool.h>
#include <stdint.h>

#include "keys.h"

enum { KEY_BOUNCE_MS = 8, PALM_BOUNCE_MS = 20, SLOT_BOUNCE_MS = 40 };

struct debounce {
  uint8_t state;
  uint8_t since[8];
};

static inline uint8_t bounce_ms(uint8_t bit) {
  if (bit == INPUT_SLOT) return SLOT_BOUNCE_MS;
  return bit == INPUT_PALM ? PALM_BOUNCE_MS : KEY_BOUNCE_MS;
}

/* True: `debounce->state` has changed. */
static inline bool debounce_step(struct debounce *debounce, uint8_t raw) {
  const uint8_t before = debounce->state;
  uint8_t different = raw ^ before;
  uint8_t bit = 1;
  for (uint8_t index = 0; index < 8; index += 1, bit = (uint8_t)(bit << 1)) {
    if (!(different & bit)) {
      debounce->since[index] = 0;
    } else if (++debounce->since[index] >= bounce_ms(bit)) {
      debounce->state ^= bit;
      debounce->since[index] = 0;
    }
  }
  return debounce->state != before;
}

#endif
