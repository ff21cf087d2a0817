/* What a person does to the keypad: keys, card, palm. Commands of main.c, carried out in the chip's time. */
#ifndef SIMULATOR_HANDS_H
#define SIMULATOR_HANDS_H

#include <stdbool.h>

/* Which reader this program was built for. */
void hands_begin(bool mifare);

/* `key`: floor, for, against, abstain. False: there is none of that name. */
bool hands_key(const char *key, bool down);

/* Down now, up again after `ms` milliseconds of the chip. */
bool hands_press(const char *key, unsigned ms);

/* A card into the slot: the switch closes and the reader sees it. Hexadecimal digits. Empty: the card is taken out. */
void hands_card(const char *digits);

/* A card before the reader, without the slot's switch. */
void hands_card_near(const char *digits);

void hands_palm(bool there);

#endif
