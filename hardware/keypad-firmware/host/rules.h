/* Rules that core-test asserts, one TAP line each. */
#ifndef HOST_RULES_H
#define HOST_RULES_H

void rule(int holds, const char *words);

/* Of the keypad as a whole (keypad-test.c); part of core-test. */
void keypad_rules(void);

#endif
