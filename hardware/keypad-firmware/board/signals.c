/* Lamps and buzzer: see signals.h. The lamps' pins stand in the order of the lights. */
#include "signals.h"

#include <avr/io.h>

#include "pins.h"

void signals_begin(void) {
  DDRC |= LAMP_PINS;
  DDRB |= _BV(BUZZER_PIN);
}

void signals_show(struct keypad *keypad, uint32_t now) {
  const uint8_t lamps = (uint8_t)(lights_lamps(&keypad->lights, now) << LAMP_FOR_PIN);
  PORTC = (uint8_t)((PORTC & ~LAMP_PINS) | lamps);
  if (buzzer_sounds(&keypad->buzzer, now)) PORTB |= _BV(BUZZER_PIN);
  else PORTB &= (uint8_t)~_BV(BUZZER_PIN);
}
