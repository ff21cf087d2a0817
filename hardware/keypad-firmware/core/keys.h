/*
 * Keys, palm pad and slot switch: from their debounced state to presses, and to inputs that are told.
 * Where a ballot asks for two hands, a key counts once palm pad and key have been held together long enough.
 */
#ifndef CORE_KEYS_H
#define CORE_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "reports.h"
#include "vote.h"

/* Bits of the debounced state; set: pressed, covered, closed. The low two are INPUT_SLOT and INPUT_PALM. */
enum { KEY_FLOOR = 0x10, KEY_FOR = 0x20, KEY_AGAINST = 0x40, KEY_ABSTAIN = 0x80 };
enum { KEYS_INPUTS = INPUT_SLOT | INPUT_PALM, KEYS_ALL = KEY_FLOOR | KEY_FOR | KEY_AGAINST | KEY_ABSTAIN };

/* What a person who has pressed has to be told on the display. */
enum notice { NOTICE_NONE, NOTICE_TOO_SHORT, NOTICE_NO_BALLOT, NOTICE_FULL };

struct keys {
  uint8_t state;
  /* The key that is down, 0: none; and the press it makes or has made. */
  uint8_t down;
  bool counted;
  /* Palm pad and key are held, since `together_at`. */
  bool together;
  uint32_t together_at;
  uint16_t hold_ms;
  struct press press;
  uint8_t notice;
  uint32_t notice_at;
};

/* The state at the start: a key that is down then is no press. */
void keys_begin(struct keys *keys, uint8_t state);

/* The state has changed at `at`. */
void keys_change(struct keys *keys, struct vote *vote, struct reports *reports, uint8_t state, uint32_t at);

/* Time passes while keys are held. */
void keys_tick(struct keys *keys, struct vote *vote, struct reports *reports, uint32_t now);

#endif
