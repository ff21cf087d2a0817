/* The buzzer: see buzzer.h. */
#include "buzzer.h"

enum { BYTES = 5, TONE_OFF = 1, TONE_DEFAULT = 2, STEP_MS = 100 };

uint8_t buzzer_set(struct buzzer *buzzer, const struct command *command, uint32_t now) {
  const uint8_t *data = command->data;
  if (command->length != BYTES) return NAK_LENGTH;
  if (data[0] != 0 || data[1] > TONE_DEFAULT) return NAK_RECORD;
  buzzer->on_time = data[1] <= TONE_OFF ? 0 : data[2];
  buzzer->off_time = data[3];
  buzzer->count = data[4];
  buzzer->since = now;
  return NAK_NONE;
}

bool buzzer_sounds(struct buzzer *buzzer, uint32_t now) {
  if (buzzer->on_time == 0) return false;
  const uint32_t steps = (now - buzzer->since) / STEP_MS;
  const uint16_t period = (uint16_t)(buzzer->on_time + buzzer->off_time);
  if (buzzer->count != 0 && steps / period >= buzzer->count) buzzer->on_time = 0;
  return steps % period < buzzer->on_time;
}
