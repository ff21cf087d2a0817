/*
 * A keypad on this machine: runs the program of the chip unchanged, in real time, on simavr.
 *
 *   simulator FILE.elf [--eeprom FILE] [--key HEX] [--address N] [--serial N] [--baud N] [--link PATH] [--check-baud]
 *
 * The bus is a pseudo-terminal whose path is told. --key, --address, --serial, --baud write the EEPROM before the
 * start; --eeprom keeps it in a file. --check-baud drops bytes when the terminal has another speed than the chip.
 * In, one JSON object a line: {"do": "press", "key", "ms"}, "hold" and "release" {"key"}, "card-in" {"number"},
 * "card-out", "card-near" {"number"}, "palm" {"on"}, "power-cut", "power-on", "cut-at-write" {"after"}, "look",
 * "figures" {"answer"}. Out: see tell.c. Ends with its stdin.
 */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../core/port.h"
#include "../core/settings.h"
#include "chip.h"
#include "devices.h"
#include "hands.h"
#include "json.h"
#include "tell.h"

enum { LINE = 512, NUMBER = 64, PRESS_MS = 120, BUSY_NAP_NS = 200000, IDLE_NAP_NS = 2000000, LATE_MS = 100 };

static bool mifare;
static const char *eeprom_file;
static unsigned saved_writes;
static int64_t base_ns;
static volatile sig_atomic_t ending;

uint8_t port_eeprom_read(uint8_t at) { return chip.eeprom[at]; }
void port_eeprom_write(uint8_t at, uint8_t value) { chip.eeprom[at] = value; }

void devices_power_on(void) {
  bus_connect();
  display_power_on();
  pn532_power_on();
  i2c_connect(mifare);
  if (!mifare) rdm6300_connect();
}

void devices_power_off(void) { bus_power_off(); }

static void end(int signal) { ending = signal; }

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

/* From here on the chip's time goes with the wall's. */
static void set_time(void) { base_ns = now_ns() - (int64_t)((double)chip.avr->cycle * 1e9 / CHIP_HZ); }

static void catch_up(void) {
  const uint64_t until = (uint64_t)((double)(now_ns() - base_ns) * CHIP_HZ / 1e9);
  if (!chip.powered) {
    set_time();
    return;
  }
  const uint64_t most = chip.avr->cycle + (uint64_t)LATE_MS * CHIP_MS;
  chip_run(until < most ? until : most);
  /* A machine that is too busy makes the chip slow, never hasty. */
  if (until > most) set_time();
}

static void save_eeprom(void) {
  if (eeprom_file == NULL || saved_writes == chip.eeprom_writes) return;
  saved_writes = chip.eeprom_writes;
  FILE *file = fopen(eeprom_file, "wb");
  if (file == NULL || fwrite(chip.eeprom, 1, EEPROM_BYTES, file) != EEPROM_BYTES) perror(eeprom_file);
  if (file != NULL) fclose(file);
}

static void load_eeprom(void) {
  memset(chip.eeprom, 0xff, EEPROM_BYTES);
  FILE *file = eeprom_file == NULL ? NULL : fopen(eeprom_file, "rb");
  if (file == NULL) return;
  if (fread(chip.eeprom, 1, EEPROM_BYTES, file) != EEPROM_BYTES) fprintf(stderr, "%s is short\n", eeprom_file);
  fclose(file);
}

static void power_on(void) {
  if (chip.powered) return;
  chip_power_on();
  set_time();
}

static bool power_or_figures(const char *what, const char *line) {
  if (strcmp(what, "power-cut") == 0) chip_power_off();
  else if (strcmp(what, "power-on") == 0) power_on();
  else if (strcmp(what, "cut-at-write") == 0) chip.cut_after = (unsigned)json_number(line, "after", 1);
  else if (strcmp(what, "look") == 0) tell_changes(true);
  else if (strcmp(what, "figures") == 0) tell_figures(json_number(line, "answer", 0));
  else return false;
  return true;
}

