/* See tell.h. */
#include "tell.h"

#include <simavr/avr_ioport.h>
#include <stdio.h>
#include <string.h>

#include "chip.h"
#include "devices.h"
#include "json.h"

/* A display is read when it has stood still for this long: letters are drawn one a millisecond. */
enum { STILL_MS = 12, LAMPS = 3, BUZZER = 2 };

static bool lamps[LAMPS], told_lamps[LAMPS];
static bool sounds, told_sounds;
static bool told_power;
static unsigned told_writes;
static struct shown told_shown;
static uint64_t read_at;

static void lamp_changed(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)param;
  for (int lamp = 0; lamp < LAMPS; lamp += 1)
    if (irq == avr_io_getirq(chip.avr, AVR_IOCTL_IOPORT_GETIRQ('C'), lamp)) lamps[lamp] = value;
}

static void buzzer_changed(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  sounds = value;
}

void tell_begin(void) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  for (int lamp = 0; lamp < LAMPS; lamp += 1) chip_watch_pin('C', lamp, lamp_changed);
  chip_watch_pin('B', BUZZER, buzzer_changed);
}

void tell_ready(const char *path) {
  printf("{\"tells\":\"ready\",\"path\":");
  json_print(path);
  printf("}\n");
}

static const char *truth(bool value) { return value ? "true" : "false"; }

static void tell_display(bool all) {
  struct shown shown;
  const uint64_t changed_at = display_changed_at();
  const bool still = chip.avr->cycle - changed_at >= STILL_MS * CHIP_MS;
  if (!all && (!still || changed_at == read_at) && chip.powered) return;
  read_at = changed_at;
  if (chip.powered) display_read(&shown);
  else memset(&shown, 0, sizeof shown);
  if (!all && memcmp(&shown, &told_shown, sizeof shown) == 0) return;
  told_shown = shown;
  printf("{\"tells\":\"display\",\"headline\":");
  json_print(shown.headline);
  printf(",\"lines\":[");
  for (int line = 0; line < TEXT_LINES; line += 1) {
    if (line > 0) putchar(',');
    json_print(shown.lines[line]);
  }
  printf("]}\n");
}

void tell_changes(bool all) {
  if (all || told_power != chip.powered) printf("{\"tells\":\"power\",\"on\":%s}\n", truth(chip.powered));
  told_power = chip.powered;
  if (!chip.powered) {
    memset(lamps, 0, sizeof lamps);
    sounds = false;
  }
  if (all || memcmp(lamps, told_lamps, sizeof lamps) != 0)
    printf("{\"tells\":\"lamps\",\"for\":%s,\"against\":%s,\"abstain\":%s}\n", truth(lamps[0]), truth(lamps[1]), truth(lamps[2]));
  memcpy(told_lamps, lamps, sizeof lamps);
  if (all || sounds != told_sounds) printf("{\"tells\":\"buzzer\",\"on\":%s}\n", truth(sounds));
  told_sounds = sounds;
  if (all || told_writes != chip.eeprom_writes) printf("{\"tells\":\"eeprom\",\"writes\":%u}\n", chip.eeprom_writes);
  told_writes = chip.eeprom_writes;
  tell_display(all);
}

void tell_trouble(const char *what, const char *line) {
  printf("{\"tells\":\"trouble\",\"what\":");
  json_print(what);
  printf(",\"line\":");
  json_print(line);
  printf("}\n");
}

void tell_figures(long answer) {
  unsigned used, left;
  chip_stack(&used, &left);
  printf("{\"tells\":\"figures\",\"answer\":%ld,\"stackUsed\":%u,\"stackLeft\":%u,", answer, used, left);
  printf("\"eepromWrites\":%u,\"droppedBytes\":%u,", chip.eeprom_writes, bus_dropped);
  printf("\"awakePercent\":%u}\n", (unsigned)(100 - 100 * chip.slept / (chip.avr->cycle + 1)));
}
