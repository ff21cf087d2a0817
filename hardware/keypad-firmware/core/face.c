/* The display's words, the most pressing first: see face.h. */
#include "face.h"

#include "elapsed.h"

enum { NOTICE_MS = 2500 };

static struct face make(enum headline headline, enum line first, enum line second) {
  const struct face face = {(uint8_t)headline, (uint8_t)first, (uint8_t)second};
  return face;
}

static struct face noticed(uint8_t notice) {
  if (notice == NOTICE_TOO_SHORT) return make(HEAD_HOLD, LINE_KEY_AND_PALM, LINE_LONGER);
  if (notice == NOTICE_NO_BALLOT) return make(HEAD_WAIT, LINE_NO_BALLOT, LINE_NONE);
  return make(HEAD_WAIT, LINE_ONE_MOMENT, LINE_NONE);
}

/* Where the ballot is secret, or all three lights are lit, no choice is named. */
static struct face recorded(const struct keypad *keypad, uint32_t now, enum line floor) {
  const bool against = lights_on(&keypad->lights, LIGHT_AGAINST, now);
  const bool abstain = lights_on(&keypad->lights, LIGHT_ABSTAIN, now);
  const bool for_it = lights_on(&keypad->lights, LIGHT_FOR, now);
  if (keypad->vote.secret || for_it + against + abstain > 1) return make(HEAD_VOTE_TAKEN, LINE_RECORDED, floor);
  if (against) return make(HEAD_AGAINST, LINE_RECORDED, floor);
  return make(for_it ? HEAD_FOR : HEAD_ABSTAIN, LINE_RECORDED, floor);
}

static struct face asked(const struct keypad *keypad, enum line floor) {
  if (keypad->reports.presses > 0) return make(HEAD_VOTE, LINE_SENDING, floor);
  if (keypad->vote.hold_ms > 0) return make(HEAD_VOTE, LINE_KEY_AND_PALM, LINE_TOGETHER);
  return make(HEAD_VOTE, floor, LINE_NONE);
}

struct face face_of(const struct keypad *keypad, uint32_t now) {
  const struct lights *lights = &keypad->lights;
  if (keypad->install) return make(HEAD_INSTALL, LINE_ADDRESS, LINE_SERIAL);
  if (!keypad->session.secure) return make(HEAD_NO_LINK, LINE_NO_ANSWER, LINE_ADDRESS);
  if (keypad->keys.notice != NOTICE_NONE && elapsed(keypad->keys.notice_at, now) < NOTICE_MS)
    return noticed(keypad->keys.notice);
  const bool has_floor = lights_on(lights, LIGHT_FLOOR, now);
  const bool asks_floor = has_floor && lights_blinking(lights, LIGHT_FLOOR, now);
  const enum line floor = asks_floor ? LINE_FLOOR_ASKED : has_floor ? LINE_FLOOR : LINE_NONE;
  const bool voted = lights_on(lights, LIGHT_FOR, now) || lights_on(lights, LIGHT_AGAINST, now) ||
                     lights_on(lights, LIGHT_ABSTAIN, now);
  if (voted) return recorded(keypad, now, floor);
  if (lights_on(lights, LIGHT_OPEN, now)) return asked(keypad, floor);
  if (asks_floor) return make(HEAD_FLOOR_ASKED, LINE_FLOOR_ASKED, LINE_NONE);
  if (has_floor) return make(HEAD_FLOOR, LINE_FLOOR, LINE_NONE);
  if (lights_on(lights, LIGHT_READY, now)) return make(HEAD_READY, LINE_CARD_READ, LINE_NONE);
  if (keypad->keys.state & INPUT_SLOT) return make(HEAD_WAIT, LINE_REGISTERING, LINE_NONE);
  return make(HEAD_INSERT_CARD, LINE_CARD, LINE_NONE);
}
