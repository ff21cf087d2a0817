/*
 * OSDP Secure Channel (IEC 60839-11-5): session keys, cryptograms, and frames sealed and opened with a chain of MACs.
 * Each side calls its own last MAC `mine` and the other's `theirs`, so both use the same functions.
 */
#ifndef CORE_CHANNEL_H
#define CORE_CHANNEL_H

#include <stdbool.h>
#include <stdint.h>

#include "aes.h"
#include "frame.h"

struct channel {
  uint8_t encryption[AES_BYTES];
  uint8_t mac_1[AES_BYTES];
  uint8_t mac_2[AES_BYTES];
  uint8_t mine[AES_BYTES];
  uint8_t theirs[AES_BYTES];
};

/* Session keys from the base key (SCBK) and the panel's random number (RND.A). */
void channel_derive(struct channel *channel, const uint8_t key[AES_BYTES], const uint8_t panel_random[8]);

/* E(S-ENC, first ‖ second): with A‖B the device proves itself, with B‖A the panel. */
void channel_cryptogram(const struct channel *channel, const uint8_t first[8], const uint8_t second[8],
                        uint8_t out[AES_BYTES]);

/* RMAC_I from the panel's cryptogram: the device's last MAC when the channel begins. */
void channel_initial_mac(const struct channel *channel, const uint8_t cryptogram[AES_BYTES], uint8_t out[AES_BYTES]);

/*
 * Opens a frame of block type `kind` (BLOCK_COMMAND or BLOCK_REPLY, or that with data): clears its data in place and
 * shortens it. False when the MAC or the padding is wrong; the chain has not moved then.
 */
bool channel_open(struct channel *channel, struct frame *frame, uint8_t kind);

/*
 * Seals code and data into `out`, which has room for `room` bytes with the mark; gives its length, 0 when it does not
 * fit. `head->security` is BLOCK_COMMAND or BLOCK_REPLY.
 */
uint8_t channel_seal(struct channel *channel, struct frame_head head, const uint8_t *data, uint8_t length, uint8_t *out,
                     uint8_t room);

#endif
