/*
 * The seat keypad on its board: one loop that takes bytes and contacts, lets the reader and the display do a little,
 * and sleeps until the next interrupt. The watchdog is fed here only, and only when the contacts have been scanned since.
 */
#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>
#include <avr/wdt.h>

#include "../core/keypad.h"
#include "bus.h"
#include "clock.h"
#include "contacts.h"
#include "display.h"
#include "i2c.h"
#include "reader.h"
#include "signals.h"

enum { SIGNALS_MS = 16 };

static struct keypad keypad;

/* After a reset by the watchdog it still runs, at its shortest. */
__attribute__((naked, used, section(".init3"))) static void stop_watchdog(void) {
  MCUSR = 0;
  wdt_disable();
}

static void begin(void) {
  bus_begin(115200);
  signals_begin();
  const uint8_t state = contacts_begin();
  keypad_begin(&keypad, reader_version, state);
  bus_set_baud(keypad.settings.baud);
  i2c_begin();
  reader_begin();
  clock_begin();
  set_sleep_mode(SLEEP_MODE_IDLE);
  wdt_enable(WDTO_500MS);
  sei();
}

static void answer(struct answer answer) {
  if (answer.length > 0) bus_send(answer.bytes, answer.length);
}

/* The answer lies in the keypad's own memory: nothing is taken from the bus until it is on the wire. */
static void run_bus(uint32_t now) {
  uint8_t byte;
  while (!bus_sending() && bus_take(&byte)) answer(keypad_byte(&keypad, byte, now));
  if (bus_sending()) return;
  answer(keypad_tick(&keypad, now));
  if (keypad.line_changed && !bus_sending()) {
    bus_set_baud(keypad.settings.baud);
    keypad.line_changed = false;
  }
}

static void run_contacts(void) {
  struct contact_change change;
  while (contacts_take(&change)) keypad_change(&keypad, change.state, change.at);
}

/* A byte that came since it was looked for must not wait for the next millisecond. */
static void sleep_until_interrupt(void) {
  cli();
  if (bus_waiting() && !bus_sending()) {
    sei();
    return;
  }
  sleep_enable();
  sei();
  sleep_cpu();
  sleep_disable();
}

int main(void) {
  uint32_t shown_at = 0;
  begin();
  for (;;) {
    /* Contacts first: no change taken may be younger than `now`, or a hold would seem endless. */
    run_contacts();
    const uint32_t now = clock_ms();
    run_bus(now);
    reader_run(&keypad, now);
    display_show(&keypad, now);
    if (now - shown_at >= SIGNALS_MS) {
      shown_at = now;
      signals_show(&keypad, now);
    }
    settings_mirror(&keypad.place, &keypad.settings);
    if (contacts_alive()) wdt_reset();
    sleep_until_interrupt();
  }
}
