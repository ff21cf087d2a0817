/* Four rows of sixteen ASCII characters that OSDP TEXT writes over the display. */
#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "message.h"

enum { TEXT_ROWS = 4, TEXT_COLUMNS = 16 };

struct text {
  bool shown;
  bool permanent;
  uint32_t ends;
  char rows[TEXT_ROWS * TEXT_COLUMNS];
};

/* Obeys TEXT; gives a NAK's reason. No characters at all take the text away. */
uint8_t text_set(struct text *text, const struct command *command, uint32_t now);

bool text_shown(struct text *text, uint32_t now);

#endif
