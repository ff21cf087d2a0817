/** The members a step names: each exists, and nobody chooses twice. */
import type { Fault } from '#contract/check';
import { CHOICES } from '#contract/vocabulary';
import type { Scenario } from './read-scenario.ts';

/** One member that a step names, and where. */
type Named = { readonly path: string; readonly id: string };

/** Votes of one question: lists of members by choice. */
const VOTES = ['votes', 'oneHand', 'allow'];
const ALTERNATIVES = ['alternatives', 'candidates'];
const SINGLE = ['member', 'author'];
const LISTS = ['members', 'oneMotion', 'cardOut'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown, path: string): Named[] =>
  Array.isArray(value) ? value.map((id, n) => ({ path: `${path}/${n}`, id: String(id) })) : [];
const listOfEach = (value: unknown, path: string): Named[] =>
  Array.isArray(value) ? value.flatMap((one, n) => list(one, `${path}/${n}`)) : [];
const single = (step: Record<string, unknown>, field: string, path: string): Named[] =>
  step[field] === undefined ? [] : [{ path: `${path}/${field}`, id: String(step[field]) }];
const chosen = (votes: unknown, path: string): Named[] =>
  isObject(votes) ? CHOICES.flatMap((choice) => list(votes[choice], `${path}/${choice}`)) : [];

/** What is wrong with the members a step names; `expect-refusal` may name anyone. */
export function memberFaults(step: Scenario['steps'][number], path: string, known: ReadonlySet<string>): Fault[] {
  if (step.do === 'expect-refusal') return [];
  const fields: Record<string, unknown> = { ...step };
  const named = [
    ...LISTS.flatMap((field) => list(fields[field], `${path}/${field}`)),
    ...listOfEach(fields['pairs'], `${path}/pairs`),
    ...SINGLE.flatMap((field) => single(fields, field, path)),
  ];
  const questions = [
    ...VOTES.map((field) => chosen(fields[field], `${path}/${field}`)),
    ...ALTERNATIVES.flatMap((field) => chosenOfEach(fields[field], `${path}/${field}`)),
  ];
  return [
    ...[...named, ...questions.flat()].filter(({ id }) => !known.has(id)).map(unknownMember),
    ...questions.flatMap((question) => twice(question.filter(({ id }) => known.has(id)))),
  ];
}

/** Votes on each alternative, with the candidate it may be. */
const chosenOfEach = (alternatives: unknown, path: string): Named[][] =>
  Array.isArray(alternatives)
    ? alternatives
        .filter(isObject)
        .flatMap((one, n) => [chosen(one, `${path}/${n}`), ...single(one, 'member', `${path}/${n}`).map((m) => [m])])
    : [];

const twice = (question: readonly Named[]): Fault[] => {
  const seen = new Set<string>();
  return question.flatMap(({ path, id }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path, uk: `«${id}» голосує двічі`, en: `member "${id}" votes twice` }] : [];
  });
};

const unknownMember = ({ path, id }: Named): Fault => ({ path, uk: `немає члена «${id}»`, en: `no member "${id}"` });
