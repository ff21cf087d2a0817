/* Ukrainian letters of the display, in flash. The simulator reads the display back with the same tables. */
#ifndef BOARD_FONT_H
#define BOARD_FONT_H

#include <stdint.h>

#include "../core/flash.h"

enum { FONT_SMALL_WIDTH = 8, FONT_SMALL_BYTES = 16, FONT_SMALL_GLYPHS = 169 };
enum { FONT_LARGE_WIDTH = 10, FONT_LARGE_BYTES = 30, FONT_LARGE_GLYPHS = 37 };
enum { FONT_NONE = 0xff };

extern const uint8_t font_small[FONT_SMALL_GLYPHS][FONT_SMALL_BYTES];
extern const uint8_t font_large[FONT_LARGE_GLYPHS][FONT_LARGE_BYTES];

/* The letter's number in its table; FONT_NONE: there is none, and the place stays empty. */
uint8_t font_small_glyph(uint16_t code_point);
uint8_t font_large_glyph(uint16_t code_point);

#endif
