/* The EEPROM for core/port.h. A write has ended when it returns, so that an answer never runs ahead of what is kept. */
#include <avr/eeprom.h>

#include "../core/port.h"

static uint8_t *cell(uint8_t at) { return (uint8_t *)(uintptr_t)at; }

uint8_t port_eeprom_read(uint8_t at) { return eeprom_read_byte(cell(at)); }

void port_eeprom_write(uint8_t at, uint8_t value) {
  eeprom_write_byte(cell(at), value);
  eeprom_busy_wait();
}
