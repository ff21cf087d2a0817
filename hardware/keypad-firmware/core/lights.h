/* The six lights of reader 0, as OSDP LED sets them (hardware/README.md, Lights). Times in steps of 100 ms. */
#ifndef CORE_LIGHTS_H
#define CORE_LIGHTS_H

#include <stdbool.h>
#include <stdint.h>

#include "message.h"

enum { LIGHT_READY, LIGHT_OPEN, LIGHT_FOR, LIGHT_AGAINST, LIGHT_ABSTAIN, LIGHT_FLOOR, LIGHTS };
enum { LAMPS = 3 };

struct look {
  uint8_t on_time;
  uint8_t off_time;
  uint8_t on_colour;
  uint8_t off_colour;
};

struct light {
  struct look permanent;
  struct look temporary;
  bool has_temporary;
  /* 0: until cancelled. */
  uint32_t temporary_ends;
};

struct lights {
  struct light list[LIGHTS];
};

/* Obeys LED; gives a NAK's reason. A command that is refused changes nothing. */
uint8_t lights_set(struct lights *lights, const struct command *command, uint32_t now);

/* Time passes: a temporary look that is over is gone for good. */
void lights_tick(struct lights *lights, uint32_t now);

/* All lights out, whatever was set. */
void lights_darken(struct lights *lights);

/* Whether a light is on, steadily or blinking. */
bool lights_on(const struct lights *lights, uint8_t light, uint32_t now);

bool lights_blinking(const struct lights *lights, uint8_t light, uint32_t now);

/* Which of the three lamps shine at this moment: bit 0 за, bit 1 проти, bit 2 утримався (keypad-exchange.md). */
uint8_t lights_lamps(const struct lights *lights, uint32_t now);

#endif
