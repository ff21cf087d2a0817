/** Where in a sitting's life each command belongs: every command of the contract, before the opening and in a break. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { drawFrom } from '../testing/draw.ts';
import { after, cardIn, councilOf, type Given, memberId, nothing, openBallot, when } from '../testing/given.ts';
import { Known } from '../testing/known.ts';
import { ASKED, commandOf } from '../testing/recipes.ts';

/** What waits for the sitting to be open. */
const WAITS: readonly SittingCommand['type'][] = [
  'adjourn-sitting',
  'apply-competence-exception',
  'begin-closed-part',
  'close-item',
  'close-microphone',
  'continue-speech',
  'cut-microphones',
  'declare-conflict',
  'end-speech',
  'enter-ballot',
  'enter-paper-figures',
  'extend-speech',
  'grant-floor',
  'open-item',
  'open-microphone',
  'open-stage',
  'pause-speech',
  'request-floor',
  'speech-time-up',
  'take-back-item',
];
/** What waits as well, but for a trial vote before the opening. */
const VOTING: readonly SittingCommand['type'][] = [
  'ballot-time-up',
  'cast-vote',
  'close-ballot',
  'enter-vote',
  'extend-ballot',
  'open-ballot',
  'press-key',
  'resume-ballot',
  'stop-ballot',
  'take-back-ballot',
  'take-part',
];

const convened = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4));
const adjourned = after(convened, { type: 'open-sitting' }, { type: 'adjourn-sitting' });
const trial = after(convened, openBallot({ trial: true }));

/** The plainest command of this type that names what there is. */
function plainest(type: (typeof ASKED)[number], { history }: Given): SittingCommand {
  const known = new Known();
  for (const { event } of history) known.learn(event);
  return commandOf(type, drawFrom(0), known);
}
const waiting = (given: Given) =>
  ASKED.filter((type) => when(given, plainest(type, given)).code === 'SITTING_NOT_OPEN').sort();

test('business waits until the sitting is open; people, agenda and preparations do not', async (t) => {
  t.same(waiting(convened), [...WAITS, ...VOTING].sort());
});

test('in a break the same waits, and a trial vote is not held any more', async (t) => {
  t.same(waiting(adjourned), [...WAITS, ...VOTING].sort());
  t.equal(when(adjourned, openBallot()).code, 'SITTING_NOT_OPEN');
});

test('while a trial vote runs before the opening, votes and its course are taken, and business still waits', async (t) => {
  t.same(waiting(trial), [...WAITS, 'open-ballot'].sort());
});

test('while a trial vote runs before the opening nobody asks for the floor, by key as little as at the console', async (t) => {
  t.equal(when(trial, { type: 'press-key', seat: 2, key: 'request-floor' }).code, 'SITTING_NOT_OPEN');
  t.equal(when(trial, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' }).code, 'SITTING_NOT_OPEN');
});

test('the refusal says in both languages where the sitting stands', async (t) => {
  t.match(when(convened, openBallot()).refusal, { details: { state: 'convened', stateUk: 'скликано' } });
  t.match(when(adjourned, openBallot()).refusal, { details: { state: 'adjourned', stateUk: 'перерва' } });
  const open = after(convened, { type: 'open-sitting' });
  t.match(when(open, { type: 'resume-sitting' }).refusal, { details: { state: 'open', stateUk: 'відкрито' } });
});
