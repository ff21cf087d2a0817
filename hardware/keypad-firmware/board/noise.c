/*
 * Noise for core/entropy.h: what the RAM held when power came on, and the last bits of the chip's own thermometer.
 * Neither is a good source; entropy.h says why neither has to be.
 */
#include <avr/io.h>
#include <string.h>

#include "../core/port.h"

enum { THERMOMETER = 8, PATIENCE = 1000, STACK_MARGIN = 32 };

extern uint8_t __heap_start;

static uint8_t thermometer(void) {
  ADCSRA = _BV(ADEN) | _BV(ADSC) | _BV(ADPS2) | _BV(ADPS1) | _BV(ADPS0);
  for (uint16_t tries = 0; tries < PATIENCE && (ADCSRA & _BV(ADSC)); tries += 1) continue;
  return (uint8_t)ADC;
}

void port_noise(uint8_t *out, uint8_t length) {
  uint8_t place = 0;
  memset(out, 0, length);
  for (const uint8_t *at = &__heap_start; at < (const uint8_t *)(uintptr_t)(SP - STACK_MARGIN); at += 1) {
    out[place] = (uint8_t)((out[place] << 1 | out[place] >> 7) ^ *at);
    place = (uint8_t)(place + 1) % length;
  }
  ADMUX = _BV(REFS1) | _BV(REFS0) | THERMOMETER;
  for (uint8_t at = 0; at < length; at += 1) out[at] ^= thermometer();
  ADCSRA = 0;
}
