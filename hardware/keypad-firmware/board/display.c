/* Letters to points, one at a time so that the bus never waits: see display.h. */
#include "display.h"

#include <stdbool.h>
#include <string.h>

#include "../core/face.h"
#include "font.h"
#include "i2c.h"
#include "words.h"

enum { MODULE = 0x78, COMMANDS = 0x00, POINTS = 0x40, SET_COLUMNS = 0x21, SET_PAGES = 0x22 };
enum { CELLS = 64, LARGE_CELLS = 12, COLUMNS = 16, LINES_AT = 32, WIDTH = 128, PAGES = 8 };
enum { SEEK_MS = 2000, LOOK_MS = 40, CLEAR_BYTES = 32, CLEAR_STEPS = WIDTH * PAGES / CLEAR_BYTES };

/* Off, clock, rows, no shift, charge pump, page by page, upright, moderate brightness (it has to last), on. */
static const uint8_t beginning[] IN_FLASH = {
    0xae, 0xd5, 0x80, 0xa8, 0x3f, 0xd3, 0x00, 0x40, 0x8d, 0x14, 0x20, 0x00, 0xa1,
    0xc8, 0xda, 0x12, 0x81, 0x6f, 0xd9, 0xf1, 0xdb, 0x40, 0xa4, 0xa6, 0xaf,
};

static struct {
  bool there;
  bool text;
  /* Some letter may differ from what is shown. */
  bool stale;
  uint8_t cleared;
  uint8_t at;
  uint32_t looked_at;
  uint8_t wanted[CELLS];
  uint8_t shown[CELLS];
} display;

static uint16_t next_letter(const char **at) {
  const uint8_t *bytes = (const uint8_t *)*at;
  const uint8_t first = flash_byte(bytes);
  if (first < 0x80) {
    *at += 1;
    return first;
  }
  const uint8_t second = flash_byte(bytes + 1) & 0x3f;
  if (first < 0xe0) {
    *at += 2;
    return (uint16_t)(((first & 0x1f) << 6) | second);
  }
  *at += 3;
  return (uint16_t)(((first & 0x0f) << 12) | (second << 6) | (flash_byte(bytes + 2) & 0x3f));
}

static uint8_t put_number(uint8_t *cells, uint32_t number) {
  uint8_t digits[10];
  uint8_t count = 0;
  do {
    digits[count] = font_small_glyph((uint16_t)('0' + number % 10));
    number /= 10;
    count += 1;
  } while (number > 0);
  for (uint8_t index = 0; index < count; index += 1) cells[index] = digits[count - 1 - index];
  return count;
}

static void centre(uint8_t *cells, uint8_t used, uint8_t room) {
  const uint8_t shift = (uint8_t)((room - used) / 2);
  memmove(cells + shift, cells, used);
  memset(cells, FONT_NONE, shift);
}

static void write_headline(uint8_t headline) {
  const char *word = words_headline(headline);
  uint8_t used = 0;
  while (used < LARGE_CELLS && flash_byte((const uint8_t *)word) != 0) {
    display.wanted[used] = font_large_glyph(next_letter(&word));
    used += 1;
  }
  centre(display.wanted, used, LARGE_CELLS);
}

static void write_line(uint8_t *cells, uint8_t line, const struct settings *settings) {
  const char *word = words_line(line);
  uint8_t used = 0;
  while (used < COLUMNS && flash_byte((const uint8_t *)word) != 0) {
    cells[used] = font_small_glyph(next_letter(&word));
    used += 1;
  }
  if (line == LINE_ADDRESS) used += put_number(cells + used, settings->address);
  if (line == LINE_SERIAL) used += put_number(cells + used, settings->serial);
  centre(cells, used, COLUMNS);
}

