/* Milliseconds between two moments of the keypad's clock. */
#ifndef CORE_ELAPSED_H
#define CORE_ELAPSED_H

#include <stdint.h>

/* 0 where `since` is younger than `now`: a contact's interrupt may come after the clock was read. */
static inline uint32_t elapsed(uint32_t since, uint32_t now) {
  const uint32_t ms = now - since;
  return ms > 0xffff0000 ? 0 : ms;
}

#endif
