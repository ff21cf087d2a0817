/* core/port.h in memory, for tests on the host: an EEPROM whose power can break in the middle of a write. */
#ifndef HOST_MEMORY_PORT_H
#define HOST_MEMORY_PORT_H

#include <stdint.h>

extern uint8_t memory_eeprom[256];
extern unsigned memory_writes;

/* Power breaks in the middle of this write from now, and no later one happens; 0: it does not break. */
extern unsigned memory_cut;

/* What the board's noise is made of. */
extern uint32_t memory_noise;

/* A blank EEPROM, with power. */
void memory_reset(void);

#endif
