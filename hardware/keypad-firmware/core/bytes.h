/* Numbers in messages and in the EEPROM are little-endian (IEC 60839-11-5; keypad-exchange.md). */
#ifndef CORE_BYTES_H
#define CORE_BYTES_H

#include <stdint.h>

static inline void put_16(uint8_t *at, uint16_t value) {
  at[0] = (uint8_t)value;
  at[1] = (uint8_t)(value >> 8);
}

static inline void put_32(uint8_t *at, uint32_t value) {
  put_16(at, (uint16_t)value);
  put_16(at + 2, (uint16_t)(value >> 16));
}

static inline uint16_t take_16(const uint8_t *at) { return (uint16_t)(at[0] | ((uint16_t)at[1] << 8)); }

static inline uint32_t take_32(const uint8_t *at) { return take_16(at) | ((uint32_t)take_16(at + 2) << 16); }

/* Whether `length` bytes are the same; the time it takes does not tell where they differ. */
static inline uint8_t same_bytes(const uint8_t *one, const uint8_t *other, uint8_t length) {
  uint8_t difference = 0;
  for (uint8_t at = 0; at < length; at += 1) difference |= (uint8_t)(one[at] ^ other[at]);
  return difference == 0;
}

#endif
