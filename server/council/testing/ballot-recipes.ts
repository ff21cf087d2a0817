/** Recipes of the commands to ballots (see recipes.ts). */
import type { SittingCommand } from '#contract/commands';
import type { BallotId, MemberId } from '#contract/ids';
import type { PaperFigures } from '#contract/question';
import { CHOICES, MAJORITIES, SECRET_GROUNDS, SUBJECTS } from '#contract/vocabulary';
import type { CommandOf } from '../command-of.ts';
import type { Draw } from './draw.ts';
import { ballotId } from './given.ts';
import type { Known } from './known.ts';
import type { RecipesOf } from './recipes.ts';
import {
  hour,
  someAmendment,
  someBlock,
  someCommission,
  someGuest,
  someItem,
  someMember,
  somePresent,
} from './sitting-recipes.ts';

type BallotCommandType =
  | 'open-ballot'
  | 'extend-ballot'
  | 'close-ballot'
  | 'stop-ballot'
  | 'take-back-ballot'
  | 'cast-vote'
  | 'enter-vote'
  | 'enter-ballot'
  | 'enter-paper-figures'
  | 'press-key'
  | 'ballot-time-up'
  | 'resume-ballot'
  | 'take-part';
type Question = Omit<CommandOf<'open-ballot'>, 'type'>;
type Motion = NonNullable<Question['motion']>;

const METHODS = ['raised-hands', 'by-voice', 'paper'] as const;

/** The ballot or alternative that is asked now, now and then another. */
const asked = (draw: Draw, known: Known): BallotId => {
  const other = draw.mostly([...known.closed.keys()], ballotId('b1'));
  return draw.mostly(known.running ? [known.running.asked] : [], other);
};
const aClosed = (draw: Draw, known: Known): BallotId => draw.mostly([...known.closed.keys()], ballotId('b99'));
const aChoice = (draw: Draw) => draw.among([...CHOICES, 'for', 'for'] as const) ?? 'for';

const MOTIONS: readonly ((draw: Draw, known: Known) => Motion)[] = [
  (draw, known) => ({ kind: 'set-aside', ballotId: aClosed(draw, known), reason: 'помилка' }),
  (draw, known) => ({ kind: 'allow-repeat', ballotId: aClosed(draw, known) }),
  (draw) => ({ kind: 'adopt-limits', limits: { ballotSeconds: 20, speechSeconds: { debate: 60 + draw.below(60) } } }),
  (draw) => ({ kind: 'extend-sitting', until: hour(draw) }),
  (draw, known) => ({ kind: 'withdraw-item', itemId: someItem(draw, known) }),
  (draw, known) => ({ kind: 'postpone-item', itemId: someItem(draw, known) }),
  () => ({ kind: 'close-debate' }),
  (draw, known) => ({ kind: 'form-commission', commission: someCommission(draw, known) }),
  (draw, known) => ({ kind: 'name-sitting-secretary', memberId: someMember(draw, known) }),
  (draw, known) => ({ kind: 'give-floor', guestId: someGuest(draw, known) }),
  () => ({ kind: 'closed-part', reason: 'державна таємниця' }),
];

const aMotion = (draw: Draw, known: Known): Motion => {
  const words = draw.among(MOTIONS) ?? MOTIONS[0];
  return words ? words(draw, known) : { kind: 'close-debate' };
};

const alternatives = (draw: Draw, known: Known) =>
  Array.from({ length: 2 + draw.below(3) }, (_, place) => ({
    text: `Альтернатива ${place + 1}`,
    ...(draw.once(2) && { memberId: someMember(draw, known) }),
  }));

/** Questions of each kind, as lawful as the dice like. */
const QUESTIONS: readonly ((draw: Draw, known: Known) => Partial<Question>)[] = [
  (draw) => ({ subject: draw.among(SUBJECTS) ?? 'as-a-whole' }),
  () => ({ subject: 'as-a-whole' }),
  () => ({ subject: 'basis-and-whole' }),
  (draw) => ({
    subject: 'agenda',
    agendaStage: draw.among(['as-a-basis', 'change', 'as-a-whole'] as const) ?? 'change',
  }),
  (draw, known) => ({ subject: 'procedural', motion: aMotion(draw, known) }),
  (draw, known) => ({ subject: 'procedural', motion: aMotion(draw, known) }),
  (draw, known) => ({
    subject: 'set-aside',
    motion: { kind: 'set-aside', ballotId: aClosed(draw, known), reason: 'збій' },
  }),
  (draw, known) => ({ subject: 'procedural', motion: { kind: 'allow-repeat', ballotId: aClosed(draw, known) } }),
  (draw, known) => ({ subject: 'repeat', repeats: aClosed(draw, known) }),
  (draw, known) => ({ subject: 'amendment', amendmentId: someAmendment(draw, known) }),
  (draw, known) => ({ subject: 'as-a-whole', blockId: someBlock(draw, known) }),
  (draw, known) => ({ subject: 'rating', majority: 'plurality', alternatives: alternatives(draw, known) }),
  (draw, known) => ({ subject: 'election', alternatives: alternatives(draw, known) }),
  () => ({ subject: 'as-a-whole', reasonedRefusal: true }),
  (draw) => ({ ...secret(draw), subject: 'as-a-whole', by: 'paper' }),
  (draw) => ({ ...secret(draw), subject: 'as-a-whole', by: 'electronic' }),
  (draw, known) => ({ ...secret(draw), subject: 'election', by: 'paper', alternatives: alternatives(draw, known) }),
  () => ({ subject: 'as-a-whole', trial: true }),
];
const secret = (draw: Draw) => ({ manner: 'secret' as const, ground: draw.among(SECRET_GROUNDS) ?? '26-1-4' });

