/* The EEPROM of a new keypad as bytes on stdout: SERIAL ADDRESS [KEY]. Without a key it starts in install mode. */
#include <stdio.h>
#include <string.h>

#include "../core/port.h"
#include "../core/settings.h"

enum { ADDRESS_LAST = 126 };

uint8_t port_eeprom_read(uint8_t at) { return at; }
void port_eeprom_write(uint8_t at, uint8_t value) { (void)at, (void)value; }

/* A number of decimal digits alone, at most `most`. */
static int read_number(const char *digits, uint32_t most, uint32_t *number) {
  uint64_t value = 0;
  if (*digits == 0) return 0;
  for (; *digits; digits += 1) {
    if (*digits < '0' || *digits > '9') return 0;
    value = value * 10 + (uint64_t)(*digits - '0');
    if (value > most) return 0;
  }
  *number = (uint32_t)value;
  return 1;
}

/* No key is no fault; the default key that everybody knows is. */
static int read_key(const char *digits, struct settings *settings) {
  int is_default = 1;
  if (*digits == 0) return 1;
  if (strlen(digits) != 2 * KEY_BYTES || strspn(digits, "0123456789abcdefABCDEF") != 2 * KEY_BYTES) return 0;
  for (int at = 0; at < KEY_BYTES; at += 1) {
    unsigned byte;
    sscanf(digits + 2 * at, "%2x", &byte);
    settings->key[at] = (uint8_t)byte;
    is_default &= byte == 0x30u + (unsigned)at;
  }
  settings->has_key = true;
  return !is_default;
}

int main(int count, char **words) {
  uint8_t bytes[SETTINGS_SECOND + SETTINGS_BYTES];
  struct settings settings = {.baud = 115200};
  uint32_t address = 0;
  const int sound = count >= 3 && read_number(words[1], UINT32_MAX, &settings.serial) &&
                    read_number(words[2], ADDRESS_LAST, &address) && (count == 3 || read_key(words[3], &settings));
  if (!sound) {
    fputs("SERIAL=0–4294967295 ADDRESS=0–126 [KEY=32 hexadecimal digits, not the default key]\n", stderr);
    return 1;
  }
  settings.address = (uint8_t)address;
  memset(bytes, 0xff, sizeof bytes);
  settings_encode(bytes, &settings, 1);
  settings_encode(bytes + SETTINGS_SECOND, &settings, 1);
  fwrite(bytes, 1, sizeof bytes, stdout);
  return 0;
}
