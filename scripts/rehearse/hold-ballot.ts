/**
 * A ballot as the hall sees it: opened by the chair, pressed at the seats, closed as soon as every scripted press shows
 * as a light, which is to say is on the disk. Of several alternatives each in its turn.
 */
import type { PersonCommand } from '#contract/commands';
import type { BallotId, MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import type { Expectation } from '#contract/rehearsal-file';
import type { SeatLights } from '#contract/simulated-hall';
import type { RunningBallot } from '#contract/views';
import { CHOICES, type Choice } from '#contract/vocabulary';
import { leave } from './play-people.ts';
import { keypadOf, type Play, wait } from './play-state.ts';
import { type Press, pressUntil, pressWithOneHand } from './press-keys.ts';

export type Votes = { readonly [C in Choice]?: readonly MemberId[] };
type OpenBallot = Extract<PersonCommand, { type: 'open-ballot' }>;
export type Question = Omit<OpenBallot, 'type' | 'openForSeconds'>;
/** What is asked now, and at which keypads: whoever is in conflict of interest is not asked. */
export type Asked = { readonly ballot: RunningBallot; readonly keypads: readonly number[] };

/**
 * How people behave while they vote. `oneMotion`: these press together, and everybody else seconds apart. `oneHand`:
 * pressed before all others with one hand only.
 */
export type Manners = {
  readonly oneMotion?: readonly MemberId[];
  readonly oneHand?: Votes;
  readonly cardOut?: readonly MemberId[];
};

/** The chair closes long before; the machine a rehearsal runs on may be slow. */
const OPEN_FOR_SECONDS = 3600;
const SECONDS_APART = 1;

/** Holds a ballot from its opening to its close; `rounds` are the votes on each alternative, or the only ones. */
export async function hold(
  play: Play,
  question: Question,
  rounds: readonly (Votes | undefined)[],
  expect?: Expectation,
  { oneMotion, oneHand = {}, cardOut = [] }: Manners = {},
): Promise<Answer> {
  let opened = await open(play, question);
  if (!opened.ok) return opened.answer;
  play.held.set(opened.asked.ballot.number, expect);
  let answer = opened.answer;
  for (const [round, votes = {}] of rounds.entries()) {
    if (round > 0) opened = { ...opened, asked: await nextAsked(play, opened.asked) };
    pressWithOneHand(play, pressesOf(play, oneHand));
    if (oneMotion) await pressApart(play, votes, new Set(oneMotion));
    else await pressAll(play, votes);
    await leave(play, cardOut);
    answer = await close(play, opened.asked.ballot.ballotId);
  }
  await untilOver(play);
  return answer;
}

export const close = (play: Play, ballotId: BallotId): Promise<Answer> =>
  play.stage.chair.command({ type: 'close-ballot', ballotId });

type Opened = { ok: true; answer: Answer; asked: Asked } | { ok: false; answer: Answer };

/** Opens a ballot and waits until every seat that is asked shows it. One on paper shows nowhere. */
export async function open(play: Play, question: Question): Promise<Opened> {
  const before = lightsOf(play);
  const answer = await play.stage.chair.command({ type: 'open-ballot', ...question, openForSeconds: OPEN_FOR_SECONDS });
  if (!answer.ok) return { ok: false, answer };
  return { ok: true, answer, asked: await untilAsked(play, before, undefined) };
}

/** The next alternative, once every seat has been given its light anew. */
async function nextAsked(play: Play, { ballot }: Asked): Promise<Asked> {
  return untilAsked(play, play.lightsBefore, ballot.ballotId);
}

async function untilAsked(
  play: Play,
  before: ReadonlyMap<number, SeatLights | undefined>,
  after: BallotId | undefined,
): Promise<Asked> {
  const { chair, hall } = play.stage;
  const shown = await chair.until(
    'chair',
    ({ ballot, seats }) => ballot && ballot.ballotId !== after && { ballot, seats },
    'the ballot on the chair’s screen',
  );
  const asked = [...play.registered].filter((id) => !shown.seats[id]?.conflict && !play.copies.has(id));
  const keypads = shown.ballot.by === 'paper' ? [] : asked.map((id) => keypadOf(play, id));
  const litBefore = (keypad: number) => before.get(keypad)?.openings ?? 0;
  await hall.untilLights(
    keypads,
    ({ seat, open: lit, openings }) => lit && openings > litBefore(seat),
    'no vote-open light',
  );
  play.lightsBefore = lightsOf(play);
  return { ballot: shown.ballot, keypads };
}

const lightsOf = (play: Play): ReadonlyMap<number, SeatLights | undefined> =>
  new Map([...play.registered].map((id) => [keypadOf(play, id), play.stage.hall.lightsAt(keypadOf(play, id))]));

/** Presses and waits for their lights. Who has no open light presses in vain, as in the hall. */
async function pressAll(play: Play, votes: Votes): Promise<void> {
  const { hall } = play.stage;
  const presses = pressesOf(play, votes);
  const keys = new Map(presses.map(({ keypad, key }) => [keypad, key]));
  const lit = [...keys.keys()].filter((keypad) => hall.lightsAt(keypad)?.open);
  const recorded = ({ seat, choice }: SeatLights) => choice === keys.get(seat);
  await pressUntil(play, presses, lit, recorded, 'press not recorded');
}

const pressesOf = (play: Play, votes: Votes): Press[] =>
  CHOICES.flatMap((key) => (votes[key] ?? []).map((id) => ({ keypad: keypadOf(play, id), key })));

/** Those of one motion press at once, each of the others a second after the one before by the hub's clock. */
async function pressApart(play: Play, votes: Votes, oneMotion: ReadonlySet<MemberId>): Promise<void> {
  const only = (keep: (id: MemberId) => boolean): Votes =>
    Object.fromEntries(CHOICES.map((key) => [key, (votes[key] ?? []).filter(keep)]));
  await pressAll(
    play,
    only((id) => oneMotion.has(id)),
  );
  for (const other of CHOICES.flatMap((key) => votes[key] ?? []).filter((id) => !oneMotion.has(id))) {
    await wait(play, SECONDS_APART);
    await pressAll(
      play,
      only((id) => id === other),
    );
  }
}

/** Waits until no screen and no seat shows the ballot as open, so that no light of it is taken for the next one's. */
export async function untilOver(play: Play): Promise<void> {
  await play.stage.chair.until('chair', ({ ballot }) => ballot === undefined, 'the ballot’s end on the chair’s screen');
  const keypads = [...play.registered].map((id) => keypadOf(play, id));
  await play.stage.hall.untilLights(keypads, ({ open: lit }) => !lit, 'vote-open light still on');
}
