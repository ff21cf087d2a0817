/* Keys, slot switch and palm pad on their pins: debounced every millisecond, changes kept in order. */
#ifndef BOARD_CONTACTS_H
#define BOARD_CONTACTS_H

#include <stdbool.h>
#include <stdint.h>

struct contact_change {
  uint32_t at;
  uint8_t state;
};

/* Sets the pins up and gives the state they have (bits of core/keys.h). */
uint8_t contacts_begin(void);

/* Called by the clock's interrupt. */
void contacts_scan(uint32_t now);

/* The oldest change not taken yet; false: none. */
bool contacts_take(struct contact_change *change);

/* Whether the scan has run since this was asked last. */
bool contacts_alive(void);

#endif
