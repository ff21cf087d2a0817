/* Constant tables: on the chip they stay in flash and cost no RAM; on the host they are ordinary constants. */
#ifndef CORE_FLASH_H
#define CORE_FLASH_H

#include <stdint.h>

#ifdef __AVR__
#include <avr/pgmspace.h>
#define IN_FLASH PROGMEM
static inline uint8_t flash_byte(const uint8_t *at) { return pgm_read_byte(at); }
#else
#define IN_FLASH
static inline uint8_t flash_byte(const uint8_t *at) { return *at; }
#endif

#endif
