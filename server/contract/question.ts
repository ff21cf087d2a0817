/**
 * What a ballot asks: the part that the command which opens it and the event that records it share. An adopted
 * {@link Motion} takes effect at once and by itself.
 */
import { type Static, Type } from '#typebox';
import { CountingCommission } from './composition.ts';
import { AmendmentId, BallotId, BlockId, GuestId, Instant, ItemId, Line, MemberId, Text } from './ids.ts';
import { Limits } from './rules.ts';
import { AgendaStage, SecretGround, SecretMeans, Subject } from './vocabulary.ts';

const closed = { additionalProperties: false };

/** What an adopted ballot brings about at once. */
export const Motion = Type.Union([
  Type.Object(
    { kind: Type.Literal('set-aside'), ballotId: BallotId, reason: Text(1000, 'Why it is set aside.') },
    closed,
  ),
  Type.Object({ kind: Type.Literal('allow-repeat'), ballotId: BallotId }, closed),
  Type.Object({ kind: Type.Literal('adopt-limits'), limits: Limits }, closed),
  Type.Object({ kind: Type.Literal('extend-sitting'), until: Instant }, closed),
  Type.Object({ kind: Type.Literal('withdraw-item'), itemId: ItemId }, closed),
  Type.Object({ kind: Type.Literal('postpone-item'), itemId: ItemId }, closed),
  Type.Object({ kind: Type.Literal('close-debate') }, closed),
  Type.Object({ kind: Type.Literal('form-commission'), commission: CountingCommission }, closed),
  Type.Object({ kind: Type.Literal('name-sitting-secretary'), memberId: MemberId }, closed),
  Type.Object({ kind: Type.Literal('give-floor'), guestId: GuestId }, closed),
  Type.Object({ kind: Type.Literal('closed-part'), reason: Text(1000, 'Why this part is closed.') }, closed),
]);
export type Motion = Static<typeof Motion>;

/** One of several alternatives or candidates; its number is its place in the list, from 1. */
export const Alternative = Type.Object(
  { text: Text(1000, 'The alternative, or the candidate’s name.'), memberId: Type.Optional(MemberId) },
  closed,
);
export type Alternative = Static<typeof Alternative>;

/** What is asked and how, beside majority, manner and time. */
export const questionFields = {
  subject: Subject,
  text: Text(8000, 'The question.'),
  agendaStage: Type.Optional(AgendaStage),
  amendmentId: Type.Optional(AmendmentId),
  blockId: Type.Optional(BlockId),
  alternatives: Type.Optional(
    Type.Array(Alternative, { minItems: 2, maxItems: 20, description: 'Put to the vote one after another.' }),
  ),
  motion: Type.Optional(Motion),
  repeats: Type.Optional(BallotId),
  reasonedRefusal: Type.Optional(
    Type.Literal(true, { description: 'A reasoned refusal (мотивована відмова) in a land matter that failed.' }),
  ),
  ground: Type.Optional(SecretGround),
  by: Type.Optional(SecretMeans),
};

const Count = Type.Integer({ minimum: 0, maximum: 10_000 });
/**
 * Figures of a secret ballot on paper, as the counting commission found them. They hold when
 * issued + cancelled = made, inBox ≤ issued, valid + invalid = inBox.
 */
export const PaperFigures = Type.Object(
  {
    made: Count,
    issued: Count,
    cancelled: Type.Integer({ minimum: 0, maximum: 10_000, description: 'Unused and cancelled.' }),
    inBox: Count,
    invalid: Count,
    for: Count,
    against: Count,
    abstain: Count,
    candidates: Type.Optional(
      Type.Array(Count, {
        description: 'Votes for each candidate, in the order of the alternatives; `for` is 0 then.',
      }),
    ),
    note: Type.Optional(Line(1000, 'Remark of the commission.')),
  },
  closed,
);
export type PaperFigures = Static<typeof PaperFigures>;
