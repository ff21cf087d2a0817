/* A PN532 as its I2C side looks (NXP UM0701-02): commands in frames, acknowledged, answered when it is ready. */
#include <stdio.h>
#include <string.h>

#include "chip.h"
#include "devices.h"

enum { FRAME = 64, ACK_MS = 1, FOUND_MS = 5, NOT_FOUND_MS = 30, LIST = 0x4a, READY = 1, ISO_14443_4 = 0x20 };

static const uint8_t acknowledgement[] = {0x00, 0x00, 0xff, 0x00, 0xff, 0x00};

/* What a card of ISO 14443-4 says to RATS: the chip asks for it and puts it behind the UID. Twenty bytes at most. */
static const uint8_t answer_to_select[] = {0x14, 0x75, 0x77, 0x80, 0x02, 0xc1, 0x05, 0x2f, 0x2f, 0x01,
                                           0xbc, 0xd6, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};

static uint8_t uid[10];
static uint8_t uid_bytes;
static uint8_t command[FRAME];
static unsigned written;
static bool reading;
static unsigned at;
static bool acknowledging;
static uint8_t answer[FRAME];
static unsigned answer_bytes;
static uint64_t ready_at;

void pn532_set_card(const char *digits) {
  uid_bytes = (uint8_t)(strlen(digits) / 2);
  for (unsigned byte = 0; byte < uid_bytes && byte < sizeof uid; byte += 1) sscanf(digits + 2 * byte, "%2hhx", &uid[byte]);
}

void pn532_power_on(void) {
  written = 0;
  answer_bytes = 0;
  acknowledging = false;
}

static void put_answer(const uint8_t *data, uint8_t bytes) {
  uint8_t sum = 0;
  memcpy(answer, "\0\0\xff", 3);
  answer[3] = bytes;
  answer[4] = (uint8_t)-bytes;
  memcpy(answer + 5, data, bytes);
  for (uint8_t index = 0; index < bytes; index += 1) sum = (uint8_t)(sum + data[index]);
  answer[5 + bytes] = (uint8_t)-sum;
  answer[6 + bytes] = 0;
  answer_bytes = 7u + bytes;
}

static bool is_sound(void) {
  if (written < 9 || command[2] != 0xff || (uint8_t)(command[3] + command[4]) != 0 || written != 7u + command[3]) return false;
  uint8_t sum = 0;
  for (unsigned index = 0; index <= command[3]; index += 1) sum = (uint8_t)(sum + command[5 + index]);
  return sum == 0 && command[5] == 0xd4;
}

static void obey(void) {
  uint8_t data[FRAME] = {0xd5, (uint8_t)(command[6] + 1)};
  uint8_t bytes = 2;
  if (command[6] == LIST && uid_bytes > 0) {
    const uint8_t target[] = {1, 1, 0x00, 0x04, 0x08, uid_bytes};
    memcpy(data + 2, target, sizeof target);
    memcpy(data + 8, uid, uid_bytes);
    bytes = (uint8_t)(8 + uid_bytes);
    if (uid_bytes > 4) {
      data[6] = ISO_14443_4;
      memcpy(data + bytes, answer_to_select, sizeof answer_to_select);
      bytes = (uint8_t)(bytes + sizeof answer_to_select);
    }
  } else if (command[6] == LIST) {
    bytes = 3;
  }
  put_answer(data, bytes);
  acknowledging = true;
  ready_at = chip.avr->cycle + ACK_MS * CHIP_MS;
}

void pn532_start(bool read) {
  reading = read;
  at = 0;
  if (!read) written = 0;
}

void pn532_write(uint8_t byte) {
  if (written < FRAME) command[written++] = byte;
}

uint8_t pn532_read(void) {
  const bool ready = chip.avr->cycle >= ready_at && (acknowledging || answer_bytes > 0);
  const unsigned place = at++;
  if (place == 0) return ready ? READY : 0;
  if (!ready) return 0;
  if (acknowledging) return place <= sizeof acknowledgement ? acknowledgement[place - 1] : 0;
  return place <= answer_bytes ? answer[place - 1] : 0;
}

void pn532_stop(void) {
  if (!reading) {
    if (is_sound()) obey();
    written = 0;
  } else if (at > 2 && acknowledging) {
    acknowledging = false;
    ready_at = chip.avr->cycle + (uint64_t)(uid_bytes > 0 ? FOUND_MS : NOT_FOUND_MS) * CHIP_MS;
  } else if (at > 2) {
    answer_bytes = 0;
  }
}
