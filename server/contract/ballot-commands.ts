/**
 * What people ask of ballots. `ballotId` names what is being asked now: the ballot, or of several alternatives the one
 * that is open, `<ballot>.<number>`, so that nothing late slips into the next.
 */
import { Type } from '#typebox';
import { command, Reason, Seconds } from './command.ts';
import { BallotId, MemberId } from './ids.ts';
import { PaperFigures, questionFields } from './question.ts';
import { Choice, EnteredMethod, Majority, Manner } from './vocabulary.ts';

const how = { manner: Type.Optional(Manner), majority: Type.Optional(Majority) };
const Members = Type.Array(MemberId, { uniqueItems: true });

/** `majority` absent: by the council's rules. `trial`: before the sitting, outside the record. */
export const OpenBallot = command('open-ballot', {
  ...questionFields,
  ...how,
  openForSeconds: Type.Optional(Seconds),
  trial: Type.Optional(Type.Literal(true)),
});
export const ExtendBallot = command('extend-ballot', { ballotId: BallotId, bySeconds: Seconds });
/** Of several alternatives: closes the open one and puts the next to the vote. */
export const CloseBallot = command('close-ballot', { ballotId: BallotId });
export const StopBallot = command('stop-ballot', { ballotId: BallotId, reason: Reason });
export const TakeBackBallot = command('take-back-ballot', { ballotId: BallotId });
/** `ageMs` stands with a press that is sent again, so that it does not pass for a press made now. */
export const CastVote = command('cast-vote', {
  ballotId: BallotId,
  memberId: MemberId,
  choice: Choice,
  ageMs: Type.Optional(Type.Integer({ minimum: 0, description: 'Milliseconds from the press to this sending.' })),
});
/** A vote of a secret ballot, sealed to its key (see sealed-press). */
export const CastSealedVote = command('cast-sealed-vote', {
  ballotId: BallotId,
  memberId: MemberId,
  sealed: Type.String({
    pattern: '^[0-9a-f]{2,400}$',
    description: 'Sealed choice, hex; every choice has the same length.',
  }),
});
/** One member's vote by voice, hand or paper, entered for him in the running ballot, seen by the hall. */
export const EnterVote = command('enter-vote', {
  ballotId: BallotId,
  memberId: MemberId,
  choice: Choice,
  method: EnteredMethod,
  reason: Reason,
});
/** A whole ballot held without the machine, entered by name: opened and closed at once. */
export const EnterBallot = command('enter-ballot', {
  ...questionFields,
  majority: Type.Optional(Majority),
  method: EnteredMethod,
  reason: Reason,
  votes: Type.Object({ for: Members, against: Members, abstain: Members }, { additionalProperties: false }),
});
/** Closes a secret ballot on paper. `declareVoid`: figures that contradict are recorded as «голосування недійсне». */
export const EnterPaperFigures = command('enter-paper-figures', {
  ballotId: BallotId,
  figures: PaperFigures,
  declareVoid: Type.Optional(Type.Literal(true)),
});

export const BALLOT_COMMANDS = [
  OpenBallot,
  ExtendBallot,
  CloseBallot,
  StopBallot,
  TakeBackBallot,
  CastVote,
  EnterVote,
  EnterBallot,
  EnterPaperFigures,
] as const;
