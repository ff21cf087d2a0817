/* Milliseconds of the keypad's own clock, and the millisecond's work: reading the contacts. */
#ifndef BOARD_CLOCK_H
#define BOARD_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

void clock_begin(void);

/* Milliseconds since power came on; wraps after 49 days, which differences do not mind. */
uint32_t clock_ms(void);

#endif
