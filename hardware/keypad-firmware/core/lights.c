/* Lights: see lights.h. */
#include "lights.h"

#include <string.h>

#include "bytes.h"

enum { RECORD = 14, TEMPORARY_CANCEL = 1, TEMPORARY_SET = 2, PERMANENT_SET = 1, STEP_MS = 100, SLOW_MS = 512 };

static struct look look_of(const uint8_t *data) {
  const struct look look = {data[0], data[1], data[2], data[3]};
  return look;
}

static void set(struct light *light, const uint8_t *record, uint32_t now) {
  const uint16_t timer = take_16(record + 7);
  if (record[2] == TEMPORARY_CANCEL) light->has_temporary = false;
  if (record[2] == TEMPORARY_SET) {
    light->temporary = look_of(record + 3);
    light->has_temporary = true;
    light->temporary_ends = timer == 0 ? 0 : now + (uint32_t)timer * STEP_MS;
    if (timer != 0 && light->temporary_ends == 0) light->temporary_ends = 1;
  }
  if (record[9] == PERMANENT_SET) light->permanent = look_of(record + 10);
}

uint8_t lights_set(struct lights *lights, const struct command *command, uint32_t now) {
  if (command->length == 0 || command->length % RECORD != 0) return NAK_LENGTH;
  const uint8_t *end = command->data + command->length;
  for (const uint8_t *record = command->data; record < end; record += RECORD) {
    const bool known = record[0] == 0 && record[1] < LIGHTS && record[2] <= TEMPORARY_SET && record[9] <= PERMANENT_SET;
    if (!known) return NAK_RECORD;
  }
  for (const uint8_t *record = command->data; record < end; record += RECORD)
    set(&lights->list[record[1]], record, now);
  return NAK_NONE;
}

static bool has_ended(const struct light *light, uint32_t now) {
  return light->temporary_ends != 0 && (int32_t)(now - light->temporary_ends) >= 0;
}

void lights_tick(struct lights *lights, uint32_t now) {
  for (uint8_t index = 0; index < LIGHTS; index += 1)
    if (has_ended(&lights->list[index], now)) lights->list[index].has_temporary = false;
}

void lights_darken(struct lights *lights) { memset(lights, 0, sizeof *lights); }

static const struct look *look_now(const struct lights *lights, uint8_t index, uint32_t now) {
  const struct light *light = &lights->list[index];
  return light->has_temporary && !has_ended(light, now) ? &light->temporary : &light->permanent;
}

bool lights_on(const struct lights *lights, uint8_t light, uint32_t now) {
  const struct look *look = look_now(lights, light, now);
  return (look->on_time > 0 && look->on_colour != 0) || (look->off_time > 0 && look->off_colour != 0);
}

bool lights_blinking(const struct lights *lights, uint8_t light, uint32_t now) {
  const struct look *look = look_now(lights, light, now);
  return look->on_time > 0 && look->off_time > 0 && (look->on_colour == 0) != (look->off_colour == 0);
}

static bool shines(const struct look *look, uint32_t now) {
  const uint16_t steps = (uint16_t)(look->on_time + look->off_time);
  if (steps == 0) return false;
  return ((now / STEP_MS) % steps < look->on_time ? look->on_colour : look->off_colour) != 0;
}

uint8_t lights_lamps(const struct lights *lights, uint32_t now) {
  uint8_t lamps = 0;
  bool any = false;
  for (uint8_t lamp = 0; lamp < LAMPS; lamp += 1) {
    const uint8_t light = (uint8_t)(LIGHT_FOR + lamp);
    if (lights_on(lights, light, now)) any = true;
    if (shines(look_now(lights, light, now), now)) lamps |= (uint8_t)(1 << lamp);
  }
  const bool waiting = !any && lights_on(lights, LIGHT_OPEN, now);
  return waiting && (now / SLOW_MS) % 2 == 0 ? (1 << LAMPS) - 1 : lamps;
}
