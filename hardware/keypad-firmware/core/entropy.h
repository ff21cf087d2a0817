/*
 * Random numbers of a chip that has no source of them: AES in counter mode under a key made from the secret base key,
 * the number of this start, which never comes again, and whatever noise the board has. So none repeats, and nobody
 * without the base key can foretell one, even where the noise is poor.
 */
#ifndef CORE_ENTROPY_H
#define CORE_ENTROPY_H

#include <stdint.h>

struct entropy {
  uint8_t key[16];
  uint32_t count;
};

/* `base_key`: SCBK, or zeros where there is none yet. `start`: from settings_count_start. */
void entropy_begin(struct entropy *entropy, const uint8_t base_key[16], uint32_t start);

/* The base key has changed: what comes now cannot be foretold without the new one. */
void entropy_mix(struct entropy *entropy, const uint8_t base_key[16]);

/* Eight random bytes. */
void entropy_draw(struct entropy *entropy, uint8_t out[8]);

#endif