static void look(struct keypad *keypad, uint32_t now) {
  const bool text = text_shown(&keypad->text, now);
  if (text != display.text) display.cleared = 0;
  display.stale = true;
  display.text = text;
  memset(display.wanted, FONT_NONE, CELLS);
  if (text) {
    for (uint8_t cell = 0; cell < CELLS; cell += 1)
      display.wanted[cell] = font_small_glyph((uint16_t)keypad->text.rows[cell]);
    return;
  }
  const struct face face = face_of(keypad, now);
  write_headline(face.headline);
  write_line(display.wanted + LINES_AT, face.first, &keypad->settings);
  write_line(display.wanted + LINES_AT + COLUMNS, face.second, &keypad->settings);
}

static bool send_window(uint8_t column, uint8_t width, uint8_t page, uint8_t pages) {
  const uint8_t window[] = {
      SET_COLUMNS, column, (uint8_t)(column + width - 1), SET_PAGES, page, (uint8_t)(page + pages - 1),
  };
  bool heard = i2c_start(MODULE) && i2c_write(COMMANDS);
  for (uint8_t at = 0; heard && at < sizeof window; at += 1) heard = i2c_write(window[at]);
  i2c_stop();
  return heard && i2c_start(MODULE) && i2c_write(POINTS);
}

/* `glyph` NULL: empty points. */
static bool send_points(const uint8_t *glyph, uint8_t bytes) {
  bool heard = true;
  for (uint8_t at = 0; heard && at < bytes; at += 1) heard = i2c_write(glyph ? flash_byte(glyph + at) : 0);
  i2c_stop();
  return heard;
}

static bool draw(uint8_t cell) {
  const uint8_t glyph = display.wanted[cell];
  const bool large = !display.text && cell < LARGE_CELLS;
  if (large) {
    const uint8_t margin = (WIDTH - LARGE_CELLS * FONT_LARGE_WIDTH) / 2;
    return send_window((uint8_t)(margin + cell * FONT_LARGE_WIDTH), FONT_LARGE_WIDTH, 0, 3) &&
           send_points(glyph == FONT_NONE ? NULL : font_large[glyph], FONT_LARGE_BYTES);
  }
  return send_window((uint8_t)(cell % COLUMNS * FONT_SMALL_WIDTH), FONT_SMALL_WIDTH, (uint8_t)(cell / COLUMNS * 2), 2) &&
         send_points(glyph == FONT_NONE ? NULL : font_small[glyph], FONT_SMALL_BYTES);
}

static bool clear_next(void) {
  const uint8_t step = display.cleared;
  display.cleared += 1;
  memset(display.shown, FONT_NONE, CELLS);
  return send_window((uint8_t)(step * CLEAR_BYTES % WIDTH), CLEAR_BYTES, step * CLEAR_BYTES / WIDTH, 1) &&
         send_points(NULL, CLEAR_BYTES);
}

static bool draw_next(void) {
  for (uint8_t tries = 0; tries < CELLS; tries += 1) {
    const uint8_t cell = display.at;
    display.at = (uint8_t)(cell + 1) % CELLS;
    if (display.wanted[cell] == display.shown[cell]) continue;
    display.shown[cell] = display.wanted[cell];
    return draw(cell);
  }
  display.stale = false;
  return true;
}

static bool begin(void) {
  bool heard = i2c_start(MODULE) && i2c_write(COMMANDS);
  for (uint8_t at = 0; heard && at < sizeof beginning; at += 1) heard = i2c_write(flash_byte(&beginning[at]));
  i2c_stop();
  display.cleared = 0;
  return heard;
}

void display_show(struct keypad *keypad, uint32_t now) {
  const bool due = now - display.looked_at >= (display.there ? LOOK_MS : SEEK_MS) || display.looked_at == 0;
  if (due) {
    display.looked_at = now;
    if (!display.there) display.there = begin();
    else look(keypad, now);
  } else if (display.there && display.stale) {
    display.there = display.cleared < CLEAR_STEPS ? clear_next() : draw_next();
  }
}
