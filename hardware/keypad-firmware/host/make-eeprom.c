/* The EEPROM of a new keypad as bytes on stdout: SERIAL ADDRESS [KEY]. Without a key it starts in install mode. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/port.h"
#include "../core/settings.h"

uint8_t port_eeprom_read(uint8_t at) { return at; }
void port_eeprom_write(uint8_t at, uint8_t value) { (void)at, (void)value; }

static int read_key(const char *digits, struct settings *settings) {
  if (*digits == 0) return 1;
  if (strlen(digits) != 2 * KEY_BYTES) return 0;
  for (int at = 0; at < KEY_BYTES; at += 1) {
    unsigned byte;
    if (sscanf(digits + 2 * at, "%2x", &byte) != 1) return 0;
    settings->key[at] = (uint8_t)byte;
  }
  settings->has_key = true;
  return 1;
}

int main(int count, char **words) {
  uint8_t bytes[SETTINGS_SECOND + SETTINGS_BYTES];
  struct settings settings = {.baud = 115200};
  char *serial_end = "x", *address_end = "x";
  if (count >= 3) {
    settings.serial = (uint32_t)strtoul(words[1], &serial_end, 10);
    settings.address = (uint8_t)strtoul(words[2], &address_end, 10);
  }
  const int sound = count >= 3 && *words[1] && *words[2] && !*serial_end && !*address_end && settings.address <= 126;
  if (!sound || (count > 3 && !read_key(words[3], &settings))) {
    fputs("SERIAL=number ADDRESS=0–126 [KEY=32 hexadecimal digits]\n", stderr);
    return 1;
  }
  memset(bytes, 0xff, sizeof bytes);
  settings_encode(bytes, &settings, 1);
  settings_encode(bytes + SETTINGS_SECOND, &settings, 1);
  fwrite(bytes, 1, sizeof bytes, stdout);
  return 0;
}
