/**
 * The explained verdict: computed once by `council/`, stored in the event that closes the ballot, printed by
 * every screen, paper and file. Nobody counts twice.
 */
import { type Static, Type } from '#typebox';
import { Majority } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });

/** за + проти + утримались + не голосували + відсутні + конфлікт (+ недійсні) = `total`, the whole roster, always. */
export const Counts = Type.Object(
  {
    for: Count,
    against: Count,
    abstain: Count,
    notVoting: Count,
    absent: Count,
    conflict: Count,
    /** Invalid papers of a secret ballot. */
    invalid: Type.Optional(Count),
    total: Count,
  },
  closed,
);
export type Counts = Static<typeof Counts>;

/** Figures of one alternative or candidate. */
export const AlternativeFigures = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    text: Type.String(),
    for: Count,
    against: Count,
    abstain: Count,
  },
  closed,
);
export type AlternativeFigures = Static<typeof AlternativeFigures>;

export const Verdict = Type.Object(
  {
    seats: Type.Integer({ minimum: 1, description: 'N, the total composition by law.' }),
    actual: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Filled mandates, where the composition is reckoned from them.' }),
    ),
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
    /** `group-too-small`: so few took part in an electronic secret ballot that its figures would betray them. */
    voidReason: Type.Optional(Type.Enum(['quorum-lost', 'figures-contradict', 'group-too-small'] as const)),
    /** Of several alternatives or candidates: the figures of each, in their order; `counts` are those of the leading one. */
    alternatives: Type.Optional(Type.Array(AlternativeFigures)),
    winner: Type.Optional(Type.Integer({ minimum: 1, description: 'Number of the one that won.' })),
    /** Those who led with the same number of votes. */
    tied: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }))),
    /** All votes of a secret ballot are the same, and so tell how everyone voted. */
    unanimous: Type.Optional(Type.Literal(true)),
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
