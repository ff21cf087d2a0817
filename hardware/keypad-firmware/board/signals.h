/* The three lamps and the buzzer on their pins. */
#ifndef BOARD_SIGNALS_H
#define BOARD_SIGNALS_H

#include <stdint.h>

#include "../core/keypad.h"

void signals_begin(void);

/* Sets lamps and buzzer as they have to be at this moment. */
void signals_show(struct keypad *keypad, uint32_t now);

#endif
