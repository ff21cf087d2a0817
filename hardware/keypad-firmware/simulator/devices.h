/* What is connected to the chip: bus, reader, display, contacts, lamps. Each in its own file. */
#ifndef SIMULATOR_DEVICES_H
#define SIMULATOR_DEVICES_H

#include <stdbool.h>
#include <stdint.h>

enum { HEADLINE_TEXT = 64, LINE_TEXT = 64, TEXT_LINES = 4, CARD_DIGITS = 20 };

/* All of them at once: power comes and goes. */
void devices_power_on(void);
void devices_power_off(void);

/* bus.c: the UART behind an RS-485 driver, on a pseudo-terminal. */
const char *bus_open(const char *link, bool check_baud);
void bus_close(void);
int bus_file(void);
void bus_connect(void);
void bus_power_off(void);
/* Takes what the panel sent; sends what the chip has said by now. True: the line was busy a moment ago. */
bool bus_exchange(void);
extern unsigned bus_dropped;

/* rdm6300.c: the EM4100 reader on its wire. A card in its field is told ten times a second. */
void rdm6300_connect(void);
void rdm6300_set_card(const char *digits);

/* pn532.c: the MIFARE reader on I2C; display.c: the SSD1306. i2c.c takes the messages to them. */
void i2c_connect(bool with_reader);
void pn532_power_on(void);
void pn532_set_card(const char *digits);
void pn532_start(bool reading);
void pn532_write(uint8_t byte);
uint8_t pn532_read(void);
void pn532_stop(void);

void display_power_on(void);
void display_start(void);
void display_write(uint8_t byte);

/* What the display shows as text; `headline` is empty where it shows four lines. */
struct shown {
  char headline[HEADLINE_TEXT];
  char lines[TEXT_LINES][LINE_TEXT];
};
void display_read(struct shown *shown);
/* Cycle of the last change. */
uint64_t display_changed_at(void);

#endif
