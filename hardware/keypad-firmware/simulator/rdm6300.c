/* An RDM6300: tells the card in its field over and over, 9600 8N1, bit by bit on the reader's pin (D3). */
#include <stdio.h>
#include <string.h>

#include "chip.h"
#include "devices.h"

enum { READER_PIN = 3, BIT_CYCLES = CHIP_HZ / 9600, BITS = 10, WORD = 14, PAUSE_MS = 85 };

static char word[WORD + 1];
static bool card;
static unsigned bit;

static avr_cycle_count_t next_bit(struct avr_t *avr, avr_cycle_count_t when, void *param) {
  (void)avr, (void)param;
  if (bit == 0 && !card) return 0;
  const unsigned place = bit % BITS;
  const uint8_t byte = (uint8_t)word[bit / BITS];
  chip_set_pin('D', READER_PIN, place == 0 ? false : place == BITS - 1 ? true : byte >> (place - 1) & 1);
  bit += 1;
  if (bit < WORD * BITS) return when + BIT_CYCLES;
  bit = 0;
  return when + (avr_cycle_count_t)PAUSE_MS * CHIP_MS;
}

void rdm6300_connect(void) {
  bit = 0;
  avr_cycle_timer_cancel(chip.avr, next_bit, NULL);
  if (card) avr_cycle_timer_register(chip.avr, BIT_CYCLES, next_bit, NULL);
}

void rdm6300_set_card(const char *digits) {
  unsigned check = 0;
  card = *digits != 0;
  if (!card) return;
  for (unsigned at = 0; at < 10; at += 2) {
    unsigned byte = 0;
    sscanf(digits + at, "%2x", &byte);
    check ^= byte;
  }
  snprintf(word, sizeof word, "\x02%.10s%02X\x03", digits, check & 0xff);
  if (chip.powered) rdm6300_connect();
}
