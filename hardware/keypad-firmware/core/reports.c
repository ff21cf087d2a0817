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
  if (reports->presses >= PRESSES_MOST) return false;
  reports->presses += 1;
  add(reports, REPORT_PRESS)->of.press = *press;
  return true;
}

static uint8_t others(const struct reports *reports) { return (uint8_t)(reports->count - reports->presses); }

static bool is_opening(const struct report *report) {
  return report->kind == REPORT_INPUTS && !(report->of.inputs & INPUT_SLOT);
}

/* The place behind the newest report of its kind that waits untold; 0: none, or `until_opening` and the slot opened since. */
static uint8_t behind_newest(struct reports *reports, uint8_t kind, bool until_opening) {
  for (uint8_t behind = reports->count; behind > reports->told; behind -= 1) {
    const struct report *report = nth(reports, (uint8_t)(behind - 1));
    if (report->kind == kind) return behind;
    if (until_opening && is_opening(report)) return 0;
  }
  return 0;
}

/* Forgets cards and inputs that wait untold before place `end`. */
static void forget_before(struct reports *reports, uint8_t end) {
  uint8_t kept = reports->told;
  for (uint8_t index = kept; index < reports->count; index += 1) {
    const struct report *report = nth(reports, index);
    if (index < end && report->kind != REPORT_PRESS) continue;
    if (kept != index) *nth(reports, kept) = *report;
    kept += 1;
  }
  reports->count = kept;
}

/* A place for a card or inputs, with room made for it. */
static struct report *add_other(struct reports *reports, uint8_t kind, bool opens) {
  if (others(reports) >= OTHERS_MOST) {
    uint8_t end = reports->count;
    while (!opens && end > reports->told && !is_opening(nth(reports, (uint8_t)(end - 1)))) end -= 1;
    forget_before(reports, opens ? end : (uint8_t)(end - (end > reports->told)));
  }
  return add(reports, kind);
}

void reports_card(struct reports *reports, const struct card *card) {
  const uint8_t behind = behind_newest(reports, REPORT_CARD, true);
  struct report *report = behind > 0 ? nth(reports, (uint8_t)(behind - 1)) : add_other(reports, REPORT_CARD, false);
  report->of.card = *card;
}

void reports_inputs(struct reports *reports, uint8_t inputs) {
  const uint8_t behind = behind_newest(reports, REPORT_INPUTS, false);
  struct report *report = behind > 0 ? nth(reports, (uint8_t)(behind - 1)) : NULL;
  const bool same_slot = report != NULL && !((report->of.inputs ^ inputs) & INPUT_SLOT);
  if (!same_slot) report = add_other(reports, REPORT_INPUTS, !(inputs & INPUT_SLOT));
  report->of.inputs = inputs;
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
