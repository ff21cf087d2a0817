/**
 * Commands: what someone asks the council to do, in the imperative. Each is decided by `council/`, which answers
 * with events or with a refusal. Who may give which command stands in `accounts/`.
 */
import { type Static, Type } from '#typebox';
import { BALLOT_COMMANDS, CastSealedVote } from './ballot-commands.ts';
import { command } from './command.ts';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { COUNCIL_COMMANDS } from './council-commands.ts';
import { FLOOR_COMMANDS } from './floor-commands.ts';
import { HeldMs, SeatKey } from './hall-bus.ts';
import { HALL_COMMANDS } from './hall-commands.ts';
import { BallotId, CardNumber, Line, MemberId, PlanId, SeatNumber, SittingId, Text } from './ids.ts';
import { Rules } from './rules.ts';
import { SCREEN_COMMANDS } from './screens.ts';
import { ConveneSitting, ReplaceKeypad, SITTING_COMMANDS } from './sitting-commands.ts';

/* ---- given by people, over REST or the live wire ---- */
/** What the hub turns into something else before the council sees it, or decides itself. */
const HUB_DECIDES = [
  ConveneSitting,
  ReplaceKeypad,
  CastSealedVote,
  ...HALL_COMMANDS,
  ...COUNCIL_COMMANDS,
  ...SCREEN_COMMANDS,
] as const;
export const PersonCommand = Type.Union([...SITTING_COMMANDS, ...BALLOT_COMMANDS, ...FLOOR_COMMANDS, ...HUB_DECIDES]);
export type PersonCommand = Static<typeof PersonCommand>;
/** A person's command that never reaches `council/`. */
export type HubsOwnCommand = Static<(typeof HUB_DECIDES)[number]>;
const HUBS_OWN: ReadonlySet<string> = new Set(HUB_DECIDES.map(({ properties }) => properties.type.const));
/** Whether the hub turns the command into something else, or decides it itself. */
export const isDecidedByHub = (command: PersonCommand): command is HubsOwnCommand => HUBS_OWN.has(command.type);

/* ---- given by the hall, through intake ---- */
/** `closedSlots`: seats whose devices answer and say that a card is in their slot, as known when this card was read. */
export const CardIn = command('card-in', {
  seat: SeatNumber,
  card: CardNumber,
  closedSlots: Type.Optional(Type.Array(SeatNumber)),
});
export const CardOut = command('card-out', { seat: SeatNumber });
export const PressKey = command('press-key', {
  seat: SeatNumber,
  key: SeatKey,
  ballotId: Type.Optional(BallotId),
  ageMs: Type.Optional(Type.Integer({ minimum: 0, description: 'Milliseconds from the press to its arrival.' })),
  heldMs: Type.Optional(HeldMs),
});
export const HallCommand = Type.Union([CardIn, CardOut, PressKey]);
export type HallCommand = Static<typeof HallCommand>;

/* ---- given by the hub itself ---- */
const AmendmentLeft = Type.Object({
  item: Line(20, 'Number of its item on the agenda.'),
  text: Text(8000, 'The amendment.'),
  author: Type.Optional(MemberId),
});
/** Everything of the sitting's first event, frozen from then on. */
export const Convene = command('convene', {
  sittingId: SittingId,
  council: Council,
  convocation: Type.Integer({ minimum: 1 }),
  session: Session,
  sitting: SittingPlan,
  roster: Type.Array(Member),
  rules: Rules,
  chair: Chair,
  agenda: Type.Array(AgendaEntry),
  /** Amendments that wait since an earlier sitting of the session. */
  amendments: Type.Optional(Type.Array(AmendmentLeft)),
  firstDecision: Type.Optional(Type.Integer({ minimum: 1 })),
  /** The office's plan that is convened. */
  planId: Type.Optional(PlanId),
});
/** The monotonic clock says that the time of what is asked (see ballot-commands) has run out. */
export const BallotTimeUp = command('ballot-time-up', { ballotId: BallotId });
/** After a restart: the ballot goes on with the time left at its last event, at least 10 s; an electronic secret one is void. */
export const ResumeBallot = command('resume-ballot', {
  ballotId: BallotId,
  remainingSeconds: Type.Integer({ minimum: 1 }),
});
/** A sealed press was opened and is a choice: its giver took part. Exactly one of seat and member is given. */
export const TakePart = command('take-part', {
  ballotId: BallotId,
  seat: Type.Optional(SeatNumber),
  memberId: Type.Optional(MemberId),
  heldMs: Type.Optional(HeldMs),
});
/** The monotonic clock says that a speech's limit and its grace are over. */
export const SpeechTimeUp = command('speech-time-up', {});
export const HubCommand = Type.Union([Convene, BallotTimeUp, ResumeBallot, TakePart, SpeechTimeUp]);
export type HubCommand = Static<typeof HubCommand>;

/** What `council/` decides; the others of a person's commands are turned into these by the hub, or are the hub's own. */
export type SittingCommand = Exclude<PersonCommand, { type: HubsOwnCommand['type'] }> | HallCommand | HubCommand;
export type CommandType = PersonCommand['type'];
