/**
 * The explained verdict: computed once by `council/`, stored in the event that closes the ballot, printed by
 * every screen, paper and file. Nobody counts twice.
 */
import { type Static, Type } from 'typebox';
import { Majority } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });

/** за + проти + утримались + не голосували + відсутні + конфлікт = `total`, the whole roster, always. */
export const Counts = Type.Object(
  {
    for: Count,
    against: Count,
    abstain: Count,
    notVoting: Count,
    absent: Count,
    conflict: Count,
    total: Count,
  },
  closed,
);
export type Counts = Static<typeof Counts>;

export const Verdict = Type.Object(
  {
    seats: Type.Integer({ minimum: 1, description: 'N, the total composition by law.' }),
    headTakesPart: Type.Boolean({ description: 'Whether the separately elected head takes part, read at the close.' }),
    present: Type.Integer({
      minimum: 0,
      description: 'P, registered members at the close, those in conflict left out.',
    }),
    majority: Majority,
    article: Type.String({ description: 'Legal article of the majority kind, e.g. 280/97-ВР ст. 59 ч. 2.' }),
    base: Type.Integer({ minimum: 0, description: 'What the majority is reckoned from.' }),
    needed: Type.Integer({ minimum: 0, description: 'Votes «за» that adopt.' }),
    counts: Counts,
    result: Type.Union([Type.Literal('adopted'), Type.Literal('rejected'), Type.Literal('void')]),
    voidReason: Type.Optional(Type.Literal('quorum-lost')),
    rulesEdition: Type.String({ description: 'Edition of the council’s rules that was used.' }),
    lawEdition: Type.String({ description: 'Edition of Dzvin’s table of the law that was used.' }),
  },
  closed,
);
export type Verdict = Static<typeof Verdict>;

/** What a threshold would be if the ballot closed now; shown while it runs. */
export const Threshold = Type.Object(
  {
    base: Type.Integer({ minimum: 0 }),
    needed: Type.Integer({ minimum: 0 }),
    article: Type.String(),
  },
  closed,
);
export type Threshold = Static<typeof Threshold>;
