/* OSDP TEXT: see text.h. */
#include "text.h"

#include <string.h>

enum { HEAD = 6, COMMANDS = 4, TEMPORARY = 3, SECOND_MS = 1000 };

static bool wraps(uint8_t command) { return command % 2 == 0; }

static void put(struct text *text, const uint8_t *data) {
  const uint8_t start = (uint8_t)((data[3] - 1) * TEXT_COLUMNS + data[4] - 1);
  const uint8_t end = (uint8_t)(wraps(data[1]) ? sizeof text->rows : data[3] * TEXT_COLUMNS);
  for (uint8_t index = 0; index < data[5] && start + index < end; index += 1) {
    const uint8_t character = data[HEAD + index];
    text->rows[start + index] = (char)(character >= ' ' && character <= '~' ? character : '?');
  }
}

uint8_t text_set(struct text *text, const struct command *command, uint32_t now) {
  const uint8_t *data = command->data;
  if (command->length < HEAD || data[5] != command->length - HEAD) return NAK_LENGTH;
  const bool known = data[0] == 0 && data[1] >= 1 && data[1] <= COMMANDS && data[3] >= 1 && data[3] <= TEXT_ROWS &&
                     data[4] >= 1 && data[4] <= TEXT_COLUMNS;
  if (!known) return NAK_RECORD;
  if (!text_shown(text, now)) memset(text->rows, ' ', sizeof text->rows);
  put(text, data);
  text->shown = data[5] > 0;
  text->permanent = data[1] < TEMPORARY;
  text->ends = now + (uint32_t)data[2] * SECOND_MS;
  return NAK_NONE;
}

bool text_shown(struct text *text, uint32_t now) {
  if (text->shown && !text->permanent && (int32_t)(now - text->ends) >= 0) text->shown = false;
  return text->shown;
}
