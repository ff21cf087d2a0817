/* The display: SSD1306 (or SSD1309), 128 by 64 points on I2C. Normally a headline and two lines; TEXT has four lines. */
#ifndef BOARD_DISPLAY_H
#define BOARD_DISPLAY_H

#include <stdint.h>

#include "../core/keypad.h"

/* Draws at most one letter (1 ms) of what differs; a display that is not there is sought every two seconds. */
void display_show(struct keypad *keypad, uint32_t now);

#endif
