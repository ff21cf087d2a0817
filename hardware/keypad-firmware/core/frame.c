/* Framing of OSDP, bounded by FRAME_LONGEST: longer frames on the bus are another device's and are passed over. */
#include "frame.h"

#include <stddef.h>
#include <string.h>

#include "check.h"

enum look { LOOK_MORE, LOOK_FAULT, LOOK_FRAME };

static uint8_t check_bytes(uint8_t control) { return control & CONTROL_CRC ? 2 : 1; }

static bool authenticated(uint8_t security) {
  return security >= BLOCK_COMMAND && security <= BLOCK_REPLY + BLOCK_WITH_DATA;
}

static bool is_checked(const uint8_t *bytes, uint8_t end, uint8_t control) {
  if (!(control & CONTROL_CRC)) return bytes[end] == checksum(bytes, end);
  const uint16_t crc = crc_16(bytes, end);
  return bytes[end] == (uint8_t)crc && bytes[end + 1] == (uint8_t)(crc >> 8);
}

bool frame_read(uint8_t *bytes, uint8_t length, struct frame *found) {
  if (length < FRAME_SHORTEST || bytes[0] != FRAME_START || bytes[2] != length || bytes[3] != 0) return false;
  const uint8_t control = bytes[4];
  uint8_t end = (uint8_t)(length - check_bytes(control));
  if ((control & CONTROL_RESERVED) || !is_checked(bytes, end, control)) return false;
  uint8_t code_at = FRAME_HEADER;
  found->security = 0;
  found->key_kind = 0;
  found->mac = NULL;
  if (control & CONTROL_SECURITY) {
    const uint8_t block = bytes[FRAME_HEADER];
    if (block < 2 || block > end - FRAME_HEADER) return false;
    code_at = (uint8_t)(FRAME_HEADER + block);
    found->security = bytes[FRAME_HEADER + 1];
    if (block > 2) found->key_kind = bytes[FRAME_HEADER + 2];
    if (authenticated(found->security)) {
      if (end < code_at + 1 + FRAME_MAC) return false;
      end = (uint8_t)(end - FRAME_MAC);
      found->mac = bytes + end;
    }
  }
  if (code_at >= end) return false;
  found->bytes = bytes;
  found->length = length;
  found->address = bytes[1];
  found->control = control;
  found->code = bytes[code_at];
  found->data = bytes + code_at + 1;
  found->data_length = (uint8_t)(end - code_at - 1);
  return true;
}

static enum look look_at(struct frame_decoder *decoder, struct frame *found) {
  const uint8_t *bytes = decoder->bytes;
  if (bytes[0] != FRAME_START) return LOOK_FAULT;
  if (decoder->length < 4) return LOOK_MORE;
  if (bytes[3] != 0 || bytes[2] < FRAME_SHORTEST || bytes[2] > FRAME_LONGEST) return LOOK_FAULT;
  if (decoder->length >= 5 && (bytes[4] & CONTROL_RESERVED)) return LOOK_FAULT;
  if (decoder->length < bytes[2]) return LOOK_MORE;
  return frame_read(decoder->bytes, bytes[2], found) ? LOOK_FRAME : LOOK_FAULT;
}

/* Drops `count` bytes and whatever follows that can't be a start. */
static void drop(struct frame_decoder *decoder, uint8_t count) {
  while (count < decoder->length && decoder->bytes[count] != FRAME_START) count += 1;
  decoder->length = (uint8_t)(decoder->length - count);
  memmove(decoder->bytes, decoder->bytes + count, decoder->length);
}

static bool search(struct frame_decoder *decoder, struct frame *found) {
  while (decoder->length > 0) {
    const enum look look = look_at(decoder, found);
    if (look != LOOK_FAULT) return look == LOOK_FRAME;
    drop(decoder, 1);
  }
  return false;
}

bool frame_take(struct frame_decoder *decoder, uint8_t byte, struct frame *found) {
  if (decoder->length == 0 && byte != FRAME_START) return false;
  decoder->bytes[decoder->length] = byte;
  decoder->length += 1;
  return search(decoder, found);
}

bool frame_next(struct frame_decoder *decoder, struct frame *found) {
  drop(decoder, decoder->bytes[2]);
  return search(decoder, found);
}

bool frame_pause(struct frame_decoder *decoder, struct frame *found) {
  while (decoder->length > 0) {
    drop(decoder, 1);
    if (search(decoder, found)) return true;
  }
  return false;
}

uint8_t frame_begin(uint8_t *out, const struct frame_head *head, uint8_t data_length, bool with_mac) {
  const uint8_t keyed = head->security >= BLOCK_CHALLENGE && head->security <= BLOCK_INITIAL_MAC;
  const uint8_t block = head->security == 0 ? 0 : (uint8_t)(2 + keyed);
  const uint8_t control = (uint8_t)(head->control | (block ? CONTROL_SECURITY : 0));
  uint8_t length = (uint8_t)(FRAME_HEADER + block + 1 + data_length + check_bytes(control));
  if (with_mac) length = (uint8_t)(length + FRAME_MAC);
  out[0] = FRAME_MARK;
  out[1] = FRAME_START;
  out[2] = head->address;
  out[3] = length;
  out[4] = 0;
  out[5] = control;
  if (block) {
    out[1 + FRAME_HEADER] = block;
    out[2 + FRAME_HEADER] = head->security;
    out[3 + FRAME_HEADER] = head->key_kind;
  }
  out[1 + FRAME_HEADER + block] = head->code;
  return (uint8_t)(2 + FRAME_HEADER + block);
}

uint8_t frame_end(uint8_t *out) {
  const uint8_t length = out[3];
  const uint8_t end = (uint8_t)(length - check_bytes(out[5]));
  if (out[5] & CONTROL_CRC) {
    const uint16_t crc = crc_16(out + 1, end);
    out[1 + end] = (uint8_t)crc;
    out[2 + end] = (uint8_t)(crc >> 8);
  } else {
    out[1 + end] = checksum(out + 1, end);
  }
  return (uint8_t)(length + 1);
}
