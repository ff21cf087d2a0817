/*
 * What outlives power: base key, address, speed, serial number (keypad-exchange.md, Install mode).
 *
 * EEPROM 0 and 32 hold the same record, 29 bytes: generation8 flags8 key[16] address8 baud32 serial32 crc16.
 * A change is written whole into the place that is not in use, which then is the newer generation; only after that is
 * the other place brought up to it. A write that power broke off fails its check value and leaves the old record.
 * EEPROM 64 and 72: the number of starts, written in turn.
 */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H

#include <stdbool.h>
#include <stdint.h>

enum { KEY_BYTES = 16, SETTINGS_BYTES = 29, SETTINGS_SECOND = 32, STARTS_FIRST = 64, STARTS_SECOND = 72 };

struct settings {
  bool has_key;
  uint8_t key[KEY_BYTES];
  uint8_t address;
  uint32_t baud;
  uint32_t serial;
};

struct settings_place {
  /* Where the record in use stands: 0 or SETTINGS_SECOND. */
  uint8_t at;
  uint8_t generation;
  /* Bytes of the other place that are known to be the same. */
  uint8_t mirrored;
};

/* Whether a speed is one that OSDP names. */
bool settings_baud_known(uint32_t baud);

/* Reads the newest sound record; a blank EEPROM gives no key, address 0, 115200 baud, serial 0. */
void settings_load(struct settings_place *place, struct settings *settings);

/* Writes a change; it is safe when this returns. At most 29 bytes, about 100 ms. */
void settings_save(struct settings_place *place, const struct settings *settings);

/* Brings the other place up by at most one byte; call it when there is time. */
void settings_mirror(struct settings_place *place, const struct settings *settings);

/* One record as it stands in the EEPROM. */
void settings_encode(uint8_t *record, const struct settings *settings, uint8_t generation);

/* Counts this start and gives its number, which has never been given before. */
uint32_t settings_count_start(void);

#endif
