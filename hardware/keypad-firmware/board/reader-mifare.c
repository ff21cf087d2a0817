/*
 * PN532 on the display's I2C: configure once, then look for a card as long as the slot is closed. Each step is short;
 * a reader that does not answer is begun with again.
 */
#include <avr/io.h>
#include <stddef.h>

#include "../core/pn532.h"
#include "i2c.h"
#include "pins.h"
#include "reader.h"

enum { MODULE = 0x48, READ = 1, READY = 1, STEP_MS = 8, PATIENCE_MS = 600, PAUSE_MS = 120, AGAIN_MS = 1000 };

/* What is being done: a command was sent, and its acknowledgement and then its answer are awaited. */
enum step { STEP_IDLE, STEP_ACK, STEP_ANSWER };

const uint8_t reader_version = VERSION_MIFARE;

static struct {
  uint8_t step;
  uint8_t command;
  uint32_t due;
  uint32_t sent_at;
} reader;

/* The order of the beginning; the last is repeated. */
static uint8_t after(uint8_t command) {
  if (command == 0) return PN532_SAM_CONFIGURATION;
  return command == PN532_SAM_CONFIGURATION ? PN532_RF_CONFIGURATION : PN532_IN_LIST_PASSIVE_TARGET;
}

static bool send(uint8_t command) {
  /* Normal mode, no time limit, no interrupt wire. One try for a card, so that the answer comes soon. One card, 106A. */
  static const uint8_t normal[] = {0x01, 0x14, 0x00};
  static const uint8_t retries[] = {0x05, 0xff, 0x01, 0x02};
  static const uint8_t one_card[] = {0x01, 0x00};
  uint8_t frame[PN532_COMMAND_FRAME];
  uint8_t length;
  if (command == PN532_SAM_CONFIGURATION) length = pn532_command(frame, command, normal, sizeof normal);
  else if (command == PN532_RF_CONFIGURATION) length = pn532_command(frame, command, retries, sizeof retries);
  else length = pn532_command(frame, command, one_card, sizeof one_card);
  bool heard = i2c_start(MODULE);
  for (uint8_t at = 0; heard && at < length; at += 1) heard = i2c_write(frame[at]);
  i2c_stop();
  return heard;
}

/* Reads a frame of at most `length` bytes if the chip says that it is ready; a shorter one ends where it says. */
static bool receive(uint8_t *out, uint8_t length) {
  if (!i2c_start(MODULE | READ)) return false;
  const bool ready = i2c_read(false) & READY;
  for (uint8_t at = 0; ready && at < length; at += 1) {
    out[at] = i2c_read(at + 1 == length);
    if (at == PN532_LENGTH_AT && out[at] < length - PN532_AROUND) length = (uint8_t)(out[at] + PN532_AROUND);
  }
  if (!ready) i2c_read(true);
  i2c_stop();
  return ready;
}

static void begin_again(struct keypad *keypad, uint32_t now) {
  keypad->reader_lost = true;
  reader.step = STEP_IDLE;
  reader.command = 0;
  reader.due = now + AGAIN_MS;
}

static void take_answer(struct keypad *keypad, const uint8_t *frame, uint32_t now) {
  struct card card;
  uint8_t length = 0;
  const uint8_t *data = pn532_answer(frame, PN532_ANSWER_FRAME, reader.command, &length);
  if (data == NULL) {
    begin_again(keypad, now);
    return;
  }
  const bool looked = reader.command == PN532_IN_LIST_PASSIVE_TARGET;
  keypad->reader_lost = false;
  reader.step = STEP_IDLE;
  if (looked) reader.due = now + PAUSE_MS;
  if (looked && pn532_card(data, length, &card)) keypad_card(keypad, &card);
}

static void send_next(struct keypad *keypad, uint32_t now) {
  const uint8_t command = after(reader.command);
  if (command == PN532_IN_LIST_PASSIVE_TARGET && !(keypad->keys.state & INPUT_SLOT)) return;
  if (!send(command)) {
    begin_again(keypad, now);
    return;
  }
  reader.command = command;
  reader.step = STEP_ACK;
  reader.sent_at = now;
}

static void await_reader(struct keypad *keypad, uint32_t now) {
  uint8_t frame[PN532_ANSWER_FRAME];
  if (reader.step == STEP_ACK && receive(frame, PN532_ACK_BYTES)) {
    if (pn532_is_ack(frame)) reader.step = STEP_ANSWER;
    else begin_again(keypad, now);
  } else if (reader.step == STEP_ANSWER && receive(frame, PN532_ANSWER_FRAME)) {
    take_answer(keypad, frame, now);
  } else if (now - reader.sent_at >= PATIENCE_MS) {
    begin_again(keypad, now);
  }
}

void reader_begin(void) { PORTD |= _BV(READER_PIN); }

void reader_run(struct keypad *keypad, uint32_t now) {
  if ((int32_t)(now - reader.due) < 0) return;
  reader.due = now + STEP_MS;
  if (reader.step == STEP_IDLE) send_next(keypad, now);
  else await_reader(keypad, now);
}
