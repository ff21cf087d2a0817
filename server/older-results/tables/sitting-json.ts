/** `sitting.json` of another Dzvin: ../../open-data/sitting-json has its schema. What it calls a verdict is the source's. */

import { checker } from '#contract/check';
import { Outcome } from '#contract/vocabulary';
import { type Static, Type } from '#typebox';
import type { ReadBallot } from '../read-types.ts';

const Sitting = Type.Object({
  council: Type.Object({ name: Type.String() }),
  convocation: Type.Integer({ minimum: 1 }),
  session: Type.Object({
    number: Type.Integer({ minimum: 1 }),
    kind: Type.Enum(['regular', 'extraordinary'] as const),
  }),
  number: Type.Integer({ minimum: 1 }),
  date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  agenda: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() })),
  ballots: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      itemIds: Type.Array(Type.String()),
      about: Type.String(),
      text: Type.String(),
      closedAt: Type.String(),
      verdict: Type.Optional(
        Type.Object({
          seats: Type.Integer(),
          result: Type.String(),
          counts: Type.Object({
            for: Type.Integer(),
            against: Type.Integer(),
            abstain: Type.Integer(),
            notVoting: Type.Integer(),
            absent: Type.Integer(),
            conflict: Type.Integer(),
            total: Type.Integer(),
          }),
        }),
      ),
      votes: Type.Optional(Type.Array(Type.Object({ name: Type.String(), outcome: Outcome }))),
    }),
  ),
});
type Sitting = Static<typeof Sitting>;
const check = checker(Sitting);

/** Undefined for JSON of another kind. Ballots without names are left out: a secret one has none. */
export function sittingBallots(value: unknown): readonly ReadBallot[] | undefined {
  const checked = check(value);
  if (!checked.ok) return undefined;
  const sitting = checked.value;
  return sitting.ballots.flatMap((ballot) => ballotOf(sitting, ballot));
}

function ballotOf(sitting: Sitting, ballot: Sitting['ballots'][number]): ReadBallot[] {
  const { votes, verdict, number } = ballot;
  if (!votes || !verdict) return [];
  const { conflict, notVoting, ...counts } = verdict.counts;
  const item = sitting.agenda.find(({ id }) => ballot.itemIds.includes(id));
  const isDecided = verdict.result === 'adopted' || verdict.result === 'rejected';
  return [
    {
      ...{ date: sitting.date, time: ballot.closedAt.slice(11, 19), council: sitting.council.name },
      ...{ convocation: sitting.convocation, session: sitting.session.number, kind: sitting.session.kind },
      ...{ sitting: sitting.number, place: number, number },
      ...(item && { item: item.number }),
      ...{ title: item?.title ?? ballot.text, about: ballot.about, votes, warnings: [] },
      stated: {
        ...{ ...counts, notVoting: notVoting + conflict, seats: verdict.seats },
        ...(isDecided && { result: verdict.result as 'adopted' | 'rejected' }),
      },
    },
  ];
}
