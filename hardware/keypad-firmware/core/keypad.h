/*
 * The seat keypad without its board: everything it knows and says. One static object; no memory is taken at run time.
 * The board gives it bytes of the bus, changes of keys, cards and time, and shows what it says. Times it is given never
 * go back from one call to the next.
 */
#ifndef CORE_KEYPAD_H
#define CORE_KEYPAD_H

#include <stdbool.h>
#include <stdint.h>

#include "buzzer.h"
#include "entropy.h"
#include "frame.h"
#include "keys.h"
#include "lights.h"
#include "reports.h"
#include "session.h"
#include "settings.h"
#include "text.h"
#include "vote.h"

/* PDID: version of the keypad's model 1, by its reader. */
enum { VERSION_EM4100 = 1, VERSION_MIFARE = 2 };
enum { FIRMWARE_MAJOR = 0, FIRMWARE_MINOR = 1, FIRMWARE_BUILD = 0 };
enum { CHARACTER_GAP_MS = 20, INSTALL_CHORD_MS = 3000 };
#define INSTALL_MS 600000UL

struct keypad {
  struct settings settings;
  struct settings_place place;
  struct entropy entropy;
  struct frame_decoder decoder;
  uint32_t byte_at;
  struct session session;
  struct reports reports;
  struct vote vote;
  struct keys keys;
  struct lights lights;
  struct buzzer buzzer;
  struct text text;
  /* The card that was read last, and the one that has been told, since the slot closed; bits 0: none. */
  struct card read;
  struct card card;
  uint8_t version;
  /* The reader does not answer. */
  bool reader_lost;
  bool install;
  uint32_t install_at;
  /* Mic and утримався have been down since power came on. */
  bool chord;
  /* Address or speed have changed: the board takes them up when the answer is on the wire. */
  bool line_changed;
};

/* Power has come on. `state`: keys and inputs as they are (keys.h). */
void keypad_begin(struct keypad *keypad, uint8_t version, uint8_t state);

/* One byte of the bus. The answer has to be sent before the next byte is given. */
struct answer keypad_byte(struct keypad *keypad, uint8_t byte, uint32_t now);

/* Keys or inputs have changed. */
void keypad_change(struct keypad *keypad, uint8_t state, uint32_t at);

/*
 * The reader sees a card, again and again while it is there. Its number counts when two readings running are equal, since
 * both readers check theirs weakly, and is told to the panel once for each insertion.
 */
void keypad_card(struct keypad *keypad, const struct card *card);

/* Time passes. The answer as in keypad_byte: a frame may come out of noise when the line pauses. */
struct answer keypad_tick(struct keypad *keypad, uint32_t now);

/* Carries out a command that is no matter of the session. */
void keypad_obey(struct keypad *keypad, const struct command *command, bool secure, uint32_t now, struct reply *reply);

/* The first eight bytes of PDID are also the cUID of the handshake. */
void keypad_identity(const struct keypad *keypad, uint8_t out[12]);

#endif
