/* Unicode to the fonts' order: ASCII (small font only), А–я (large: А–Я), and what stands outside that row. */
#include "font.h"

enum { ASCII_FIRST = 0x20, ASCII_LAST = 0x7e, CYRILLIC_FIRST = 0x410, CAPITALS = 32, CYRILLIC = 64, OTHERS = 10 };
enum { LARGE_OTHERS = FONT_LARGE_GLYPHS - CAPITALS };

static uint16_t other(uint8_t index) {
  switch (index) {
    case 0:
      return 0x404; /* Є */
    case 1:
      return 0x406; /* І */
    case 2:
      return 0x407; /* Ї */
    case 3:
      return 0x490; /* Ґ */
    case 4:
      return 0x2bc; /* ʼ */
    case 5:
      return 0x454; /* є */
    case 6:
      return 0x456; /* і */
    case 7:
      return 0x457; /* ї */
    case 8:
      return 0x491; /* ґ */
    default:
      return 0x2116; /* № */
  }
}

static uint8_t among_others(uint16_t code_point, uint8_t count, uint8_t first) {
  for (uint8_t index = 0; index < count; index += 1)
    if (other(index) == code_point) return (uint8_t)(first + index);
  return FONT_NONE;
}

uint8_t font_small_glyph(uint16_t code_point) {
  const uint8_t ascii = ASCII_LAST - ASCII_FIRST + 1;
  if (code_point >= ASCII_FIRST && code_point <= ASCII_LAST) return (uint8_t)(code_point - ASCII_FIRST);
  if (code_point >= CYRILLIC_FIRST && code_point < CYRILLIC_FIRST + CYRILLIC)
    return (uint8_t)(ascii + code_point - CYRILLIC_FIRST);
  return among_others(code_point, OTHERS, (uint8_t)(ascii + CYRILLIC));
}

uint8_t font_large_glyph(uint16_t code_point) {
  if (code_point >= CYRILLIC_FIRST && code_point < CYRILLIC_FIRST + CAPITALS)
    return (uint8_t)(code_point - CYRILLIC_FIRST);
  return among_others(code_point, LARGE_OTHERS, CAPITALS);
}
