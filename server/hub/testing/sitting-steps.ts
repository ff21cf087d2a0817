/** For tests: steps of a whole sitting of the small council, and what was convened. */
import type { PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import type { CommittedEvent } from '../face.ts';
import type { smallHub } from './small-hub.ts';

export const convene: PersonCommand = { type: 'convene-sitting' };
export const close: PersonCommand = { type: 'close-sitting' };
const members = ['m1', 'm2', 'm3', 'm4'].map((id) => id as MemberId);
export const opening: PersonCommand[] = [
  ...members.map((id): PersonCommand => ({ type: 'register-member', memberId: id })),
  { type: 'open-sitting' },
];
export const add = (number: string, fields: object = {}): PersonCommand => ({
  type: 'add-item',
  number,
  title: `Питання ${number}`,
  ...fields,
});
/** Convenes the first sitting of a session. */
export const session = (number: number): PersonCommand => ({
  type: 'convene-sitting',
  session: { number, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-04-30T10:00:00+03:00' },
});

export const itemsOf = (seen: readonly CommittedEvent[]) =>
  seen.flatMap(({ event }) => (event.type === 'ItemAdded' ? [event.data] : []));
export const lastConvened = (seen: readonly CommittedEvent[]) =>
  seen.flatMap(({ event }) => (event.type === 'SittingConvened' ? [event.data] : [])).at(-1);

/** Puts a question to the vote and adopts it with everyone's voice. */
export async function adopt(
  house: ReturnType<typeof smallHub>,
  question: Partial<Extract<PersonCommand, { type: 'open-ballot' }>> = {},
): Promise<void> {
  await house.do({ type: 'open-ballot', subject: 'as-a-whole', text: 'Прийняти в цілому', ...question });
  const opened = house.seen.flatMap(({ event }) => (event.type === 'BallotOpened' ? [event.data.ballotId] : [])).at(-1);
  if (opened === undefined) throw new Error('no ballot was opened');
  for (const id of members) await house.do({ type: 'cast-vote', ballotId: opened, memberId: id, choice: 'for' });
  await house.do({ type: 'close-ballot', ballotId: opened });
}
