/* The exchange about a ballot: see vote.h. */
#include "vote.h"

#include <string.h>

#include "bytes.h"
#include "elapsed.h"

enum { CODE_OPEN = 0x01, CODE_CLOSE = 0x02, CODE_VOTE = 0x10, FLAG_SECRET = 0x01 };
enum { VENDOR = 3, OPEN_BYTES = 15, CLOSE_BYTES = 8, OPENED_BYTES = 20, CLOSED_BYTES = 12, VOTE_BYTES = 28 };

static const uint8_t vendor[VENDOR] = {0xd2, 0xf1, 0xa0};

static void begin(struct reply *reply, uint8_t code, uint8_t length) {
  reply->code = REPLY_MFGREP;
  reply->length = length;
  memcpy(reply->data, vendor, VENDOR);
  reply->data[VENDOR] = code;
}

static void open(struct vote *vote, const uint8_t *data, struct reply *reply) {
  vote->ballot = take_32(data + 4);
  vote->nonce = take_32(data + 8);
  vote->hold_ms = take_16(data + 12);
  vote->secret = data[14] & FLAG_SECRET;
  vote->spoken = true;
  begin(reply, CODE_OPEN, OPENED_BYTES);
  put_32(reply->data + 4, vote->ballot);
  put_32(reply->data + 8, vote->nonce);
  put_32(reply->data + 12, vote->boot);
  put_32(reply->data + 16, vote->counter);
}

static void close(struct vote *vote, const uint8_t *data, struct reply *reply) {
  const uint32_t ballot = take_32(data + 4);
  /* Whatever is open: a bridge that has started anew no longer knows which ballot that was, and says 0. */
  vote->ballot = 0;
  vote->nonce = 0;
  vote->hold_ms = 0;
  vote->secret = false;
  vote->spoken = true;
  begin(reply, CODE_CLOSE, CLOSED_BYTES);
  put_32(reply->data + 4, ballot);
  put_32(reply->data + 8, vote->counter);
}

void vote_answer(struct vote *vote, const struct command *command, struct reply *reply) {
  const uint8_t *data = command->data;
  if (command->length <= VENDOR || memcmp(data, vendor, VENDOR) != 0) {
    reply_obeyed(reply, NAK_UNKNOWN);
  } else if (data[VENDOR] == CODE_OPEN && command->length == OPEN_BYTES && take_32(data + 4) != 0) {
    open(vote, data, reply);
  } else if (data[VENDOR] == CODE_CLOSE && command->length == CLOSE_BYTES) {
    close(vote, data, reply);
  } else {
    reply_obeyed(reply, NAK_RECORD);
  }
}

/* OSDP's names of the keys (hardware/README.md, Keys). */
static void tell_plainly(const struct press *press, struct reply *reply) {
  reply->code = REPLY_KEYPAD;
  reply->length = 3;
  reply->data[0] = 0;
  reply->data[1] = 1;
  reply->data[2] = press->choice == CHOICE_FLOOR ? 0x7f : (uint8_t)('0' + press->choice);
}

void vote_tell(const struct vote *vote, const struct press *press, uint32_t now, struct reply *reply) {
  if (!vote->spoken) {
    tell_plainly(press, reply);
    return;
  }
  begin(reply, CODE_VOTE, VOTE_BYTES);
  put_32(reply->data + 4, press->ballot);
  put_32(reply->data + 8, press->nonce);
  put_32(reply->data + 12, vote->boot);
  put_32(reply->data + 16, press->counter);
  reply->data[20] = press->choice;
  put_32(reply->data + 21, elapsed(press->at, now));
  put_16(reply->data + 25, press->held_ms);
  reply->data[27] = press->inputs;
}
