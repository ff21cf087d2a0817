/* Rules of the portable core, on this machine. Argument: the folder of the golden frames. TAP on stdout. */
#include <stdio.h>
#include <string.h>

#include "../core/bytes.h"
#include "../core/check.h"
#include "../core/debounce.h"
#include "memory-port.h"
#include "panel.h"
#include "rules.h"

static const char *frames_folder;
static int tests, failures;
static const uint8_t key[KEY_BYTES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
static const struct command poll = {COMMAND_POLL, 0, NULL};
static struct keypad keypad;
static struct panel panel;

void rule(int holds, const char *words) {
  tests += 1;
  failures += !holds;
  printf("%sok %d - %s\n", holds ? "" : "not ", tests, words);
}

static unsigned read_hex(const char *text, uint8_t *out) {
  unsigned bytes = 0, value;
  int used;
  for (; sscanf(text, "%2x%n", &value, &used) == 1; text += used) out[bytes++] = (uint8_t)value;
  return bytes;
}

static unsigned golden(const char *file, const char *name, uint8_t *out) {
  char path[512], line[1024], heading[64];
  unsigned bytes = 0;
  snprintf(path, sizeof path, "%s/%s.hex", frames_folder, file);
  snprintf(heading, sizeof heading, "# %s:", name);
  FILE *stream = fopen(path, "r");
  if (stream == NULL) return 0;
  for (int found = 0; fgets(line, sizeof line, stream) && bytes == 0;) {
    if (found) bytes = read_hex(line, out);
    found = strncmp(line, heading, strlen(heading)) == 0;
  }
  fclose(stream);
  return bytes;
}

static void aes_is_fips_197(void) {
  uint8_t secret[16], block[16], cipher[16];
  read_hex("000102030405060708090a0b0c0d0e0f", secret);
  read_hex("00112233445566778899aabbccddeeff", block);
  read_hex("69c4e0d86a7b0430d8cdb78070b4c55a", cipher);
  aes_encrypt(secret, block);
  rule(memcmp(block, cipher, 16) == 0, "AES-128 enciphers as FIPS 197, C.1");
  aes_decrypt(secret, block);
  rule(block[0] == 0 && block[15] == 0xff && block[1] == 0x11, "AES-128 deciphers as FIPS 197, C.1");
  read_hex("2b7e151628aed2a6abf7158809cf4f3c", secret);
  read_hex("3243f6a8885a308d313198a2e0370734", block);
  read_hex("3925841d02dc09fbdc118597196a0b32", cipher);
  aes_encrypt(secret, block);
  rule(memcmp(block, cipher, 16) == 0, "AES-128 enciphers as FIPS 197, appendix B");
}

static void check_values_are_golden(void) {
  static const char *const names[] = {"id-crc", "comset-broadcast-crc", "id-checksum"};
  uint8_t bytes[256];
  struct frame frame;
  for (int at = 0; at < 3; at += 1) {
    const unsigned length = golden("check-values", names[at], bytes);
    rule(length > 0 && frame_read(bytes, (uint8_t)length, &frame), "a golden frame is sound");
    bytes[length - 1] ^= 1;
    rule(!frame_read(bytes, (uint8_t)length, &frame), "with one bit flipped it is not");
  }
}

static int seals(struct channel *channel, uint8_t kind, const char *name) {
  static const uint8_t inputs[] = {1, 0}, pressed[] = {0, 1, '1'};
  uint8_t bytes[256], out[128];
  const unsigned length = golden("secure-channel", name, bytes);
  struct frame frame;
  if (!frame_read(bytes, (uint8_t)length, &frame)) return 0;
  struct frame_head head = {.address = 0x81, .control = frame.control & 7, .security = kind, .code = frame.code};
  const uint8_t *data = frame.code == REPLY_ISTATR ? inputs : pressed;
  const uint8_t count = frame.code == REPLY_ISTATR ? 2 : frame.code == REPLY_KEYPAD ? 3 : 0;
  return channel_seal(channel, head, data, count, out, sizeof out) == length + 1 && memcmp(out + 1, bytes, length) == 0;
}

static int opens(struct channel *channel, const char *name) {
  uint8_t bytes[256];
  struct frame frame;
  const unsigned length = golden("secure-channel", name, bytes);
  return frame_read(bytes, (uint8_t)length, &frame) && channel_open(channel, &frame, BLOCK_COMMAND);
}

static void channel_is_golden(void) {
  uint8_t a[8], b[8], bytes[256], out[AES_BYTES];
  struct channel channel;
  read_hex("B0B1B2B3B4B5B6B7", a);
  read_hex("C0C1C2C3C4C5C6C7", b);
  channel_derive(&channel, key, a);
  channel_cryptogram(&channel, a, b, out);
  golden("secure-channel", "client-cryptogram", bytes);
  rule(memcmp(out, bytes + 25, 16) == 0, "the device's cryptogram is the golden one");
  channel_cryptogram(&channel, b, a, out);
  golden("secure-channel", "server-cryptogram", bytes);
  rule(memcmp(out, bytes + 9, 16) == 0, "the panel's cryptogram is the golden one");
  channel_initial_mac(&channel, out, channel.mine);
  golden("secure-channel", "initial-mac", bytes);
  rule(memcmp(channel.mine, bytes + 9, 16) == 0, "the first MAC is the golden one");
  rule(opens(&channel, "sealed-istat") && seals(&channel, BLOCK_REPLY, "sealed-inputs"), "inputs are told by the golden bytes");
  rule(opens(&channel, "sealed-led") && seals(&channel, BLOCK_REPLY, "sealed-ack"), "a light is acknowledged by the golden bytes");
  rule(!opens(&channel, "sealed-led"), "a frame that was taken is not taken again");
  rule(opens(&channel, "sealed-poll") && seals(&channel, BLOCK_REPLY, "sealed-key"), "a key is told by the golden bytes");
  rule(opens(&channel, "sealed-led-three") && seals(&channel, BLOCK_REPLY, "sealed-ack-three"), "three blocks are opened");
}

static void commission(void) {
  struct settings settings = {.has_key = true, .address = 5, .baud = 115200, .serial = 17};
  struct settings_place place = {0};
  memory_reset();
  memcpy(settings.key, key, KEY_BYTES);
  settings_save(&place, &settings);
  keypad_begin(&keypad, VERSION_EM4100, 0);
  memset(&panel, 0, sizeof panel);
}

static void a_broken_write_leaves_the_old(void) {
  int sound = 1, changed = 0;
  for (unsigned cut = 1; cut <= 64; cut += 1) {
    struct settings_place place;
    struct settings settings, read;
    commission();
    settings_load(&place, &settings);
    const uint8_t old = settings.key[3];
    settings.key[3] = 0x77;
    settings.address = 9;
    memory_cut = cut;
    settings_save(&place, &settings);
    while (place.mirrored < SETTINGS_BYTES) settings_mirror(&place, &settings);
    memory_cut = 0;
    settings_load(&place, &read);
    const int is_old = read.key[3] == old && read.address == 5;
    const int is_new = read.key[3] == 0x77 && read.address == 9;
    sound &= read.has_key && read.serial == 17 && (is_old || is_new);
    changed += is_new;
  }
  rule(sound && changed > 0 && changed < 64, "wherever power breaks a write, the old settings stand or the new, whole");
}

static void starts_differ(void) {
  commission();
  const uint32_t first = keypad.vote.boot;
  keypad_begin(&keypad, VERSION_EM4100, 0);
  rule(first != keypad.vote.boot, "each start has another boot, even where there is no noise");
}

static void keys_come_in_order(void) {
  static const char order[] = {'1', '2', '3', 0x7f, '1'};
  static const uint8_t downs[] = {KEY_FOR, KEY_AGAINST, KEY_ABSTAIN, KEY_FLOOR, KEY_FOR};
  int same = panel_connect((commission(), &panel), &keypad, key, 1, 0);
  for (unsigned at = 0; at < sizeof downs; at += 1) keypad_change(&keypad, downs[at], at), keypad_change(&keypad, 0, at);
  for (unsigned at = 0; at < sizeof order; at += 1) {
    same &= panel_command(&panel, &keypad, poll, 10) && panel.reply.code == REPLY_KEYPAD && panel.reply.data[2] == order[at];
    const uint8_t counted = keypad.reports.count;
    same &= panel_send(&panel, &keypad, panel.sent, panel.sent_bytes, 10) && keypad.reports.count == counted;
  }
  rule(same, "keys are told in their order, one a poll, and a poll sent again tells nothing new");
  for (unsigned at = 0; at < 20; at += 1) keypad_change(&keypad, KEY_FOR, at), keypad_change(&keypad, 0, at);
  rule(keypad.reports.presses == PRESSES_MOST, "sixteen presses wait; what is pressed beyond does not count");
  rule(keypad.vote.counter == 5 - 1 + PRESSES_MOST, "and has no number");
}

static void contacts_bounce(void) {
  struct debounce debounce = {0};
  int changes = 0;
  for (int ms = 0; ms < 60; ms += 1) changes += debounce_step(&debounce, ms % 3 ? INPUT_SLOT | KEY_FOR : 0);
  rule(changes == 0, "a contact that bounces is no change");
  for (int ms = 0; ms < SLOT_BOUNCE_MS; ms += 1) changes += debounce_step(&debounce, INPUT_SLOT | KEY_FOR);
  rule(changes == 2 && debounce.state == (INPUT_SLOT | KEY_FOR), "one that stands is one");
}

int main(int count, char **words) {
  frames_folder = count > 1 ? words[1] : "../frames";
  aes_is_fips_197();
  check_values_are_golden();
  channel_is_golden();
  a_broken_write_leaves_the_old();
  starts_differ();
  keys_come_in_order();
  contacts_bounce();
  keypad_rules();
  printf("1..%d\n", tests);
  return failures > 0;
}
