/**
 * Reads a rehearsal file: fields by their schema, then what no schema can say. In: a path; out: the scenario with names
 * and cards in their one form, or faults with JSON pointers into the file.
 */
import { readFileSync } from 'node:fs';
import { calendarFaults } from '#contract/calendar-faults';
import { canonicalCards } from '#contract/canonical-cards';
import { type Checked, checker, type Fault } from '#contract/check';
import { compositionFaults } from '#contract/composition-faults';
import { canonicalNames } from '#contract/names';
import { RehearsalFile, type RehearsalStep } from '#contract/rehearsal-file';
import { Type } from '#typebox';
import { stepFaults } from './step-faults.ts';
import { checkSteps } from './step-shape.ts';

/** A rehearsal file that has been read. */
export type Scenario = RehearsalFile;
/** The steps of these names. */
export type StepOf<D extends RehearsalStep['do']> = Extract<RehearsalStep, { do: D }>;

/** The file but for its steps, each of which is checked by the schema of its own kind. */
const Frame = Type.Object(
  { ...RehearsalFile.properties, steps: Type.Array(Type.Unknown()) },
  { additionalProperties: false },
);
const checkFrame = checker(Frame);

export function readScenario(path: string): Checked<Scenario> {
  const read = readJson(path);
  return read.ok ? checkScenario(read.value) : read;
}

/** The scenario in a parsed file. */
export function checkScenario(given: unknown): Checked<Scenario> {
  const frame = checkFrame(given);
  if (!frame.ok) return frame;
  const steps = checkSteps(frame.value.steps);
  if (!steps.ok) return steps;
  const scenario = canonicalCards(canonicalNames({ ...frame.value, steps: steps.value }));
  const faults = [...calendarFaults(scenario), ...compositionFaults(scenario), ...stepFaults(scenario)];
  return faults.length === 0 ? { ok: true, value: scenario } : { ok: false, faults };
}

function readJson(path: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    const fault: Fault = { path, uk: `не вдалося прочитати: ${why}`, en: `can’t be read: ${why}` };
    return { ok: false, faults: [fault] };
  }
}
