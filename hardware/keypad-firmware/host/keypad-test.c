/* Rules of the keypad as a whole, met through its channel by the panel of panel.h. */
#include <stdio.h>
#include <string.h>

#include "../core/bytes.h"
#include "memory-port.h"
#include "panel.h"
#include "rules.h"

static const uint8_t key[KEY_BYTES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static const uint8_t default_key[KEY_BYTES] = "0123456789:;<=>?";
static const struct command poll = {COMMAND_POLL, 0, NULL};
static struct keypad keypad;
static struct panel panel;

static void power_on_without_key(void) {
  memory_reset();
  keypad_begin(&keypad, VERSION_EM4100, 0);
  memset(&panel, 0, sizeof panel);
}

/* Polls every five seconds until `end`. */
static void poll_until(uint32_t now, uint32_t end) {
  for (; now < end; now += 5000) {
    keypad_tick(&keypad, now);
    panel_command(&panel, &keypad, poll, now);
  }
  keypad_tick(&keypad, end);
}

static int set_key(uint32_t now) {
  uint8_t data[KEY_BYTES + 2] = {1, KEY_BYTES};
  memcpy(data + 2, key, KEY_BYTES);
  const struct command command = {COMMAND_KEYSET, sizeof data, data};
  return panel_command(&panel, &keypad, command, now) && panel.reply.code == REPLY_ACK;
}

static void the_default_key_ends_with_install_mode(void) {
  power_on_without_key();
  int same = panel_connect(&panel, &keypad, default_key, 0, 0);
  poll_until(1000, INSTALL_MS - 1);
  rule(same && keypad.session.secure, "the default key holds as long as install mode");
  poll_until(INSTALL_MS - 1, INSTALL_MS);
  rule(!keypad.session.secure, "the channel under the default key ends with install mode");
  rule(!set_key(INSTALL_MS) && !keypad.settings.has_key, "then no key is taken through it");
  rule(!panel_connect(&panel, &keypad, default_key, 0, INSTALL_MS), "and no new one is opened with the default key");
}

void keypad_rules(void) {
  the_default_key_ends_with_install_mode();
}
