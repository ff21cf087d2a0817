/* AES-128 of one block in place (FIPS 197). Round keys are made on the way, so a key costs its 16 bytes and no more. */
#ifndef CORE_AES_H
#define CORE_AES_H

#include <stdint.h>

enum { AES_BYTES = 16 };

void aes_encrypt(const uint8_t key[AES_BYTES], uint8_t block[AES_BYTES]);
void aes_decrypt(const uint8_t key[AES_BYTES], uint8_t block[AES_BYTES]);

#endif
