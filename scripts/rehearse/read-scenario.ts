/**
 * Reads a rehearsal file: fields by their schema, then what no schema can say. In: a path; out: the scenario with names
 * and cards in their one form, or faults with JSON pointers into the file.
 */
import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { type Checked, checker, type Fault } from '#contract/check';
import { compositionFaults } from '#contract/composition-faults';
import { normaliseName } from '#contract/names';
import { RehearsalFile } from '#contract/rehearsal-file';
import { calendarFaults } from './calendar-faults.ts';
import { stepFaults } from './step-faults.ts';
import { checkSteps } from './step-shape.ts';

/** The file but for its steps, each of which is checked by the schema of its own kind. */
const Frame = Type.Object(
  { ...RehearsalFile.properties, steps: Type.Array(Type.Unknown()) },
  { additionalProperties: false },
);
const checkFrame = checker(Frame);

export function readScenario(path: string): Checked<RehearsalFile> {
  const read = readJson(path);
  return read.ok ? checkScenario(read.value) : read;
}

/** The scenario in a parsed file. */
export function checkScenario(given: unknown): Checked<RehearsalFile> {
  const frame = checkFrame(withUpperCaseCards(given));
  if (!frame.ok) return frame;
  const steps = checkSteps(frame.value.steps);
  if (!steps.ok) return steps;
  const scenario: RehearsalFile = { ...frame.value, steps: steps.value };
  const faults = [...calendarFaults(scenario), ...compositionFaults(scenario), ...stepFaults(scenario)];
  return faults.length === 0 ? { ok: true, value: withCanonicalNames(scenario) } : { ok: false, faults };
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Cards are written in hexadecimal; a file may use small letters. */
function withUpperCaseCards(given: unknown): unknown {
  if (!isObject(given) || !Array.isArray(given['members'])) return given;
  const members = given['members'].map((member: unknown) =>
    isObject(member) && typeof member['card'] === 'string' ? { ...member, card: member['card'].toUpperCase() } : member,
  );
  return { ...given, members };
}

function withCanonicalNames(scenario: RehearsalFile): RehearsalFile {
  const isMember = scenario.members.some(({ id }) => id === scenario.chair);
  return {
    ...scenario,
    members: scenario.members.map((member) => ({ ...member, name: normaliseName(member.name) })),
    chair: isMember ? scenario.chair : normaliseName(scenario.chair),
  };
}
