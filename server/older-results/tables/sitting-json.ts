/** `sitting.json` of another Dzvin: ../../open-data/sitting-json has its schema. What it calls a verdict is the source's; what an older source told it (`told`) is told on. */

import { checker } from '#contract/check';
import { Outcome } from '#contract/vocabulary';
import { type Static, Type } from '#typebox';
import type { ReadBallot } from '../read-types.ts';

const Counts = Type.Object({
  for: Type.Integer(),
  against: Type.Integer(),
  abstain: Type.Integer(),
  notVoting: Type.Integer(),
  absent: Type.Integer(),
  conflict: Type.Integer(),
  total: Type.Integer(),
});
const Sitting = Type.Object({
  council: Type.Object({ name: Type.String() }),
  convocation: Type.Integer({ minimum: 1 }),
  session: Type.Object({
    number: Type.Integer({ minimum: 1 }),
    kind: Type.Enum(['regular', 'extraordinary'] as const),
  }),
  number: Type.Integer({ minimum: 1 }),
  origin: Type.Optional(Type.Object({ hasTimes: Type.Boolean() })),
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
          counts: Counts,
        }),
      ),
      told: Type.Optional(Type.Object({ counts: Counts, result: Type.Optional(Type.String()) })),
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
  const { votes, verdict, told = verdict, number } = ballot;
  if (!votes || !told) return [];
  const { conflict, notVoting, ...counts } = told.counts;
  const item = sitting.agenda.find(({ id }) => ballot.itemIds.includes(id));
  const isTimed = sitting.origin?.hasTimes !== false;
  return [
    {
      ...{ date: sitting.date, council: sitting.council.name },
      ...(isTimed && { time: ballot.closedAt.slice(11, 19) }),
      ...{ convocation: sitting.convocation, session: sitting.session.number, kind: sitting.session.kind },
      ...{ sitting: sitting.number, place: number, number },
      ...(item && { item: item.number }),
      ...{ title: item?.title ?? ballot.text, about: ballot.about, votes, warnings: [] },
      stated: {
        ...{ ...counts, notVoting: notVoting + conflict },
        ...(verdict && { seats: verdict.seats }),
        ...(told.result === 'adopted' || told.result === 'rejected' ? { result: told.result } : {}),
      },
    },
  ];
}