function question(draw: Draw, known: Known): Question {
  const words = draw.among(QUESTIONS);
  const majority = draw.once(4) ? { majority: draw.among(MAJORITIES) ?? 'plurality' } : {};
  return { subject: 'as-a-whole', text: 'Прийняти', ...majority, ...words?.(draw, known) };
}

/** Members shared out over the three choices, now and then one of them twice. */
function sharedOut(draw: Draw, known: Known) {
  const members = draw.several([...known.present.keys()], 0);
  const part = (wanted: number): MemberId[] => members.filter((_, place) => place % 3 === wanted);
  const twice = draw.once(10) ? members.slice(0, 1) : [];
  return { for: part(0), against: [...part(1)], abstain: [...new Set([...part(2), ...twice])] };
}

function figures(draw: Draw, known: Known): PaperFigures {
  const made = known.present.size + draw.below(3);
  const issued = draw.once(8) ? made + 1 : draw.below(known.present.size + 1);
  const inBox = draw.once(8) ? issued + 1 : draw.below(issued + 1);
  const invalid = draw.below(Math.min(2, inBox + 1));
  const votesFor = draw.below(inBox - invalid + 1);
  const against = draw.below(inBox - invalid - votesFor + 1);
  const abstain = draw.once(8) ? 0 : inBox - invalid - votesFor - against;
  const counted = { made, issued, cancelled: made - issued < 0 ? 0 : made - issued, inBox, invalid };
  const candidates = known.running?.alternatives?.map((_, place) => (place === 0 ? votesFor : 0));
  if (!candidates) return { ...counted, for: votesFor, against, abstain };
  return { ...counted, for: 0, against, abstain, candidates };
}

/** Mostly a seat with a card, one that is in another slot too among them. */
const someSeat = (draw: Draw, known: Known): number => {
  const seats = [...known.present.values(), ...[...known.seenTwice.values()].flat()];
  return draw.mostly(
    seats.filter((seat) => seat !== undefined),
    1 + draw.below(9),
  );
};
/** How long both hands held the key: long enough, too short, or nobody knows. */
const hands = (draw: Draw) => (draw.once(8) ? {} : { heldMs: draw.once(6) ? 200 : 700 });
const giver = (draw: Draw, known: Known) =>
  draw.once(3) ? { seat: someSeat(draw, known), ...hands(draw) } : { memberId: somePresent(draw, known) };

export const BALLOT_RECIPES: RecipesOf<BallotCommandType & SittingCommand['type']> = {
  'open-ballot': [34, question],
  'extend-ballot': [2, (draw, known) => ({ ballotId: asked(draw, known), bySeconds: 10 })],
  'close-ballot': [20, (draw, known) => ({ ballotId: asked(draw, known) })],
  'stop-ballot': [2, (draw, known) => ({ ballotId: asked(draw, known), reason: 'помилка' })],
  'take-back-ballot': [2, (draw, known) => ({ ballotId: asked(draw, known) })],
  'cast-vote': [
    60,
    (draw, known) => ({ ballotId: asked(draw, known), memberId: somePresent(draw, known), choice: aChoice(draw) }),
  ],
  'enter-vote': [
    5,
    (draw, known) => ({
      ballotId: asked(draw, known),
      memberId: somePresent(draw, known),
      choice: aChoice(draw),
      method: draw.among(METHODS) ?? 'by-voice',
      reason: 'пульт не працює',
    }),
  ],
  'enter-ballot': [
    5,
    (draw, known) => {
      const { manner: _, openForSeconds: _seconds, trial: _trial, ...asks } = question(draw, known);
      return { ...asks, method: draw.among(METHODS) ?? 'paper', reason: 'збій', votes: sharedOut(draw, known) };
    },
  ],
  'enter-paper-figures': [
    8,
    (draw, known) => ({
      ballotId: asked(draw, known),
      figures: figures(draw, known),
      ...(draw.once(4) && { declareVoid: true as const }),
    }),
  ],
  'press-key': [
    40,
    (draw, known) => ({
      seat: someSeat(draw, known),
      key: draw.once(5) ? 'request-floor' : aChoice(draw),
      ...(!draw.once(10) && { ballotId: asked(draw, known) }),
      ...hands(draw),
    }),
  ],
  'ballot-time-up': [6, (draw, known) => ({ ballotId: asked(draw, known) })],
  'resume-ballot': [2, (draw, known) => ({ ballotId: asked(draw, known), remainingSeconds: 10 })],
  'take-part': [24, (draw, known) => ({ ballotId: asked(draw, known), ...giver(draw, known) })],
};
