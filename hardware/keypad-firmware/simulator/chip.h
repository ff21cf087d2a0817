/*
 * The chip in simavr with the unmodified program: pins, EEPROM, power, and how deep the stack has gone.
 * Time in cycles of the crystal. What is connected to the chip registers with it at each start.
 */
#ifndef SIMULATOR_CHIP_H
#define SIMULATOR_CHIP_H

#include <simavr/sim_avr.h>
#include <stdbool.h>
#include <stdint.h>

enum { CHIP_HZ = 14745600, CHIP_MS = CHIP_HZ / 1000, EEPROM_BYTES = 1024 };

struct chip {
  avr_t *avr;
  bool powered;
  uint8_t eeprom[EEPROM_BYTES];
  unsigned eeprom_writes;
  /* Power breaks in the middle of this many writes from now; 0: it does not. */
  unsigned cut_after;
  /* Cycles asleep since the program was loaded. */
  uint64_t slept;
  uint32_t static_end;
  uint8_t *noise;
};

extern struct chip chip;

/* Loads the program; ends the process with a message when it can't. */
void chip_load(const char *elf);

/* Power comes on: RAM is noise, the EEPROM is as it was left, contacts are as they are. */
void chip_power_on(void);

/* Power is gone at this moment. */
void chip_power_off(void);

/* Runs until that cycle, or until power breaks. */
void chip_run(avr_cycle_count_t until);

/* What hands do to a pin; the level stays when power goes and comes. */
void chip_set_pin(char port, int pin, bool high);

/* Calls back when an output pin changes. */
void chip_watch_pin(char port, int pin, avr_irq_notify_t changed);

/* Bytes of stack used at the deepest since power came on, and bytes never touched between it and static memory. */
void chip_stack(unsigned *used, unsigned *left);

#endif
