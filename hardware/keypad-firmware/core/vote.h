/* The ballot that is open to this seat, and the messages about it (keypad-exchange.md). */
#ifndef CORE_VOTE_H
#define CORE_VOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "message.h"
#include "reports.h"

enum { CHOICE_FOR = 1, CHOICE_AGAINST = 2, CHOICE_ABSTAIN = 3, CHOICE_FLOOR = 4 };

struct vote {
  /* 0: none is open. */
  uint32_t ballot;
  uint32_t nonce;
  uint16_t hold_ms;
  bool secret;
  /* Of the last key. */
  uint32_t counter;
  uint32_t boot;
  /* VOTE_OPEN or VOTE_CLOSE has come since power came on: this panel is told presses by VOTE, not by KEYPAD. */
  bool spoken;
};

/* Answers MFG, which has come through the channel. */
void vote_answer(struct vote *vote, const struct command *command, struct reply *reply);

/* The reply that tells a press: VOTE, or KEYPAD for a panel that knows nothing of the exchange. */
void vote_tell(const struct vote *vote, const struct press *press, uint32_t now, struct reply *reply);

#endif
