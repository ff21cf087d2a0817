/*
 * The device's side of an OSDP session (IEC 60839-11-5): sequence numbers, stored replies, the Secure Channel.
 * In: sound frames of the bus. Out: the bytes of an answer, or none. A frame that comes again with its sequence number
 * is answered by the stored bytes and has no second effect.
 */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "channel.h"
#include "entropy.h"
#include "frame.h"
#include "message.h"

enum { ANSWER_LONGEST = 72, REFUSAL_BYTES = 12, SILENCE_MS = 8000, BROADCAST = 0x7f };

struct answer {
  const uint8_t *bytes;
  uint8_t length;
};

struct session {
  bool secure;
  /* The last handshake was under the default key: what it began ends with install mode. */
  bool by_default_key;
  /* A challenge has been answered; `proof` is what the panel has to prove itself with. */
  bool challenged;
  /* A command is stored. */
  bool heard;
  /* The channel ends when its answer has been made. */
  bool ending;
  uint8_t sequence;
  /* The channel has borne a command, last at `contact_at`, and the panel has not been given up since. */
  bool contact;
  uint32_t contact_at;
  struct channel channel;
  uint8_t proof[AES_BYTES];
  uint8_t command[FRAME_LONGEST];
  uint8_t command_length;
  uint8_t answer[ANSWER_LONGEST];
  uint8_t answer_length;
  uint8_t refusal[REFUSAL_BYTES];
};

struct keypad;

/* Judges a sound frame; `length` 0 of the answer: stay silent. */
struct answer session_receive(struct keypad *keypad, struct frame *frame, uint32_t now);

/*
 * The channel is over after SILENCE_MS without a command, and one under the default key with install mode. So long after
 * the last command of any channel, lights and buzzer are out too: a panel that returns sets them anew.
 */
void session_tick(struct keypad *keypad, uint32_t now);

#endif
