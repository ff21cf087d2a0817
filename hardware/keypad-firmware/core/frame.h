/*
 * OSDP frames (IEC 60839-11-5, packet format): `[FF] 53 ADDR LENlo LENhi CTRL [SB] CODE DATA [MAC4] CHECK`.
 * In: bytes of the bus one by one. Out: sound frames. And the other way: fields to bytes.
 */
#ifndef CORE_FRAME_H
#define CORE_FRAME_H

#include <stdbool.h>
#include <stdint.h>

enum {
  FRAME_MARK = 0xff,
  FRAME_START = 0x53,
  FRAME_REPLY = 0x80,
  /* The longest frame this keypad takes; PDCAP says so. */
  FRAME_LONGEST = 128,
  FRAME_SHORTEST = 7,
  FRAME_HEADER = 5,
  FRAME_MAC = 4,
  CONTROL_SEQUENCE = 0x03,
  CONTROL_CRC = 0x04,
  CONTROL_SECURITY = 0x08,
  CONTROL_RESERVED = 0xf0,
};

/* Security block types. */
enum {
  BLOCK_CHALLENGE = 0x11,
  BLOCK_CLIENT = 0x12,
  BLOCK_SERVER = 0x13,
  BLOCK_INITIAL_MAC = 0x14,
  BLOCK_COMMAND = 0x15,
  BLOCK_REPLY = 0x16,
  BLOCK_WITH_DATA = 2,
};

/* A sound frame, taken apart; everything points into the bytes it was read from. */
struct frame {
  uint8_t *bytes;
  uint8_t length;
  uint8_t address;
  uint8_t control;
  /* 0: no security block. */
  uint8_t security;
  uint8_t key_kind;
  uint8_t code;
  uint8_t *data;
  uint8_t data_length;
  /* NULL unless the security block is 15–18. */
  const uint8_t *mac;
};

struct frame_decoder {
  uint8_t bytes[FRAME_LONGEST];
  uint8_t length;
};

/*
 * Takes one byte. True: `found` is a sound frame, valid until the next call; frame_next must then be called until it is
 * false. After a fault the search goes on at the very next byte, so that a sound frame behind noise is found.
 */
bool frame_take(struct frame_decoder *decoder, uint8_t byte, struct frame *found);

/* Lets the frame found go and looks for another in what is left. */
bool frame_next(struct frame_decoder *decoder, struct frame *found);

/* The line paused: the frame that began will not be finished. True as in frame_take. */
bool frame_pause(struct frame_decoder *decoder, struct frame *found);

/* Reads exactly one frame; false when it is none. */
bool frame_read(uint8_t *bytes, uint8_t length, struct frame *found);

/* What a frame is made of, besides its data. */
struct frame_head {
  uint8_t address;
  uint8_t control;
  uint8_t security;
  uint8_t key_kind;
  uint8_t code;
};

/* Writes header, security block and code with the final length; gives where the data goes. `out` begins with the mark. */
uint8_t frame_begin(uint8_t *out, const struct frame_head *head, uint8_t data_length, bool with_mac);

/* Writes the check value; gives the length with the mark. */
uint8_t frame_end(uint8_t *out);

#endif
