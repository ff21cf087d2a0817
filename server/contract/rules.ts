/**
 * The rules of a council's regulations as data. They are frozen into a sitting's first event; a missing rule has
 * its default. What the law itself fixes is no rule here.
 */
import { type Static, Type } from 'typebox';
import { Line } from './ids.ts';

const words = <const A extends string, const B extends string>(a: A, b: B, description: string) =>
  Type.Union([Type.Literal(a), Type.Literal(b)], { description });

export const Rules = Type.Object(
  {
    headInTwoThirdsBase: Type.Boolean({
      description: 'The head counts in the base of two thirds (280/97-ВР ст. 59 ч. 2).',
    }),
    headCounts: words(
      'ballot',
      'sitting',
      'Whether the head takes part is read at each ballot’s close, or once for the sitting.',
    ),
    voteMayChange: Type.Boolean({ description: 'A choice may be changed until the ballot closes.' }),
    cardOutBeforeClose: words(
      'vote-void',
      'vote-stands',
      'What a card taken out before the close does to the vote pressed before.',
    ),
    quorumLostInBallot: words('stands', 'void', 'What the loss of quorum does to a running ballot.'),
    proceduralWithoutQuorum: Type.Boolean({
      description: 'A procedural ballot may be opened without quorum, where the council’s own rules allow it.',
    }),
    ballotSeconds: Type.Integer({ minimum: 5, maximum: 3600, description: 'Default length of a ballot, s.' }),
    ballotWarningSeconds: Type.Integer({
      minimum: 0,
      maximum: 60,
      description: 'Warning before the end of a ballot, s.',
    }),
    edition: Line(200, 'Edition of the council’s regulations, as a paper should print it.'),
  },
  { additionalProperties: false },
);
export type Rules = Static<typeof Rules>;

export const DEFAULT_RULES: Rules = {
  headInTwoThirdsBase: true,
  headCounts: 'ballot',
  voteMayChange: true,
  cardOutBeforeClose: 'vote-void',
  quorumLostInBallot: 'stands',
  proceduralWithoutQuorum: false,
  ballotSeconds: 30,
  ballotWarningSeconds: 5,
  edition: 'типові правила',
};
