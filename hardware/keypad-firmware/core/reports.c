/* The queue of what is to be told: see reports.h. */
#include "reports.h"

#include <stddef.h>

static struct report *nth(struct reports *reports, uint8_t index) {
  return &reports->list[(reports->first + index) % REPORTS_MOST];
}

static struct report *add(struct reports *reports, uint8_t kind) {
  struct report *report = nth(reports, reports->count);
  reports->count += 1;
  report->kind = kind;
  return report;
}

bool reports_press(struct reports *reports, const struct press *press) {
  if (reports->presses >= PRESSES_MOST || reports->count >= REPORTS_MOST) return false;
  reports->presses += 1;
  add(reports, REPORT_PRESS)->of.press = *press;
  return true;
}

/* A place for a card or inputs: behind the others, or instead of the newest of its kind that has not been told. */
static struct report *place_for(struct reports *reports, uint8_t kind) {
  if (reports->count < REPORTS_MOST) return add(reports, kind);
  for (uint8_t index = reports->count; index > reports->told; index -= 1) {
    struct report *report = nth(reports, (uint8_t)(index - 1));
    if (report->kind == kind) return report;
  }
  return NULL;
}

void reports_card(struct reports *reports, const struct card *card) {
  struct report *report = place_for(reports, REPORT_CARD);
  if (report != NULL) report->of.card = *card;
}

void reports_inputs(struct reports *reports, uint8_t inputs) {
  struct report *report = place_for(reports, REPORT_INPUTS);
  if (report != NULL) report->of.inputs = inputs;
}

const struct report *reports_oldest(const struct reports *reports) {
  return reports->count == 0 ? NULL : &reports->list[reports->first];
}

void reports_delivered(struct reports *reports) {
  if (!reports->told) return;
  reports->told = false;
  if (reports->list[reports->first].kind == REPORT_PRESS) reports->presses -= 1;
  reports->first = (uint8_t)((reports->first + 1) % REPORTS_MOST);
  reports->count -= 1;
}

void reports_held(struct reports *reports, uint32_t counter, uint16_t ms) {
  for (uint8_t index = reports->told; index < reports->count; index += 1) {
    struct report *report = nth(reports, index);
    if (report->kind == REPORT_PRESS && report->of.press.counter == counter) report->of.press.held_ms = ms;
  }
}
