/* Settings in the EEPROM: see settings.h. Bytes that are right already are not written: cells wear out. */
#include "settings.h"

#include <string.h>

#include "bytes.h"
#include "check.h"
#include "port.h"

enum { HAS_KEY = 1, STARTS_BYTES = 6, ADDRESS_LAST = 126 };

bool settings_baud_known(uint32_t baud) {
  return baud == 9600 || baud == 19200 || baud == 38400 || baud == 57600 || baud == 115200 || baud == 230400;
}

static void read_bytes(uint8_t at, uint8_t *out, uint8_t length) {
  for (uint8_t index = 0; index < length; index += 1) out[index] = port_eeprom_read((uint8_t)(at + index));
}

static void write_byte(uint8_t at, uint8_t value) {
  if (port_eeprom_read(at) != value) port_eeprom_write(at, value);
}

static void sign(uint8_t *record, uint8_t length) { put_16(record + length, crc_16(record, length)); }

static bool is_sound(const uint8_t *record, uint8_t length) { return take_16(record + length) == crc_16(record, length); }

void settings_encode(uint8_t *record, const struct settings *settings, uint8_t generation) {
  record[0] = generation;
  record[1] = settings->has_key ? HAS_KEY : 0;
  memcpy(record + 2, settings->key, KEY_BYTES);
  record[18] = settings->address;
  put_32(record + 19, settings->baud);
  put_32(record + 23, settings->serial);
  sign(record, SETTINGS_BYTES - 2);
}

static bool read_record(uint8_t at, uint8_t *record) {
  read_bytes(at, record, SETTINGS_BYTES);
  return is_sound(record, SETTINGS_BYTES - 2) && record[18] <= ADDRESS_LAST && settings_baud_known(take_32(record + 19));
}

static void decode(const uint8_t *record, struct settings *settings) {
  settings->has_key = record[1] & HAS_KEY;
  memcpy(settings->key, record + 2, KEY_BYTES);
  settings->address = record[18];
  settings->baud = take_32(record + 19);
  settings->serial = take_32(record + 23);
}

void settings_load(struct settings_place *place, struct settings *settings) {
  uint8_t first[SETTINGS_BYTES];
  uint8_t second[SETTINGS_BYTES];
  const bool first_sound = read_record(0, first);
  const bool second_sound = read_record(SETTINGS_SECOND, second);
  place->mirrored = 0;
  if (!first_sound && !second_sound) {
    memset(settings, 0, sizeof *settings);
    settings->baud = 115200;
    place->at = SETTINGS_SECOND;
    place->generation = 0;
    place->mirrored = SETTINGS_BYTES;
    return;
  }
  const bool take_second = second_sound && (!first_sound || (int8_t)(uint8_t)(second[0] - first[0]) > 0);
  place->at = take_second ? SETTINGS_SECOND : 0;
  place->generation = take_second ? second[0] : first[0];
  decode(take_second ? second : first, settings);
}

void settings_save(struct settings_place *place, const struct settings *settings) {
  uint8_t record[SETTINGS_BYTES];
  place->at ^= SETTINGS_SECOND;
  place->generation = (uint8_t)(place->generation + 1);
  settings_encode(record, settings, place->generation);
  for (uint8_t index = 0; index < SETTINGS_BYTES; index += 1) write_byte((uint8_t)(place->at + index), record[index]);
  place->mirrored = 0;
}

void settings_mirror(struct settings_place *place, const struct settings *settings) {
  uint8_t record[SETTINGS_BYTES];
  if (place->mirrored >= SETTINGS_BYTES) return;
  settings_encode(record, settings, place->generation);
  write_byte((uint8_t)((place->at ^ SETTINGS_SECOND) + place->mirrored), record[place->mirrored]);
  place->mirrored += 1;
}

static uint32_t read_starts(uint8_t at) {
  uint8_t cell[STARTS_BYTES];
  read_bytes(at, cell, STARTS_BYTES);
  return is_sound(cell, 4) ? take_32(cell) : 0;
}

uint32_t settings_count_start(void) {
  const uint32_t first = read_starts(STARTS_FIRST);
  const uint32_t second = read_starts(STARTS_SECOND);
  const uint32_t starts = (first > second ? first : second) + 1;
  const uint8_t at = first > second ? STARTS_SECOND : STARTS_FIRST;
  uint8_t cell[STARTS_BYTES];
  put_32(cell, starts);
  sign(cell, 4);
  for (uint8_t index = 0; index < STARTS_BYTES; index += 1) write_byte((uint8_t)(at + index), cell[index]);
  return starts;
}
