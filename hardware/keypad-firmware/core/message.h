/* Commands and replies as the parts of the keypad see them: code and clear data (IEC 60839-11-5). */
#ifndef CORE_MESSAGE_H
#define CORE_MESSAGE_H

#include <stdint.h>

enum {
  COMMAND_POLL = 0x60,
  COMMAND_ID = 0x61,
  COMMAND_CAP = 0x62,
  COMMAND_LSTAT = 0x64,
  COMMAND_ISTAT = 0x65,
  COMMAND_RSTAT = 0x67,
  COMMAND_LED = 0x69,
  COMMAND_BUZ = 0x6a,
  COMMAND_TEXT = 0x6b,
  COMMAND_COMSET = 0x6e,
  COMMAND_KEYSET = 0x75,
  COMMAND_CHLNG = 0x76,
  COMMAND_SCRYPT = 0x77,
  COMMAND_MFG = 0x80,
};

enum {
  REPLY_ACK = 0x40,
  REPLY_NAK = 0x41,
  REPLY_PDID = 0x45,
  REPLY_PDCAP = 0x46,
  REPLY_LSTATR = 0x48,
  REPLY_ISTATR = 0x49,
  REPLY_RSTATR = 0x4b,
  REPLY_RAW = 0x50,
  REPLY_KEYPAD = 0x53,
  REPLY_COM = 0x54,
  REPLY_CCRYPT = 0x76,
  REPLY_RMAC_I = 0x78,
  REPLY_MFGREP = 0x90,
};

/* Reasons of a NAK; NAK_NONE: the command was obeyed. */
enum { NAK_NONE = 0, NAK_LENGTH = 2, NAK_UNKNOWN = 3, NAK_SEQUENCE = 4, NAK_CONDITIONS = 6, NAK_RECORD = 9 };

enum { REPLY_DATA = 40 };

struct command {
  uint8_t code;
  uint8_t length;
  const uint8_t *data;
};

struct reply {
  uint8_t code;
  uint8_t length;
  uint8_t data[REPLY_DATA];
};

/* Turns a reply into an ACK, or a NAK with its reason. */
static inline void reply_obeyed(struct reply *reply, uint8_t nak) {
  reply->code = nak == NAK_NONE ? REPLY_ACK : REPLY_NAK;
  reply->length = nak == NAK_NONE ? 0 : 1;
  reply->data[0] = nak;
}

#endif
