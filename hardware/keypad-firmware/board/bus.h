/* The RS-485 bus: hardware UART, 8N1, the driver switched on for as long as the keypad speaks. */
#ifndef BOARD_BUS_H
#define BOARD_BUS_H

#include <stdbool.h>
#include <stdint.h>

void bus_begin(uint32_t baud);

/* Another speed; call it when nothing is being sent. */
void bus_set_baud(uint32_t baud);

/* The next byte received; false: none. */
bool bus_take(uint8_t *byte);

/* Whether a byte waits. */
bool bus_waiting(void);

/* Sends; `bytes` must stay as they are until bus_sending is false. */
void bus_send(const uint8_t *bytes, uint8_t length);
bool bus_sending(void);

#endif
