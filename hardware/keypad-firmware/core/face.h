/* What the display says, as words that the board spells; worked out anew from the keypad's state. */
#ifndef CORE_FACE_H
#define CORE_FACE_H

#include <stdint.h>

#include "keypad.h"

enum headline {
  HEAD_INSTALL,
  HEAD_NO_LINK,
  HEAD_HOLD,
  HEAD_WAIT,
  HEAD_FOR,
  HEAD_AGAINST,
  HEAD_ABSTAIN,
  HEAD_VOTE_TAKEN,
  HEAD_VOTE,
  HEAD_FLOOR_ASKED,
  HEAD_FLOOR,
  HEAD_READY,
  HEAD_INSERT_CARD,
};

enum line {
  LINE_NONE,
  LINE_ADDRESS,
  LINE_SERIAL,
  LINE_NO_ANSWER,
  LINE_KEY_AND_PALM,
  LINE_TOGETHER,
  LINE_LONGER,
  LINE_NO_BALLOT,
  LINE_ONE_MOMENT,
  LINE_RECORDED,
  LINE_SENDING,
  LINE_FLOOR_ASKED,
  LINE_FLOOR,
  LINE_CARD_READ,
  LINE_CARD,
  LINE_REGISTERING,
};

struct face {
  uint8_t headline;
  uint8_t first;
  uint8_t second;
};

/* LINE_ADDRESS and LINE_SERIAL are followed by the number in the settings. */
struct face face_of(const struct keypad *keypad, uint32_t now);

#endif
