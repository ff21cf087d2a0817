/* The buzzer, as OSDP BUZ sets it. */
#ifndef CORE_BUZZER_H
#define CORE_BUZZER_H

#include <stdbool.h>
#include <stdint.h>

#include "message.h"

struct buzzer {
  /* Steps of 100 ms; on_time 0: silent. */
  uint8_t on_time;
  uint8_t off_time;
  /* 0: until told otherwise. */
  uint8_t count;
  uint32_t since;
};

/* Obeys BUZ; gives a NAK's reason. */
uint8_t buzzer_set(struct buzzer *buzzer, const struct command *command, uint32_t now);

bool buzzer_sounds(struct buzzer *buzzer, uint32_t now);

#endif
