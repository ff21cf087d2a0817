/* See json.h. */
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *value_of(const char *line, const char *name) {
  char quoted[64];
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  const char *at = strstr(line, quoted);
  if (at == NULL) return NULL;
  at += strlen(quoted);
  while (*at == ' ' || *at == ':') at += 1;
  return at;
}

bool json_text(const char *line, const char *name, char *out, size_t room) {
  const char *at = value_of(line, name);
  if (at == NULL || *at != '"') return false;
  const char *end = strchr(at + 1, '"');
  if (end == NULL || (size_t)(end - at) > room) return false;
  memcpy(out, at + 1, (size_t)(end - at - 1));
  out[end - at - 1] = 0;
  return true;
}

long json_number(const char *line, const char *name, long otherwise) {
  const char *at = value_of(line, name);
  if (at == NULL) return otherwise;
  if (strncmp(at, "true", 4) == 0) return 1;
  if (strncmp(at, "false", 5) == 0) return 0;
  return strtol(at, NULL, 10);
}

void json_print(const char *text) {
  putchar('"');
  for (; *text; text += 1) {
    if (*text == '"' || *text == '\\') putchar('\\');
    putchar(*text);
  }
  putchar('"');
}
