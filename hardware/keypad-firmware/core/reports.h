/*
 * What the keypad has to tell, in the order it happened: presses, cards, inputs. One is told on a poll; it stays the
 * oldest until the panel has gone on to the next sequence number, and is told again after a break.
 */
#ifndef CORE_REPORTS_H
#define CORE_REPORTS_H

#include <stdbool.h>
#include <stdint.h>

/* Presses have sixteen places of their own, cards and inputs the others. */
enum { PRESSES_MOST = 16, OTHERS_MOST = 4, REPORTS_MOST = PRESSES_MOST + OTHERS_MOST, CARD_BYTES = 10 };

/* Bits of inputs. */
enum { INPUT_SLOT = 1, INPUT_PALM = 2 };

enum report_kind { REPORT_PRESS, REPORT_CARD, REPORT_INPUTS };

/* A key as it went down (keypad-exchange.md, VOTE). */
struct press {
  uint32_t ballot;
  uint32_t nonce;
  uint32_t counter;
  /* Milliseconds of the keypad's clock. */
  uint32_t at;
  uint16_t held_ms;
  uint8_t choice;
  uint8_t inputs;
};

/* A card's number, bits from the left. */
struct card {
  uint8_t bits;
  uint8_t number[CARD_BYTES];
};

struct report {
  uint8_t kind;
  union {
    struct press press;
    struct card card;
    uint8_t inputs;
  } of;
};

struct reports {
  struct report list[REPORTS_MOST];
  uint8_t first;
  uint8_t count;
  uint8_t presses;
  /* The oldest has been told, and the panel has not gone on yet. */
  bool told;
};

/* False when 16 presses wait already: the key does not count. */
bool reports_press(struct reports *reports, const struct press *press);

/*
 * Only the newest card of an insertion waits, and only the newest palm between two changes of the slot. Where their
 * places are full, what happened before the slot last opened is forgotten: that it opened is told, and what came after.
 */
void reports_card(struct reports *reports, const struct card *card);
void reports_inputs(struct reports *reports, uint8_t inputs);

/* The oldest, or NULL. */
const struct report *reports_oldest(const struct reports *reports);

/* The panel has gone on: what was told is done with. */
void reports_delivered(struct reports *reports);

/* How long a press that is not told yet has been held together with the palm pad. */
void reports_held(struct reports *reports, uint32_t counter, uint16_t ms);

#endif
