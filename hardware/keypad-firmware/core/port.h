/* What the core asks of whatever it runs on: the board, or a test on the host. */
#ifndef CORE_PORT_H
#define CORE_PORT_H

#include <stdint.h>

/* EEPROM, a byte at a time; a write has ended when it returns (3.4 ms on the chip). */
uint8_t port_eeprom_read(uint8_t at);
void port_eeprom_write(uint8_t at, uint8_t value);

/* Fills with noise of the board, as good as it has; never the only source of a random number. */
void port_noise(uint8_t *out, uint8_t length);

#endif
