/* Keys, palm pad and slot: see keys.h. */
#include "keys.h"

#include "elapsed.h"

static void notify(struct keys *keys, uint8_t notice, uint32_t at) {
  keys->notice = notice;
  keys->notice_at = at;
}

static uint8_t choice_of(uint8_t key) {
  if (key == KEY_FOR) return CHOICE_FOR;
  if (key == KEY_AGAINST) return CHOICE_AGAINST;
  return key == KEY_ABSTAIN ? CHOICE_ABSTAIN : CHOICE_FLOOR;
}

/* Counts a press: from here on it is told. */
static void count(struct keys *keys, struct press *press, struct vote *vote, struct reports *reports) {
  press->counter = vote->counter + 1;
  if (reports_press(reports, press)) {
    vote->counter += 1;
    notify(keys, press->ballot == 0 && press->choice != CHOICE_FLOOR ? NOTICE_NO_BALLOT : NOTICE_NONE, press->at);
  } else {
    notify(keys, NOTICE_FULL, press->at);
  }
}

static void go_down(struct keys *keys, uint8_t key, struct vote *vote, struct reports *reports, uint32_t at) {
  struct press press = {.ballot = vote->ballot, .nonce = vote->nonce, .at = at, .choice = choice_of(key)};
  press.inputs = keys->state & KEYS_INPUTS;
  if (key == KEY_FLOOR) {
    count(keys, &press, vote, reports);
    return;
  }
  keys->down = key;
  keys->press = press;
  keys->hold_ms = vote->ballot == 0 ? 0 : vote->hold_ms;
  keys->together = press.inputs & INPUT_PALM;
  keys->together_at = at;
  keys->counted = keys->hold_ms == 0;
  if (keys->counted) count(keys, &keys->press, vote, reports);
}

static void go_up(struct keys *keys, uint32_t at) {
  if (!keys->counted) notify(keys, NOTICE_TOO_SHORT, at);
  keys->down = 0;
}

void keys_begin(struct keys *keys, uint8_t state) { keys->state = state; }

void keys_change(struct keys *keys, struct vote *vote, struct reports *reports, uint8_t state, uint32_t at) {
  keys_tick(keys, vote, reports, at);
  const uint8_t changed = keys->state ^ state;
  keys->state = state;
  if (changed & KEYS_INPUTS) reports_inputs(reports, state & KEYS_INPUTS);
  if ((changed & INPUT_PALM) && keys->down) {
    keys->together = state & INPUT_PALM;
    keys->together_at = at;
  }
  if ((changed & keys->down) && !(state & keys->down)) go_up(keys, at);
  for (uint8_t key = KEY_FLOOR; key != 0; key = (uint8_t)(key << 1))
    if (changed & state & key) go_down(keys, key, vote, reports, at);
}

void keys_tick(struct keys *keys, struct vote *vote, struct reports *reports, uint32_t now) {
  if (keys->down == 0 || !keys->together) return;
  const uint32_t together = elapsed(keys->together_at, now);
  const uint16_t ms = together > 0xffff ? 0xffff : (uint16_t)together;
  if (keys->counted) {
    reports_held(reports, keys->press.counter, ms);
  } else if (ms >= keys->hold_ms) {
    keys->press.held_ms = ms;
    keys->counted = true;
    count(keys, &keys->press, vote, reports);
  }
}
