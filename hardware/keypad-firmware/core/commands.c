/* What the keypad does at each OSDP command, inside the channel and outside (IEC 60839-11-5, commands). */
#include <stddef.h>
#include <string.h>

#include "bytes.h"
#include "flash.h"
#include "keypad.h"

enum { SERIAL_AT = 5, FIRMWARE_AT = 9, IDENTITY_BYTES = 12 };
enum { COMSET_BYTES = 5, KEYSET_BYTES = 18, KEYSET_SCBK = 1, ADDRESS_LAST = 126 };

/* PDCAP: function, compliance, count. */
static const uint8_t capabilities[] IN_FLASH = {
    1,  1,   2, /* two inputs */
    3,  1,   0, /* cards as bits */
    4,  4,   6, /* six lights of several colours */
    5,  2,   1, /* a buzzer that keeps time */
    6,  3,   1, /* text of four rows of sixteen */
    8,  1,   0, /* CRC */
    9,  1,   0, /* Secure Channel with AES-128 */
    10, FRAME_LONGEST, 0, /* the longest frame it takes */
    13, 0,   1, /* one reader */
    16, 2,   0, /* OSDP v2 */
};

void keypad_identity(const struct keypad *keypad, uint8_t out[IDENTITY_BYTES]) {
  out[0] = 0xd2;
  out[1] = 0xf1;
  out[2] = 0xa0;
  out[3] = 1;
  out[4] = keypad->version;
  put_32(out + SERIAL_AT, keypad->settings.serial);
  out[FIRMWARE_AT] = FIRMWARE_MAJOR;
  out[FIRMWARE_AT + 1] = FIRMWARE_MINOR;
  out[FIRMWARE_AT + 2] = FIRMWARE_BUILD;
}

static void tell_capabilities(struct reply *reply) {
  reply->code = REPLY_PDCAP;
  reply->length = sizeof capabilities;
  for (uint8_t at = 0; at < sizeof capabilities; at += 1) reply->data[at] = flash_byte(&capabilities[at]);
}

static void tell_inputs(uint8_t inputs, struct reply *reply) {
  reply->code = REPLY_ISTATR;
  reply->length = 2;
  reply->data[0] = (inputs & INPUT_SLOT) != 0;
  reply->data[1] = (inputs & INPUT_PALM) != 0;
}

static void tell_card(const struct card *card, struct reply *reply) {
  const uint8_t bytes = (uint8_t)((card->bits + 7) / 8);
  reply->code = REPLY_RAW;
  reply->length = (uint8_t)(4 + bytes);
  reply->data[0] = 0;
  reply->data[1] = 0;
  put_16(reply->data + 2, card->bits);
  memcpy(reply->data + 4, card->number, bytes);
}

static void tell_oldest(struct keypad *keypad, uint32_t now, struct reply *reply) {
  const struct report *report = reports_oldest(&keypad->reports);
  reply_obeyed(reply, NAK_NONE);
  if (report == NULL) return;
  keypad->reports.told = true;
  if (report->kind == REPORT_PRESS) vote_tell(&keypad->vote, &report->of.press, now, reply);
  if (report->kind == REPORT_CARD) tell_card(&report->of.card, reply);
  if (report->kind == REPORT_INPUTS) tell_inputs(report->of.inputs, reply);
}

static void tell_state(uint8_t code, uint8_t length, uint8_t last, struct reply *reply) {
  reply->code = code;
  reply->length = length;
  reply->data[0] = 0;
  reply->data[length - 1] = last;
}

/* The answer names what will hold, and goes out with the old settings. */
static void set_line(struct keypad *keypad, const struct command *command, struct reply *reply) {
  if (command->length != COMSET_BYTES) {
    reply_obeyed(reply, NAK_LENGTH);
    return;
  }
  if (command->data[0] > ADDRESS_LAST) {
    reply_obeyed(reply, NAK_RECORD);
    return;
  }
  struct settings wanted = keypad->settings;
  wanted.address = command->data[0];
  if (settings_baud_known(take_32(command->data + 1))) wanted.baud = take_32(command->data + 1);
  reply->code = REPLY_COM;
  reply->length = COMSET_BYTES;
  reply->data[0] = wanted.address;
  put_32(reply->data + 1, wanted.baud);
  if (wanted.address == keypad->settings.address && wanted.baud == keypad->settings.baud) return;
  settings_save(&keypad->place, &wanted);
  keypad->settings = wanted;
  keypad->line_changed = true;
  keypad->session.ending = true;
}

static bool is_default_key(const uint8_t *key) {
  uint8_t difference = 0;
  for (uint8_t at = 0; at < KEY_BYTES; at += 1) difference |= (uint8_t)(key[at] ^ (0x30 + at));
  return difference == 0;
}

static uint8_t set_key(struct keypad *keypad, const struct command *command) {
  const uint8_t *data = command->data;
  if (command->length != KEYSET_BYTES) return NAK_LENGTH;
  if (data[0] != KEYSET_SCBK || data[1] != KEY_BYTES || is_default_key(data + 2)) return NAK_RECORD;
  memcpy(keypad->settings.key, data + 2, KEY_BYTES);
  keypad->settings.has_key = true;
  settings_save(&keypad->place, &keypad->settings);
  entropy_mix(&keypad->entropy, keypad->settings.key);
  keypad->install = false;
  keypad->session.ending = true;
  return NAK_NONE;
}

/* Who it is and that it lives is told to anybody; everything else inside the channel only. */
static bool is_open(uint8_t code) { return code == COMMAND_ID || code == COMMAND_CAP || code == COMMAND_POLL; }

static void obey_securely(struct keypad *keypad, const struct command *command, uint32_t now, struct reply *reply) {
  switch (command->code) {
    case COMMAND_POLL:
      tell_oldest(keypad, now, reply);
      break;
    case COMMAND_LSTAT:
      tell_state(REPLY_LSTATR, 2, 0, reply);
      break;
    case COMMAND_ISTAT:
      tell_inputs(keypad->keys.state, reply);
      break;
    case COMMAND_RSTAT:
      tell_state(REPLY_RSTATR, 1, keypad->reader_lost, reply);
      break;
    case COMMAND_LED:
      reply_obeyed(reply, lights_set(&keypad->lights, command, now));
      break;
    case COMMAND_BUZ:
      reply_obeyed(reply, buzzer_set(&keypad->buzzer, command, now));
      break;
    case COMMAND_TEXT:
      reply_obeyed(reply, text_set(&keypad->text, command, now));
      break;
    case COMMAND_COMSET:
      set_line(keypad, command, reply);
      break;
    case COMMAND_KEYSET:
      reply_obeyed(reply, set_key(keypad, command));
      break;
    case COMMAND_MFG:
      vote_answer(&keypad->vote, command, reply);
      break;
    default:
      reply_obeyed(reply, NAK_UNKNOWN);
  }
}

void keypad_obey(struct keypad *keypad, const struct command *command, bool secure, uint32_t now, struct reply *reply) {
  if (command->code == COMMAND_ID) {
    reply->code = REPLY_PDID;
    reply->length = IDENTITY_BYTES;
    keypad_identity(keypad, reply->data);
  } else if (command->code == COMMAND_CAP) {
    tell_capabilities(reply);
  } else if (secure) {
    obey_securely(keypad, command, now, reply);
  } else {
    reply_obeyed(reply, is_open(command->code) ? NAK_NONE : NAK_CONDITIONS);
  }
}
