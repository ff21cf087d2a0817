/**
 * A long working day of a council of 26: thirty items, eighty ballots, sixty speeches, asked for by keys and given from
 * the queue. Built from the people of the 26-seat scenario; for the rehearsal test and for the bench.
 */
import { readFileSync } from 'node:fs';
import type { MemberId } from '#contract/ids';
import type { RehearsalFile, RehearsalStep } from '#contract/rehearsal-file';

const ITEMS = 30;
const BALLOTS = 80;

/** @param file the scenario whose council and people sit. */
export function longSitting(file: string): RehearsalFile {
  const base = JSON.parse(readFileSync(file, 'utf8')) as RehearsalFile;
  const ids = base.members.map(({ id }) => id);
  const items = Array.from({ length: ITEMS }, (_, index) => itemSteps(index, ids)).flat();
  const opening: RehearsalStep[] = [{ do: 'register', members: ids }, { do: 'open-sitting' }];
  return { ...base, steps: [...opening, ...items, { do: 'close-sitting' }] };
}

/** Two or three ballots and two speeches on each item: 30 items make 80 and 60. */
function itemSteps(index: number, ids: readonly MemberId[]): RehearsalStep[] {
  const open: RehearsalStep = { do: 'open-item', number: String(index + 1), title: `Про питання ${index + 1}` };
  const speakers = [0, 1].flatMap((n) => ids[1 + ((index * 2 + n) % (ids.length - 1))] ?? []);
  const asked = speakers.map((member): RehearsalStep => ({ do: 'request-floor', member }));
  const given = speakers.map((member): RehearsalStep => ({ do: 'speech', member, kind: 'debate', seconds: 60 }));
  const count = index < BALLOTS - 2 * ITEMS ? 3 : 2;
  const ballots = Array.from({ length: count }, (_, n) => ballotStep(n, count, ids));
  return [open, { do: 'stage', stage: 'debate' }, ...asked, ...given, ...ballots];
}

function ballotStep(n: number, count: number, ids: readonly MemberId[]): RehearsalStep {
  const subject = n === 0 ? 'as-a-basis' : n === count - 1 ? 'as-a-whole' : 'instruction';
  const votes = { for: ids.slice(0, 18), against: ids.slice(18, 22), abstain: ids.slice(22, 25) };
  const question = { subject, majority: 'majority-of-composition', text: `Голосування ${n + 1}` } as const;
  return { do: 'ballot', ...question, votes, expect: { for: 18, result: 'adopted' } };
}
