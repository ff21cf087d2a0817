/* One flat JSON object a line, as tests write them: just enough reading of it, and escaping for the way back. */
#ifndef SIMULATOR_JSON_H
#define SIMULATOR_JSON_H

#include <stdbool.h>
#include <stddef.h>

/* The string value of a name; false: there is none, or it does not fit. */
bool json_text(const char *line, const char *name, char *out, size_t room);

/* The number of a name, or `otherwise`; true counts as 1, false as 0. */
long json_number(const char *line, const char *name, long otherwise);

/* Prints a quoted string to stdout. */
void json_print(const char *text);

#endif
