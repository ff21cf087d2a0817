/* The I2C bus of the board: who has been addressed gets the bytes. */
#include <simavr/avr_twi.h>
#include <stddef.h>

#include "chip.h"
#include "devices.h"

enum { DISPLAY = 0x78, READER = 0x48, READING = 1 };

static uint8_t addressed;
static struct avr_irq_t *to_chip;
static bool reader_is_there;
static bool connected;

static void acknowledge(void) { avr_raise_irq(to_chip, avr_twi_irq_msg(TWI_COND_ACK, addressed, 1)); }

static void start(uint8_t address) {
  addressed = 0;
  if (address == DISPLAY) {
    display_start();
  } else if ((address & ~READING) == READER && reader_is_there) {
    pn532_start(address & READING);
  } else {
    return;
  }
  addressed = address;
  acknowledge();
}

static void hear(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  avr_twi_msg_irq_t message;
  message.u.v = value;
  if (message.u.twi.msg & TWI_COND_STOP) {
    if ((addressed & ~READING) == READER) pn532_stop();
    addressed = 0;
  }
  if (message.u.twi.msg & TWI_COND_START) start((uint8_t)message.u.twi.addr);
  if (addressed == 0) return;
  if (message.u.twi.msg & TWI_COND_WRITE) {
    acknowledge();
    if (addressed == DISPLAY) display_write((uint8_t)message.u.twi.data);
    else pn532_write((uint8_t)message.u.twi.data);
  }
  if (message.u.twi.msg & TWI_COND_READ) avr_raise_irq(to_chip, avr_twi_irq_msg(TWI_COND_READ, addressed, pn532_read()));
}

void i2c_connect(bool with_reader) {
  reader_is_there = with_reader;
  to_chip = avr_io_getirq(chip.avr, AVR_IOCTL_TWI_GETIRQ(0), TWI_IRQ_INPUT);
  if (!connected) avr_irq_register_notify(avr_io_getirq(chip.avr, AVR_IOCTL_TWI_GETIRQ(0), TWI_IRQ_OUTPUT), hear, NULL);
  connected = true;
}
