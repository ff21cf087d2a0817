/*
 * UART by interrupts: see bus.h. At 14.7456 MHz every divisor below is exact. The driver is let go in the interrupt that
 * ends the last stop bit, so that the panel may speak at once.
 */
#include "bus.h"

#include <avr/interrupt.h>
#include <avr/io.h>

#include "pins.h"

enum { RECEIVED = 64, IDLE_CHARACTERS = 2, BITS = 10, TIMER_PRESCALER = 8 };

static volatile uint8_t received[RECEIVED];
static volatile uint8_t written;
static volatile uint8_t read;
static volatile uint16_t last_at;
static const uint8_t *volatile sending;
static volatile uint8_t left;
static uint16_t idle_ticks;

void bus_set_baud(uint32_t baud) {
  UBRR0 = (uint16_t)(F_CPU / 16 / baud - 1);
  idle_ticks = (uint16_t)(F_CPU / TIMER_PRESCALER * BITS * IDLE_CHARACTERS / baud);
}

void bus_begin(uint32_t baud) {
  DDRD |= _BV(BUS_DRIVE_PIN);
  PORTD |= _BV(PD0);
  bus_set_baud(baud);
  UCSR0C = _BV(UCSZ01) | _BV(UCSZ00);
  UCSR0B = _BV(RXEN0) | _BV(TXEN0) | _BV(RXCIE0);
}

ISR(USART_RX_vect) {
  const uint8_t byte = UDR0;
  const uint8_t next = (uint8_t)(written + 1) % RECEIVED;
  last_at = TCNT1;
  if (next == read) return;
  received[written] = byte;
  written = next;
}

ISR(USART_UDRE_vect) {
  UDR0 = *sending;
  sending += 1;
  left -= 1;
  if (left > 0) return;
  UCSR0A |= _BV(TXC0);
  UCSR0B = (uint8_t)((UCSR0B & ~_BV(UDRIE0)) | _BV(TXCIE0));
}

ISR(USART_TX_vect) {
  if (left > 0) return;
  UCSR0B &= (uint8_t)~_BV(TXCIE0);
  PORTD &= (uint8_t)~_BV(BUS_DRIVE_PIN);
}

bool bus_waiting(void) { return read != written; }

bool bus_take(uint8_t *byte) {
  if (!bus_waiting()) return false;
  *byte = received[read];
  read = (uint8_t)(read + 1) % RECEIVED;
  return true;
}

/* The specification's two idle characters: the panel's driver has let go by then. */
static void await_idle(void) {
  uint16_t now;
  do {
    cli();
    now = (uint16_t)(TCNT1 - last_at);
    sei();
  } while (now < idle_ticks);
}

void bus_send(const uint8_t *bytes, uint8_t length) {
  await_idle();
  sending = bytes;
  left = length;
  PORTD |= _BV(BUS_DRIVE_PIN);
  UCSR0B |= _BV(UDRIE0);
}

bool bus_sending(void) { return PORTD & _BV(BUS_DRIVE_PIN); }
