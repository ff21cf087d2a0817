/* The chip: see chip.h. */
#include "chip.h"

#include <simavr/avr_eeprom.h>
#include <simavr/avr_ioport.h>
#include <simavr/sim_elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "devices.h"

enum { RAM_START = 0x100, EECR = 0x3f, EEDR = 0x40, EEARL = 0x41, EEPE = 0x02, EICRA = 0x69, EDGES = 0x0a, PORTS = 3 };

struct chip chip;

/* Levels that hands and modules give to the pins of ports B, C, D. */
static uint8_t levels[PORTS] = {0xf9, 0xf8, 0xfb};

/* The chip's sleep takes no time of this machine; main.c naps instead. */
static void note_sleep(avr_t *avr, avr_cycle_count_t cycles) {
  (void)avr;
  chip.slept += cycles;
}

static void log_errors(avr_t *avr, const int level, const char *format, va_list arguments) {
  (void)avr;
  if (level <= LOG_ERROR) vfprintf(stderr, format, arguments);
}

static void wrote_eeprom(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  if (!(value & EEPE) || !chip.powered) return;
  const uint8_t at = chip.avr->data[EEARL];
  chip.eeprom_writes += 1;
  chip.eeprom[at] = chip.avr->data[EEDR];
  if (chip.cut_after == 0 || --chip.cut_after > 0) return;
  /* The cell being written keeps neither value. */
  chip.eeprom[at] ^= 0x5a;
  chip_power_off();
}

void chip_load(const char *elf) {
  elf_firmware_t program;
  memset(&program, 0, sizeof program);
  avr_global_logger_set(log_errors);
  if (elf_read_firmware(elf, &program) != 0) {
    fprintf(stderr, "no program in %s\n", elf);
    exit(1);
  }
  strcpy(program.mmcu, "atmega328p");
  program.frequency = CHIP_HZ;
  chip.avr = avr_make_mcu_by_name(program.mmcu);
  avr_init(chip.avr);
  chip.avr->sleep = note_sleep;
  avr_load_firmware(chip.avr, &program);
  chip.static_end = RAM_START + program.datasize + program.bsssize;
  chip.noise = malloc((size_t)chip.avr->ramend + 1);
  avr_irq_register_notify(avr_iomem_getirq(chip.avr, EECR, "eecr", AVR_IOMEM_IRQ_ALL), wrote_eeprom, NULL);
}

static void give_levels(int port) {
  avr_ioport_external_t outside = {.name = (unsigned)('B' + port), .mask = 0xff, .value = levels[port]};
  avr_ioctl(chip.avr, AVR_IOCTL_IOPORT_SET_EXTERNAL(outside.name), &outside);
}

void chip_set_pin(char port, int pin, bool high) {
  uint8_t *level = &levels[port - 'B'];
  *level = (uint8_t)(high ? *level | 1 << pin : *level & ~(1 << pin));
  give_levels(port - 'B');
  if (chip.powered) avr_raise_irq(avr_io_getirq(chip.avr, AVR_IOCTL_IOPORT_GETIRQ(port), pin), high);
}

void chip_watch_pin(char port, int pin, avr_irq_notify_t changed) {
  avr_irq_register_notify(avr_io_getirq(chip.avr, AVR_IOCTL_IOPORT_GETIRQ(port), pin), changed, NULL);
}

void chip_power_on(void) {
  avr_reset(chip.avr);
  const uint32_t last = chip.avr->ramend;
  if (getrandom(chip.noise, last + 1, 0) < 0) abort();
  memcpy(chip.avr->data + RAM_START, chip.noise + RAM_START, last + 1 - RAM_START);
  avr_eeprom_desc_t whole = {.ee = chip.eeprom, .offset = 0, .size = EEPROM_BYTES};
  avr_ioctl(chip.avr, AVR_IOCTL_EEPROM_SET, &whole);
  chip.avr->run_cycle_limit = CHIP_MS / 8;
  /* Else simavr looks every cycle whether D2 or D3 is low, though the program uses neither interrupt. */
  chip.avr->data[EICRA] = EDGES;
  chip.powered = true;
  for (int port = 0; port < PORTS; port += 1) {
    for (int pin = 0; pin < 8; pin += 1) {
      const bool high = levels[port] >> pin & 1;
      /* There and back: simavr passes on changes only, and the reset has forgotten the level. */
      chip_set_pin((char)('B' + port), pin, !high);
      chip_set_pin((char)('B' + port), pin, high);
    }
  }
  devices_power_on();
}

void chip_power_off(void) {
  chip.powered = false;
  devices_power_off();
}

void chip_run(avr_cycle_count_t until) {
  while (chip.powered && chip.avr->cycle < until) {
    const int state = avr_run(chip.avr);
    if (state == cpu_Crashed || state == cpu_Done) {
      fprintf(stderr, "the program crashed at %04x\n", chip.avr->pc);
      exit(1);
    }
  }
}

void chip_stack(unsigned *used, unsigned *left) {
  const uint32_t last = chip.avr->ramend;
  uint32_t at = chip.static_end;
  while (at <= last && chip.avr->data[at] == chip.noise[at]) at += 1;
  *used = last + 1 - at;
  *left = at - chip.static_end;
}
