/* Check values without a table: a keypad's frames are short, and 512 bytes of flash are worth more than the time. */
#include "check.h"

uint16_t crc_16(const uint8_t *bytes, uint8_t length) {
  uint16_t crc = 0x1d0f;
  for (uint8_t at = 0; at < length; at += 1) {
    crc = (uint16_t)((crc >> 8) | (crc << 8));
    crc ^= bytes[at];
    crc ^= (uint8_t)((crc & 0xff) >> 4);
    crc ^= (uint16_t)(crc << 12);
    crc ^= (uint16_t)((crc & 0xff) << 5);
  }
  return crc;
}

uint8_t checksum(const uint8_t *bytes, uint8_t length) {
  uint8_t sum = 0;
  for (uint8_t at = 0; at < length; at += 1) sum = (uint8_t)(sum + bytes[at]);
  return (uint8_t)-sum;
}
