/* Random numbers: see entropy.h. */
#include "entropy.h"

#include <string.h>

#include "aes.h"
#include "bytes.h"
#include "port.h"

void entropy_begin(struct entropy *entropy, const uint8_t base_key[16], uint32_t start) {
  uint8_t noise[AES_BYTES];
  memset(entropy->key, 0, AES_BYTES);
  put_32(entropy->key, start);
  aes_encrypt(base_key, entropy->key);
  port_noise(noise, AES_BYTES);
  for (uint8_t at = 0; at < AES_BYTES; at += 1) entropy->key[at] ^= noise[at];
  entropy_mix(entropy, base_key);
  entropy->count = 0;
}

void entropy_mix(struct entropy *entropy, const uint8_t base_key[16]) { aes_encrypt(base_key, entropy->key); }

void entropy_draw(struct entropy *entropy, uint8_t out[8]) {
  uint8_t block[AES_BYTES] = {0};
  entropy->count += 1;
  put_32(block, entropy->count);
  aes_encrypt(entropy->key, block);
  memcpy(out, block, 8);
}
