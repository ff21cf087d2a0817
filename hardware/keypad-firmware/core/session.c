/* Sequence, stored replies, handshake: see session.h. */
#include "session.h"

#include <string.h>

#include "bytes.h"
#include "keypad.h"

enum { KEY_DEFAULT = 0, KEY_OWN = 1, RANDOM_BYTES = 8, CRYPTOGRAM_REPLY = 32 };

/* SCBK-D of the specification: for install mode only. */
static void default_key(uint8_t *key) {
  for (uint8_t at = 0; at < AES_BYTES; at += 1) key[at] = (uint8_t)(0x30 + at);
}

static struct frame_head head_for(const struct keypad *keypad, const struct frame *frame, uint8_t code) {
  const struct frame_head head = {
      .address = keypad->settings.address | FRAME_REPLY,
      .control = frame->control & (CONTROL_SEQUENCE | CONTROL_CRC),
      .code = code,
  };
  return head;
}

/* Writes an answer outside the channel. */
static uint8_t write_bare(uint8_t *out, const struct frame_head *head, const uint8_t *data, uint8_t length) {
  const uint8_t at = frame_begin(out, head, length, false);
  memcpy(out + at, data, length);
  return frame_end(out);
}

/* A refusal that leaves the stored answer as it is. */
static struct answer refuse(struct keypad *keypad, const struct frame *frame, uint8_t reason) {
  const struct frame_head head = head_for(keypad, frame, REPLY_NAK);
  uint8_t *out = keypad->session.refusal;
  const struct answer answer = {out, write_bare(out, &head, &reason, 1)};
  return answer;
}

static void store_bare(struct keypad *keypad, const struct frame_head *head, const uint8_t *data, uint8_t length) {
  struct session *session = &keypad->session;
  session->answer_length = write_bare(session->answer, head, data, length);
}

static void store_refusal(struct keypad *keypad, const struct frame *frame) {
  const struct frame_head head = head_for(keypad, frame, REPLY_NAK);
  const uint8_t reason = NAK_CONDITIONS;
  store_bare(keypad, &head, &reason, 1);
}

static void end_channel(struct keypad *keypad) {
  keypad->session.secure = false;
  keypad->session.challenged = false;
  keypad->reports.told = false;
}

static bool choose_key(const struct keypad *keypad, uint8_t kind, uint8_t *key) {
  if (kind == KEY_DEFAULT) {
    default_key(key);
    return keypad->install;
  }
  memcpy(key, keypad->settings.key, AES_BYTES);
  return kind == KEY_OWN && keypad->settings.has_key;
}

static void challenge(struct keypad *keypad, const struct frame *frame) {
  struct session *session = &keypad->session;
  uint8_t data[CRYPTOGRAM_REPLY];
  uint8_t key[AES_BYTES];
  end_channel(keypad);
  const bool sound = frame->code == COMMAND_CHLNG && frame->data_length == RANDOM_BYTES;
  if (!sound || !choose_key(keypad, frame->key_kind, key)) {
    store_refusal(keypad, frame);
    return;
  }
  uint8_t identity[12];
  keypad_identity(keypad, identity);
  memcpy(data, identity, RANDOM_BYTES);
  entropy_draw(&keypad->entropy, data + RANDOM_BYTES);
  channel_derive(&session->channel, key, frame->data);
  channel_cryptogram(&session->channel, frame->data, data + RANDOM_BYTES, data + 2 * RANDOM_BYTES);
  channel_cryptogram(&session->channel, data + RANDOM_BYTES, frame->data, session->proof);
  session->challenged = true;
  session->by_default_key = frame->key_kind == KEY_DEFAULT;
  struct frame_head head = head_for(keypad, frame, REPLY_CCRYPT);
  head.security = BLOCK_CLIENT;
  head.key_kind = frame->key_kind;
  store_bare(keypad, &head, data, CRYPTOGRAM_REPLY);
}

static void prove(struct keypad *keypad, const struct frame *frame) {
  struct session *session = &keypad->session;
  const bool proved = session->challenged && frame->code == COMMAND_SCRYPT && frame->data_length == AES_BYTES &&
                      same_bytes(session->proof, frame->data, AES_BYTES);
  end_channel(keypad);
  if (!proved) {
    store_refusal(keypad, frame);
    return;
  }
  channel_initial_mac(&session->channel, session->proof, session->channel.mine);
  session->secure = true;
  struct frame_head head = head_for(keypad, frame, REPLY_RMAC_I);
  head.security = BLOCK_INITIAL_MAC;
  head.key_kind = 1;
  store_bare(keypad, &head, session->channel.mine, AES_BYTES);
}

