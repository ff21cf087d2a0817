/* I2C as the only master, about 390 kHz. Every step is bounded: a module that is gone or stuck stops nothing. */
#ifndef BOARD_I2C_H
#define BOARD_I2C_H

#include <stdbool.h>
#include <stdint.h>

void i2c_begin(void);

/* Starts a message to (`address` 8-bit form, even) or from (odd) a module; false: nobody answers. */
bool i2c_start(uint8_t address);

/* False: not acknowledged. */
bool i2c_write(uint8_t byte);

/* Reads one byte; `last` ends the reading. */
uint8_t i2c_read(bool last);

void i2c_stop(void);

#endif
