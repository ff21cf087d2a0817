/* The panel's side of the channel, for tests on the host: the same functions with the MACs the other way round. */
#ifndef HOST_PANEL_H
#define HOST_PANEL_H

#include <stdbool.h>
#include <stdint.h>

#include "../core/keypad.h"

struct panel {
  struct channel channel;
  uint8_t sequence;
  bool secure;
  /* The last frame sent, without the mark, and the last answer. */
  uint8_t sent[FRAME_LONGEST];
  uint8_t sent_bytes;
  struct frame reply;
  uint8_t reply_bytes[FRAME_LONGEST];
};

/* Gives bytes to the keypad and takes its answer; false: it stayed silent. */
bool panel_send(struct panel *panel, struct keypad *keypad, const uint8_t *bytes, uint8_t length, uint32_t now);

/* A command outside the channel, with the next sequence number, or with 0 where `anew`. */
bool panel_bare(struct panel *panel, struct keypad *keypad, struct command command, bool anew, uint32_t now);

/* The whole handshake. */
bool panel_connect(struct panel *panel, struct keypad *keypad, const uint8_t *key, uint8_t kind, uint32_t now);

/* A command through the channel; true: the answer came through it too, and is opened. */
bool panel_command(struct panel *panel, struct keypad *keypad, struct command command, uint32_t now);

#endif
