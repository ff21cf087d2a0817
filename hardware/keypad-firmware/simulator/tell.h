/* What the simulator says on stdout, one JSON object a line, whenever it changes. */
#ifndef SIMULATOR_TELL_H
#define SIMULATOR_TELL_H

#include <stdbool.h>

void tell_begin(void);
void tell_ready(const char *path);

/* Says what has changed since it was said last. `all`: says everything. */
void tell_changes(bool all);

void tell_trouble(const char *what, const char *line);

/* Stack, EEPROM and lost bytes as they are now; `answer` counts the questions. */
void tell_figures(long answer);

#endif
