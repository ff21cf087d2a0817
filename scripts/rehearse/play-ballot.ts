/**
 * A ballot as the hall sees it: opened by the chair, pressed at the seats, closed as soon as every scripted press shows
 * as a light, which is to say is on the disk.
 */
import type { BallotId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { CHOICES, type Majority, type Subject } from '#contract/vocabulary';
import { type Play, seatOf } from './play-state.ts';
import type { PlayableStep } from './step-shape.ts';

type BallotStep = Extract<PlayableStep, { do: 'ballot' }>;
type StopStep = Extract<PlayableStep, { do: 'stop-ballot' }>;
type Opened = { ok: true; ballotId: BallotId; number: number } | { ok: false; answer: Answer };

/** What a stopped ballot was about when the scenario does not say. */
export const DEFAULT_SUBJECT: Subject = 'as-a-whole';
const DEFAULT_MAJORITY: Majority = 'majority-of-composition';

/** The chair closes long before; the machine a rehearsal runs on may be slow. */
const OPEN_FOR_SECONDS = 3600;

export async function holdBallot(play: Play, step: BallotStep): Promise<Answer> {
  const opened = await open(play, step);
  if (!opened.ok) return opened.answer;
  play.held.set(opened.number, step.expect);
  await pressAll(play, step);
  const closed = await play.stage.chair.command({ type: 'close-ballot', ballotId: opened.ballotId });
  await untilOver(play);
  return closed;
}

export async function stopBallot(play: Play, step: StopStep): Promise<Answer> {
  const { text, reason, subject = DEFAULT_SUBJECT, majority = DEFAULT_MAJORITY } = step;
  const opened = await open(play, { subject, majority, text });
  if (!opened.ok) return opened.answer;
  const stopped = await play.stage.chair.command({ type: 'stop-ballot', ballotId: opened.ballotId, reason });
  await untilOver(play);
  return stopped;
}

/** Opens a ballot and waits until every registered seat shows that it is open. */
async function open(play: Play, what: Pick<BallotStep, 'subject' | 'majority' | 'text'>): Promise<Opened> {
  const { chair } = play.stage;
  const { subject, majority, text } = what;
  const answer = await chair.command({
    type: 'open-ballot',
    subject,
    majority,
    text,
    openForSeconds: OPEN_FOR_SECONDS,
  });
  if (!answer.ok) return { ok: false, answer };
  const { ballotId, number } = await chair.until('chair', ({ ballot }) => ballot, 'the ballot on the chair’s screen');
  await play.stage.hall.untilLights(registeredSeats(play), ({ open }) => open, 'no vote-open light');
  return { ok: true, ballotId, number };
}

async function pressAll(play: Play, { votes }: BallotStep): Promise<void> {
  const { hall } = play.stage;
  const presses = CHOICES.flatMap((key) => (votes?.[key] ?? []).map((id) => ({ id, seat: seatOf(play, id), key })));
  for (const { seat, key } of presses) hall.order({ do: 'press', seat, key });
  // Who is not registered has no light to wait for: the press is refused, as it would be in the hall.
  const recorded = presses.filter(({ id }) => play.registered.has(id));
  const keys = new Map(recorded.map(({ seat, key }) => [seat, key]));
  await hall.untilLights([...keys.keys()], ({ seat, choice }) => choice === keys.get(seat), 'press not recorded');
}

/** Waits until no screen and no seat shows the ballot as open, so that no light of it is taken for the next one's. */
async function untilOver(play: Play): Promise<void> {
  await play.stage.chair.until('chair', ({ ballot }) => ballot === undefined, 'the ballot’s end on the chair’s screen');
  await play.stage.hall.untilLights(registeredSeats(play), ({ open }) => !open, 'vote-open light still on');
}

const registeredSeats = (play: Play): number[] => [...play.registered].map((id) => seatOf(play, id));
