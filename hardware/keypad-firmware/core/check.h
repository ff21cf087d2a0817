/* The two check values of an OSDP frame (IEC 60839-11-5, packet format). */
#ifndef CORE_CHECK_H
#define CORE_CHECK_H

#include <stdint.h>

/* CRC-16, polynomial 1021, initial value 1D0F, not reflected. The wire carries its low byte first. */
uint16_t crc_16(const uint8_t *bytes, uint8_t length);

/* What brings the sum of all bytes to zero modulo 256. */
uint8_t checksum(const uint8_t *bytes, uint8_t length);

#endif
