/* Secure Channel: see channel.h. AES-128 throughout; the MAC is a CBC-MAC whose last block has a key of its own. */
#include "channel.h"

#include <string.h>

#include "bytes.h"

enum { PAD = 0x80 };

static void mix(uint8_t *block, const uint8_t *other) {
  for (uint8_t at = 0; at < AES_BYTES; at += 1) block[at] ^= other[at];
}

static void derive(uint8_t *out, const uint8_t *key, uint8_t first, uint8_t second, const uint8_t *panel_random) {
  memset(out, 0, AES_BYTES);
  out[0] = first;
  out[1] = second;
  memcpy(out + 2, panel_random, 6);
  aes_encrypt(key, out);
}

void channel_derive(struct channel *channel, const uint8_t key[AES_BYTES], const uint8_t panel_random[8]) {
  derive(channel->encryption, key, 0x01, 0x82, panel_random);
  derive(channel->mac_1, key, 0x01, 0x01, panel_random);
  derive(channel->mac_2, key, 0x01, 0x02, panel_random);
  memset(channel->mine, 0, AES_BYTES);
  memset(channel->theirs, 0, AES_BYTES);
}

void channel_cryptogram(const struct channel *channel, const uint8_t first[8], const uint8_t second[8],
                        uint8_t out[AES_BYTES]) {
  memcpy(out, first, 8);
  memcpy(out + 8, second, 8);
  aes_encrypt(channel->encryption, out);
}

void channel_initial_mac(const struct channel *channel, const uint8_t cryptogram[AES_BYTES], uint8_t out[AES_BYTES]) {
  memcpy(out, cryptogram, AES_BYTES);
  aes_encrypt(channel->mac_1, out);
  aes_encrypt(channel->mac_2, out);
}

/* MAC over `length` bytes; padded only where they do not fill a block. */
static void authenticate(const struct channel *channel, const uint8_t *start, const uint8_t *message, uint8_t length,
                         uint8_t *mac) {
  memcpy(mac, start, AES_BYTES);
  while (length > 0) {
    const uint8_t take = length < AES_BYTES ? length : AES_BYTES;
    for (uint8_t at = 0; at < take; at += 1) mac[at] ^= message[at];
    if (take < AES_BYTES) mac[take] ^= PAD;
    message += take;
    length = (uint8_t)(length - take);
    aes_encrypt(length == 0 ? channel->mac_2 : channel->mac_1, mac);
  }
}

static void invert(uint8_t *out, const uint8_t *mac) {
  for (uint8_t at = 0; at < AES_BYTES; at += 1) out[at] = (uint8_t)~mac[at];
}

/* Clears data in place; gives the length without padding, or 0xff when the padding is wrong. */
static uint8_t decrypt(const struct channel *channel, uint8_t *data, uint8_t length) {
  uint8_t chain[AES_BYTES];
  uint8_t next[AES_BYTES];
  if (length == 0 || length % AES_BYTES != 0) return 0xff;
  invert(chain, channel->mine);
  for (uint8_t *block = data; block < data + length; block += AES_BYTES) {
    memcpy(next, block, AES_BYTES);
    aes_decrypt(channel->encryption, block);
    mix(block, chain);
    memcpy(chain, next, AES_BYTES);
  }
  while (length > 0 && data[length - 1] == 0) length -= 1;
  return length > 0 && data[length - 1] == PAD ? (uint8_t)(length - 1) : 0xff;
}

bool channel_open(struct channel *channel, struct frame *frame, uint8_t kind) {
  uint8_t mac[AES_BYTES];
  const bool with_data = frame->security == kind + BLOCK_WITH_DATA;
  if (frame->mac == 0 || (!with_data && frame->security != kind)) return false;
  authenticate(channel, channel->mine, frame->bytes, (uint8_t)(frame->mac - frame->bytes), mac);
  if (!same_bytes(mac, frame->mac, FRAME_MAC)) return false;
  if (with_data) {
    const uint8_t length = decrypt(channel, frame->data, frame->data_length);
    if (length == 0xff) return false;
    frame->data_length = length;
  } else if (frame->data_length > 0) {
    return false;
  }
  memcpy(channel->theirs, mac, AES_BYTES);
  return true;
}

static void encrypt(const struct channel *channel, uint8_t *data, uint8_t length) {
  uint8_t chain[AES_BYTES];
  invert(chain, channel->theirs);
  for (uint8_t *block = data; block < data + length; block += AES_BYTES) {
    mix(block, chain);
    aes_encrypt(channel->encryption, block);
    memcpy(chain, block, AES_BYTES);
  }
}

uint8_t channel_seal(struct channel *channel, struct frame_head head, const uint8_t *data, uint8_t length, uint8_t *out,
                     uint8_t room) {
  const uint8_t padded = length == 0 ? 0 : (uint8_t)((length / AES_BYTES + 1) * AES_BYTES);
  /* Mark, header, security block, code, MAC and check value. */
  if (room < 1 + FRAME_HEADER + 2 + 1 + FRAME_MAC + 2 || padded > room - (1 + FRAME_HEADER + 2 + 1 + FRAME_MAC + 2)) return 0;
  if (length > 0) head.security += BLOCK_WITH_DATA;
  const uint8_t at = frame_begin(out, &head, padded, true);
  if (length > 0) {
    memset(out + at, 0, padded);
    memcpy(out + at, data, length);
    out[at + length] = PAD;
    encrypt(channel, out + at, padded);
  }
  authenticate(channel, channel->theirs, out + 1, (uint8_t)(at + padded - 1), channel->mine);
  memcpy(out + at + padded, channel->mine, FRAME_MAC);
  return frame_end(out);
}
