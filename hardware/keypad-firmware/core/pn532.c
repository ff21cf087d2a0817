/* PN532 frames: see pn532.h. */
#include "pn532.h"

#include <stddef.h>
#include <string.h>

enum { TO_CHIP = 0xd4, FROM_CHIP = 0xd5, HEAD = 5, TARGET_HEAD = 6 };

uint8_t pn532_command(uint8_t out[PN532_COMMAND_FRAME], uint8_t code, const uint8_t *parameters, uint8_t length) {
  const uint8_t payload = (uint8_t)(2 + length);
  uint8_t sum = (uint8_t)(TO_CHIP + code);
  out[0] = 0;
  out[1] = 0;
  out[2] = 0xff;
  out[3] = payload;
  out[4] = (uint8_t)-payload;
  out[5] = TO_CHIP;
  out[6] = code;
  for (uint8_t at = 0; at < length; at += 1) {
    out[7 + at] = parameters[at];
    sum = (uint8_t)(sum + parameters[at]);
  }
  out[7 + length] = (uint8_t)-sum;
  out[8 + length] = 0;
  return (uint8_t)(9 + length);
}

bool pn532_is_ack(const uint8_t *bytes) {
  return bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xff && bytes[3] == 0 && bytes[4] == 0xff && bytes[5] == 0;
}

const uint8_t *pn532_answer(const uint8_t *bytes, uint8_t length, uint8_t code, uint8_t *data_length) {
  if (length < HEAD + 3 || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 0xff) return NULL;
  const uint8_t payload = bytes[3];
  if ((uint8_t)(payload + bytes[4]) != 0 || payload < 2 || payload > length - HEAD - 1) return NULL;
  uint8_t sum = 0;
  for (uint8_t at = 0; at <= payload; at += 1) sum = (uint8_t)(sum + bytes[HEAD + at]);
  if (sum != 0 || bytes[HEAD] != FROM_CHIP || bytes[HEAD + 1] != code + 1) return NULL;
  *data_length = (uint8_t)(payload - 2);
  return bytes + HEAD + 2;
}

bool pn532_card(const uint8_t *data, uint8_t length, struct card *card) {
  if (length < TARGET_HEAD || data[0] == 0) return false;
  const uint8_t uid = data[5];
  if ((uid != 4 && uid != 7 && uid != 10) || uid > length - TARGET_HEAD) return false;
  memset(card, 0, sizeof *card);
  card->bits = (uint8_t)(uid * 8);
  memcpy(card->number, data + TARGET_HEAD, uid);
  return true;
}