static void answer_plain(struct keypad *keypad, const struct frame *frame, uint32_t now) {
  const struct command command = {frame->code, frame->data_length, frame->data};
  struct reply reply;
  keypad_obey(keypad, &command, false, now, &reply);
  const struct frame_head head = head_for(keypad, frame, reply.code);
  store_bare(keypad, &head, reply.data, reply.length);
}

static void answer_sealed(struct keypad *keypad, struct frame *frame, uint32_t now) {
  struct session *session = &keypad->session;
  if (!session->secure || !channel_open(&session->channel, frame, BLOCK_COMMAND)) {
    end_channel(keypad);
    store_refusal(keypad, frame);
    return;
  }
  reports_delivered(&keypad->reports);
  const struct command command = {frame->code, frame->data_length, frame->data};
  struct frame_head head = head_for(keypad, frame, 0);
  struct reply reply;
  keypad_obey(keypad, &command, true, now, &reply);
  head.code = reply.code;
  head.security = BLOCK_REPLY;
  session->answer_length =
      channel_seal(&session->channel, head, reply.data, reply.length, session->answer, ANSWER_LONGEST);
  if (session->ending) end_channel(keypad);
  session->ending = false;
}

static bool is_sealed(const struct frame *frame) { return frame->mac != NULL; }

static bool is_stored(const struct session *session, const struct frame *frame) {
  return session->heard && session->command_length == frame->length &&
         memcmp(session->command, frame->bytes, frame->length) == 0;
}

static void note_contact(struct session *session, uint32_t now) {
  if (!session->secure) return;
  session->contact = true;
  session->contact_at = now;
}

static void carry_out(struct keypad *keypad, struct frame *frame, uint32_t now) {
  struct session *session = &keypad->session;
  session->heard = true;
  session->sequence = frame->control & CONTROL_SEQUENCE;
  session->command_length = frame->length;
  memcpy(session->command, frame->bytes, frame->length);
  if (frame->security == 0) {
    answer_plain(keypad, frame, now);
  } else if (frame->security == BLOCK_CHALLENGE) {
    challenge(keypad, frame);
  } else if (frame->security == BLOCK_SERVER) {
    prove(keypad, frame);
  } else {
    answer_sealed(keypad, frame, now);
  }
  note_contact(session, now);
}

/* In install mode a panel that does not know the address yet may ask who is there. */
static bool is_for(const struct keypad *keypad, const struct frame *frame) {
  const bool asks_all = keypad->install && frame->address == BROADCAST && frame->code == COMMAND_ID && !is_sealed(frame);
  return frame->address == keypad->settings.address || asks_all;
}

struct answer session_receive(struct keypad *keypad, struct frame *frame, uint32_t now) {
  struct session *session = &keypad->session;
  const struct answer silence = {NULL, 0};
  if (!is_for(keypad, frame)) return silence;
  session_tick(keypad, now);
  const uint8_t sequence = frame->control & CONTROL_SEQUENCE;
  if (sequence == 0) {
    end_channel(keypad);
  } else if (session->heard && sequence == session->sequence && is_stored(session, frame)) {
    note_contact(session, now);
    const struct answer again = {session->answer, session->answer_length};
    return again;
  } else if (is_sealed(frame) != session->secure && (is_sealed(frame) || frame->security == 0)) {
    return refuse(keypad, frame, NAK_CONDITIONS);
  } else if (!session->heard || sequence != session->sequence % 3 + 1) {
    return refuse(keypad, frame, NAK_SEQUENCE);
  }
  carry_out(keypad, frame, now);
  const struct answer answer = {session->answer, session->answer_length};
  return answer;
}

void session_tick(struct keypad *keypad, uint32_t now) {
  struct session *session = &keypad->session;
  const bool outlawed = session->by_default_key && !keypad->install && (session->secure || session->challenged);
  const bool lost = session->contact && now - session->contact_at >= SILENCE_MS;
  if (outlawed || (lost && session->secure)) {
    end_channel(keypad);
    session->heard = false;
  }
  if (!lost) return;
  session->contact = false;
  keypad->buzzer.on_time = 0;
  lights_darken(&keypad->lights);
}
