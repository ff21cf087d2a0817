/*
 * Which pin of the ATmega328P does what. One table for both builds: the wiring plan is drawn from it.
 *
 *   pin   DIP-28  what                                   electrically
 *   PB0   14      switch in the card slot                to ground when a card is in; 2.2 kΩ to 5 V on the
 *                                                        board, for gold contacts want over 1 mA; inside as well
 *   PB1   15      palm pad (TTP223 or alike)             high when a hand rests on it; 100 kΩ to ground, so that a
 *                                                        broken wire is no hand
 *   PB2   16      buzzer, active                         high sounds, through a transistor
 *   PB3–5 17–19   programming connector                  nothing else hangs on it
 *   PB6–7 9–10    crystal 14.7456 MHz, 2 × 18 pF         divides to every baud rate of OSDP without any error
 *   PC0   23      lamp «за»                              high lights, through 220 Ω
 *   PC1   24      lamp «проти»
 *   PC2   25      lamp «утримався»
 *   PC4   27      I2C SDA: display, PN532                4.7 kΩ to 3.3 V or 5 V, as the modules are
 *   PC5   28      I2C SCL
 *   PC6   1       reset                                  10 kΩ to 5 V, 100 nF to ground
 *   PD0   2       RO of the RS-485 driver (RXD)
 *   PD1   3       DI of the RS-485 driver (TXD)
 *   PD2   4       DE and /RE of the RS-485 driver        10 kΩ to ground: a keypad in reset never drives the bus
 *   PD3   5       TX of the RDM6300 (keypad-em4100)      9600 8N1; pull-up inside
 *   PD4   6       key «прошу слова» (mic)                to ground when pressed; 2.2 kΩ to 5 V, as PB0
 *   PD5   11      key «за»
 *   PD6   12      key «проти»
 *   PD7   13      key «утримався»
 */
#ifndef BOARD_PINS_H
#define BOARD_PINS_H

#include <avr/io.h>

#define SLOT_PIN PB0
#define PALM_PIN PB1
#define BUZZER_PIN PB2
#define LAMP_FOR_PIN PC0
#define LAMP_AGAINST_PIN PC1
#define LAMP_ABSTAIN_PIN PC2
#define LAMP_PINS (_BV(LAMP_FOR_PIN) | _BV(LAMP_AGAINST_PIN) | _BV(LAMP_ABSTAIN_PIN))
#define BUS_DRIVE_PIN PD2
#define READER_PIN PD3
#define KEY_FLOOR_PIN PD4
#define KEY_FOR_PIN PD5
#define KEY_AGAINST_PIN PD6
#define KEY_ABSTAIN_PIN PD7
#define KEY_PINS (_BV(KEY_FLOOR_PIN) | _BV(KEY_FOR_PIN) | _BV(KEY_AGAINST_PIN) | _BV(KEY_ABSTAIN_PIN))

#endif
