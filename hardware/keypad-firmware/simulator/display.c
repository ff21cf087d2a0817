/* An SSD1306: its memory as the chip writes it, read back as letters with the firmware's own tables. */
#include <stdio.h>
#include <string.h>

#include "../board/font.h"
#include "chip.h"
#include "devices.h"

enum { WIDTH = 128, PAGES = 8, CONTROL_COMMANDS = 0x00, COLUMNS = 16, LARGE_CELLS = 12, MARGIN = 4 };
enum { SET_COLUMNS = 0x21, SET_PAGES = 0x22, SWITCH_OFF = 0xae, SWITCH_ON = 0xaf };

static uint8_t points[PAGES][WIDTH];
static bool on;
static uint8_t window[4];
static uint8_t column, page;
static enum { CONTROL, COMMANDS, DATA } expected;
static uint8_t pending[3];
static unsigned pending_bytes;
static uint64_t changed_at;

void display_power_on(void) {
  memset(points, 0, sizeof points);
  on = false;
  pending_bytes = 0;
  changed_at = 0;
}

void display_start(void) { expected = CONTROL; }

static unsigned arguments_of(uint8_t code) {
  switch (code) {
    case SET_COLUMNS:
    case SET_PAGES:
      return 2;
    case 0x20:
    case 0x81:
    case 0x8d:
    case 0xa8:
    case 0xd3:
    case 0xd5:
    case 0xd9:
    case 0xda:
    case 0xdb:
      return 1;
    default:
      return 0;
  }
}

static void take_command(uint8_t byte) {
  pending[pending_bytes++] = byte;
  if (pending_bytes <= arguments_of(pending[0])) return;
  pending_bytes = 0;
  if (pending[0] == SWITCH_ON || pending[0] == SWITCH_OFF) on = pending[0] == SWITCH_ON;
  if (pending[0] == SET_COLUMNS) memcpy(window, pending + 1, 2), column = window[0];
  if (pending[0] == SET_PAGES) memcpy(window + 2, pending + 1, 2), page = window[2];
}

static void take_points(uint8_t byte) {
  uint8_t *place = &points[page % PAGES][column % WIDTH];
  if (*place != byte) changed_at = chip.avr->cycle;
  *place = byte;
  column += 1;
  if (column <= window[1]) return;
  column = window[0];
  page = page >= window[3] ? window[2] : (uint8_t)(page + 1);
}

void display_write(uint8_t byte) {
  if (expected == CONTROL) expected = byte == CONTROL_COMMANDS ? COMMANDS : DATA;
  else if (expected == COMMANDS) take_command(byte);
  else take_points(byte);
}

uint64_t display_changed_at(void) { return changed_at; }

static void take_cell(uint8_t *out, unsigned left, unsigned top, unsigned width, unsigned pages) {
  for (unsigned index = 0; index < pages; index += 1) memcpy(out + index * width, &points[top + index][left], width);
}

static bool empty(const uint8_t *cell, unsigned bytes) {
  for (unsigned at = 0; at < bytes; at += 1)
    if (cell[at]) return false;
  return true;
}

static unsigned put_letter(char *out, unsigned code) {
  if (code < 0x80) return (unsigned)sprintf(out, "%c", (int)code);
  if (code < 0x800) return (unsigned)sprintf(out, "%c%c", (int)(0xc0 | code >> 6), (int)(0x80 | (code & 0x3f)));
  return (unsigned)sprintf(out, "%c%c%c", (int)(0xe0 | code >> 12), (int)(0x80 | (code >> 6 & 0x3f)), (int)(0x80 | (code & 0x3f)));
}

static const unsigned letters[][2] = {{0x20, 0x7e}, {0x404, 0x491}, {0x2bc, 0x2bc}, {0x2116, 0x2116}};

/* The letter whose glyph these points are; 0: none. */
static unsigned letter_of(const uint8_t *cell, bool large) {
  const unsigned bytes = large ? FONT_LARGE_BYTES : FONT_SMALL_BYTES;
  if (empty(cell, bytes)) return ' ';
  for (unsigned range = 0; range < sizeof letters / sizeof *letters; range += 1) {
    for (unsigned code = letters[range][0]; code <= letters[range][1]; code += 1) {
      const uint8_t glyph = large ? font_large_glyph((uint16_t)code) : font_small_glyph((uint16_t)code);
      if (glyph == FONT_NONE) continue;
      if (memcmp(cell, large ? font_large[glyph] : font_small[glyph], bytes) == 0) return code;
    }
  }
  return 0;
}

static void trim(char *text) {
  char *start = text;
  while (*start == ' ') start += 1;
  memmove(text, start, strlen(start) + 1);
  for (size_t end = strlen(text); end > 0 && text[end - 1] == ' '; end -= 1) text[end - 1] = 0;
}

/* False where a place holds no letter of this size. */
static bool read_row(char *out, unsigned top, bool large) {
  uint8_t cell[FONT_LARGE_BYTES];
  const unsigned width = large ? FONT_LARGE_WIDTH : FONT_SMALL_WIDTH;
  *out = 0;
  for (unsigned place = 0; place < (large ? LARGE_CELLS : COLUMNS); place += 1) {
    take_cell(cell, (large ? MARGIN : 0) + place * width, top, width, large ? 3 : 2);
    const unsigned letter = letter_of(cell, large);
    if (letter == 0) return false;
    out += put_letter(out, letter);
  }
  return true;
}

void display_read(struct shown *shown) {
  memset(shown, 0, sizeof *shown);
  if (!on) return;
  if (read_row(shown->headline, 0, true)) {
    for (unsigned line = 0; line < 2; line += 1) read_row(shown->lines[line], 4 + 2 * line, false);
  } else {
    *shown->headline = 0;
    for (unsigned line = 0; line < TEXT_LINES; line += 1) read_row(shown->lines[line], 2 * line, false);
  }
  trim(shown->headline);
  for (unsigned line = 0; line < TEXT_LINES; line += 1) trim(shown->lines[line]);
}
