/** The next step respects the queue: who waits for the floor comes before a vote, unless the debate was closed. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { ItemStage, SpeechKind } from '#contract/vocabulary';
import { after, councilOf, type Given, itemId, memberId, nothing, openBallot, registerAll } from '../testing/given.ts';
import { decided, follow, nextOf, stepOf, takingNext } from './testing/autopilot.ts';

const agenda = [{ number: '1', title: 'Про бюджет громади', reporter: 'Депутат m1' }];
const present = after(after(nothing, { ...councilOf(), agenda }), ...registerAll('head', 'm1', 'm2', 'm3', 'm4', 'm5'));
const until = (key: string): Given => follow(present, (next) => next === key).given;
const onItem = takingNext(until('open-item:8-14-1-i1'));
const ask = (id: string, kind: SpeechKind): SittingCommand => ({ type: 'request-floor', memberId: memberId(id), kind });
const stage = (name: ItemStage): SittingCommand => ({ type: 'open-stage', stage: name });
/** The steps up to the first vote, with every speech ended at once. */
const untilVote = (given: Given): readonly string[] =>
  follow(given, (key) => key.startsWith('ballot:')).keys.filter((key) => key !== 'end-speech');

test('before the agenda is voted, who waits is heard', async (t) => {
  const waiting = after(until('agenda:as-a-basis'), ask('m2', 'miscellaneous'));
  t.equal(nextOf(waiting)?.key, 'grant-floor:miscellaneous:m2');
  t.equal(nextOf(after(waiting, { type: 'clear-queue' }))?.key, 'agenda:as-a-basis');
});

test('who asks before the report is heard after it: questions at once, the debate in its own stage', async (t) => {
  const waiting = after(onItem, ask('m2', 'debate'), ask('m3', 'question'));
  t.strictSame(untilVote(waiting), [
    ...['stage:report', 'grant-floor:report:m1', 'grant-floor:question:m3', 'stage:questions'],
    ...['stage:debate', 'grant-floor:debate:m2', 'stage:motives'],
  ]);
});

test('at the questions the debate waits for its stage, and both come before the vote', async (t) => {
  const waiting = after(onItem, stage('questions'), ask('m2', 'debate'), ask('m3', 'question'));
  t.strictSame(untilVote(waiting), [
    ...['grant-floor:question:m3', 'stage:debate', 'grant-floor:debate:m2', 'stage:motives'],
  ]);
});

test('in the debate everybody who waits comes before it is closed', async (t) => {
  const waiting = after(onItem, stage('debate'), ask('m2', 'debate'), ask('m3', 'question'), ask('m4', 'reply'));
  const keys = untilVote(waiting);
  t.equal(keys.length, 4);
  t.equal(keys.at(-1), 'stage:motives');
});

for (const closed of ['motives', 'voting'] as const) {
  test(`at the stage of ${closed} the debate is closed: only motives and points of order come before the vote`, async (t) => {
    const waiting = after(
      after(onItem, ask('m2', 'debate'), ask('m3', 'motives'), ask('m4', 'point-of-order')),
      stage(closed),
    );
    t.strictSame(untilVote(waiting), ['grant-floor:point-of-order:m4', 'grant-floor:motives:m3']);
  });
}

test('a point of order comes before all at every stage', async (t) => {
  for (const name of ['report', 'questions', 'debate', 'motives', 'voting'] as const) {
    const waiting = after(onItem, stage(name), ask('m2', 'point-of-order'));
    t.equal(nextOf(waiting)?.key, 'grant-floor:point-of-order:m2', name);
  }
});

test('after the basis who waits is heard before an amendment is voted, and before the whole', async (t) => {
  const amended = after(onItem, { type: 'submit-amendment', itemId: itemId('i1'), text: 'Збільшити' });
  const basis = decided(after(amended, openBallot({ subject: 'as-a-basis' })), 'for');
  const waiting = after(basis, ask('m2', 'debate'));
  t.equal(nextOf(waiting)?.key, 'grant-floor:debate:m2');
  t.match(
    stepOf(waiting, 'amendment:8-14-1-a1'),
    { command: { subject: 'amendment' } },
    'and the chair may vote first',
  );
  t.equal(nextOf(takingNext(takingNext(waiting)))?.key, 'amendment:8-14-1-a1');
});

test('the chair may choose otherwise: a vote is lawful while somebody waits', async (t) => {
  const waiting = after(onItem, stage('debate'), ask('m2', 'debate'));
  t.equal(stepOf(waiting, 'ballot:basis-and-whole')?.refusedBecause, undefined);
});

test('once the item is decided nobody is offered the floor on it', async (t) => {
  const voted = decided(after(onItem, stage('motives'), openBallot({ subject: 'basis-and-whole' })), 'for');
  t.equal(nextOf(after(voted, ask('m2', 'motives')))?.key, 'close-item');
});

test('the stages that close the debate are asked once more while it would leave somebody unheard', async (t) => {
  const asks = (given: Given) =>
    (['debate', 'motives', 'voting'] as const).map((one) => stepOf(given, `stage:${one}`)?.asks);
  const inDebate = after(onItem, stage('debate'));
  t.strictSame(asks(inDebate), ['nothing', 'nothing', 'nothing'], 'nobody waits');
  t.strictSame(asks(after(inDebate, ask('m2', 'debate'))), ['nothing', 'confirmation', 'confirmation']);
  t.strictSame(asks(after(inDebate, ask('m2', 'question'))), ['nothing', 'confirmation', 'confirmation']);
  t.strictSame(asks(after(inDebate, ask('m2', 'motives'))), ['nothing', 'nothing', 'nothing'], 'heard at both');
  t.equal(stepOf(after(inDebate, ask('m2', 'debate'), stage('motives')), 'stage:voting')?.asks, 'nothing', 'closed');
});
