/* See memory-port.h. */
#include "memory-port.h"

#include <stdbool.h>
#include <string.h>

#include "../core/port.h"

uint8_t memory_eeprom[256];
unsigned memory_writes;
unsigned memory_cut;
uint32_t memory_noise = 0x3c;
static bool dead;

void memory_reset(void) {
  memset(memory_eeprom, 0xff, sizeof memory_eeprom);
  memory_writes = 0;
  memory_cut = 0;
  dead = false;
}

uint8_t port_eeprom_read(uint8_t at) { return memory_eeprom[at]; }

void port_eeprom_write(uint8_t at, uint8_t value) {
  if (memory_cut == 0) dead = false;
  if (dead) return;
  memory_writes += 1;
  memory_eeprom[at] = value;
  if (memory_cut == 0 || --memory_cut > 0) return;
  memory_eeprom[at] ^= 0x5a;
  memory_cut = 0xffffffff;
  dead = true;
}

void port_noise(uint8_t *out, uint8_t length) {
  for (uint8_t at = 0; at < length; at += 1) out[at] = (uint8_t)(memory_noise >> 8 * (at % 4));
}