static void obey(const char *line) {
  char what[NUMBER] = "", key[NUMBER] = "", number[NUMBER] = "";
  bool known = true;
  json_text(line, "do", what, sizeof what);
  json_text(line, "key", key, sizeof key);
  json_text(line, "number", number, sizeof number);
  if (strcmp(what, "press") == 0) known = hands_press(key, (unsigned)json_number(line, "ms", PRESS_MS));
  else if (strcmp(what, "hold") == 0) known = hands_key(key, true);
  else if (strcmp(what, "release") == 0) known = hands_key(key, false);
  else if (strcmp(what, "card-in") == 0) hands_card(number);
  else if (strcmp(what, "card-out") == 0) hands_card("");
  else if (strcmp(what, "card-near") == 0) hands_card_near(number);
  else if (strcmp(what, "palm") == 0) hands_palm(json_number(line, "on", 0));
  else known = power_or_figures(what, line);
  if (!known) tell_trouble("not understood", line);
}

/* Obeys whole lines; false: stdin has ended. */
static bool take_lines(void) {
  static char pending[LINE];
  static size_t used;
  const ssize_t count = read(STDIN_FILENO, pending + used, sizeof pending - used - 1);
  if (count <= 0) return false;
  used += (size_t)count;
  pending[used] = 0;
  for (char *stop = strchr(pending, '\n'); stop != NULL; stop = strchr(pending, '\n')) {
    *stop = 0;
    obey(pending);
    used -= (size_t)(stop + 1 - pending);
    memmove(pending, stop + 1, used + 1);
  }
  if (used == sizeof pending - 1) used = 0;
  return true;
}

static void write_settings(const char *key, long address, long serial, long baud) {
  struct settings_place place;
  struct settings settings;
  settings_load(&place, &settings);
  if (key != NULL) {
    settings.has_key = true;
    for (int at = 0; at < KEY_BYTES; at += 1) sscanf(key + 2 * at, "%2hhx", &settings.key[at]);
  }
  if (address >= 0) settings.address = (uint8_t)address;
  if (serial >= 0) settings.serial = (uint32_t)serial;
  if (baud >= 0) settings.baud = (uint32_t)baud;
  settings_save(&place, &settings);
  while (place.mirrored < SETTINGS_BYTES) settings_mirror(&place, &settings);
}

static void run(void) {
  struct pollfd files[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = bus_file(), .events = POLLIN}};
  bool listening = true;
  while (listening && !ending) {
    catch_up();
    const bool busy = bus_exchange();
    tell_changes(false);
    save_eeprom();
    const struct timespec nap = {.tv_nsec = busy ? BUSY_NAP_NS : IDLE_NAP_NS};
    if (ppoll(files, 2, &nap, NULL) > 0 && files[0].revents) listening = take_lines();
  }
}

int main(int count, char **words) {
  const char *key = NULL, *link = NULL;
  long address = -1, serial = -1, baud = -1;
  bool check_baud = false;
  for (int at = 2; at < count; at += 1) {
    const char *value = at + 1 < count ? words[at + 1] : "";
    if (strcmp(words[at], "--check-baud") == 0) check_baud = true;
    else if (strcmp(words[at], "--eeprom") == 0) eeprom_file = value, at += 1;
    else if (strcmp(words[at], "--key") == 0) key = value, at += 1;
    else if (strcmp(words[at], "--link") == 0) link = value, at += 1;
    else if (strcmp(words[at], "--address") == 0) address = atol(value), at += 1;
    else if (strcmp(words[at], "--serial") == 0) serial = atol(value), at += 1;
    else if (strcmp(words[at], "--baud") == 0) baud = atol(value), at += 1;
    else count = 0;
  }
  if (count < 2) {
    fputs("simulator FILE.elf [--eeprom FILE] [--key HEX] [--address N] [--serial N] [--baud N] [--link PATH] [--check-baud]\n", stderr);
    return 2;
  }
  mifare = strstr(words[1], "mifare") != NULL;
  hands_begin(mifare);
  load_eeprom();
  if (key != NULL || address >= 0 || serial >= 0 || baud >= 0) write_settings(key, address, serial, baud);
  chip_load(words[1]);
  tell_begin();
  signal(SIGTERM, end);
  signal(SIGINT, end);
  tell_ready(bus_open(link, check_baud));
  power_on();
  run();
  bus_close();
  return 0;
}
