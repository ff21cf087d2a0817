/* See panel.h. */
#include "panel.h"

#include <string.h>

static const uint8_t random_a[8] = {0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7};

bool panel_send(struct panel *panel, struct keypad *keypad, const uint8_t *bytes, uint8_t length, uint32_t now) {
  struct answer answer = {0};
  for (uint8_t at = 0; at < length; at += 1) {
    const struct answer next = keypad_byte(keypad, bytes[at], now);
    if (next.length > 0) answer = next;
  }
  if (answer.length == 0) return false;
  memcpy(panel->reply_bytes, answer.bytes + 1, answer.length - 1u);
  return frame_read(panel->reply_bytes, (uint8_t)(answer.length - 1), &panel->reply);
}

static struct frame_head head_of(struct panel *panel, const struct keypad *keypad, uint8_t code, bool anew) {
  panel->sequence = anew ? 0 : (uint8_t)(panel->sequence % 3 + 1);
  const struct frame_head head = {
      .address = keypad->settings.address, .control = (uint8_t)(panel->sequence | CONTROL_CRC), .code = code};
  return head;
}

static bool send_stored(struct panel *panel, struct keypad *keypad, const uint8_t *framed, uint8_t length, uint32_t now) {
  panel->sent_bytes = (uint8_t)(length - 1);
  memcpy(panel->sent, framed + 1, panel->sent_bytes);
  return panel_send(panel, keypad, panel->sent, panel->sent_bytes, now);
}

static bool send_bare(struct panel *panel, struct keypad *keypad, struct frame_head head, struct command command,
                      uint32_t now) {
  uint8_t out[FRAME_LONGEST + 1];
  const uint8_t at = frame_begin(out, &head, command.length, false);
  if (command.length > 0) memcpy(out + at, command.data, command.length);
  return send_stored(panel, keypad, out, frame_end(out), now);
}

bool panel_bare(struct panel *panel, struct keypad *keypad, struct command command, bool anew, uint32_t now) {
  return send_bare(panel, keypad, head_of(panel, keypad, command.code, anew), command, now);
}

bool panel_connect(struct panel *panel, struct keypad *keypad, const uint8_t *key, uint8_t kind, uint32_t now) {
  uint8_t cryptogram[AES_BYTES], expected[AES_BYTES];
  panel->secure = false;
  struct frame_head head = head_of(panel, keypad, COMMAND_CHLNG, true);
  head.security = BLOCK_CHALLENGE;
  head.key_kind = kind;
  const struct command challenge = {COMMAND_CHLNG, sizeof random_a, random_a};
  if (!send_bare(panel, keypad, head, challenge, now) || panel->reply.code != REPLY_CCRYPT) return false;
  const uint8_t *random_b = panel->reply.data + 8;
  channel_derive(&panel->channel, key, random_a);
  channel_cryptogram(&panel->channel, random_a, random_b, expected);
  if (memcmp(expected, panel->reply.data + 16, AES_BYTES) != 0) return false;
  channel_cryptogram(&panel->channel, random_b, random_a, cryptogram);
  head = head_of(panel, keypad, COMMAND_SCRYPT, false);
  head.security = BLOCK_SERVER;
  head.key_kind = kind;
  const struct command proof = {COMMAND_SCRYPT, AES_BYTES, cryptogram};
  if (!send_bare(panel, keypad, head, proof, now) || panel->reply.code != REPLY_RMAC_I) return false;
  channel_initial_mac(&panel->channel, cryptogram, panel->channel.theirs);
  panel->secure = memcmp(panel->channel.theirs, panel->reply.data, AES_BYTES) == 0;
  return panel->secure;
}

bool panel_command(struct panel *panel, struct keypad *keypad, struct command command, uint32_t now) {
  uint8_t out[FRAME_LONGEST + 1];
  struct frame_head head = head_of(panel, keypad, command.code, false);
  head.security = BLOCK_COMMAND;
  const uint8_t length = channel_seal(&panel->channel, head, command.data, command.length, out, sizeof out);
  if (length == 0 || !send_stored(panel, keypad, out, length, now)) return false;
  return channel_open(&panel->channel, &panel->reply, BLOCK_REPLY);
}
