/* Frames of the PN532 (NXP UM0701-02): 00 00 FF LEN LCS TFI PD… DCS 00; TFI D4 to the chip, D5 from it. */
#ifndef CORE_PN532_H
#define CORE_PN532_H

#include <stdbool.h>
#include <stdint.h>

#include "reports.h"

/*
 * Frame around a command of the longest kind used here, and around the longest answer: one target, UID of ten bytes, and
 * its answer to select (ISO 14443-4), twenty bytes with fifteen historical ones.
 */
enum { PN532_COMMAND_FRAME = 16, PN532_ANSWER_FRAME = 48, PN532_ACK_BYTES = 6 };
/* What a frame has besides the bytes that its fourth byte counts. */
enum { PN532_LENGTH_AT = 3, PN532_AROUND = 7 };

enum { PN532_SAM_CONFIGURATION = 0x14, PN532_RF_CONFIGURATION = 0x32, PN532_IN_LIST_PASSIVE_TARGET = 0x4a };

/* Writes a command with its parameters; gives the frame's length. `length` is at most 6. */
uint8_t pn532_command(uint8_t out[PN532_COMMAND_FRAME], uint8_t code, const uint8_t *parameters, uint8_t length);

bool pn532_is_ack(const uint8_t *bytes);

/* The data of the answer to `code` in a frame of at most `length` bytes; NULL: it is none. */
const uint8_t *pn532_answer(const uint8_t *bytes, uint8_t length, uint8_t code, uint8_t *data_length);

/* The card in the answer to InListPassiveTarget; false: no card, or an UID of no length that ISO 14443-3 knows. */
bool pn532_card(const uint8_t *data, uint8_t length, struct card *card);

#endif
