import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  ballotId,
  councilOf,
  type Given,
  itemId,
  memberId,
  nothing,
  openSitting,
  registerAll,
  sittingOf,
} from '../testing/given.ts';
import { follow, nextOf, stepOf, takingNext, takingStep, voting } from './testing/autopilot.ts';

const agenda = [
  { number: '1', title: 'Про бюджет громади', reporter: 'Депутат m1' },
  {
    number: '2',
    title: 'Про надання земельної ділянки',
    reporter: 'Коваль О. П., начальник відділу',
    landMatter: true,
  },
] as const;
const convened = after(nothing, { ...councilOf(), agenda: [...agenda] });
const present = after(convened, ...registerAll('head', 'm1', 'm2', 'm3', 'm4'));
const ask = (id: string): SittingCommand => ({ type: 'request-floor', memberId: memberId(id) });
const amend = (text: string): SittingCommand => ({ type: 'submit-amendment', itemId: itemId('i1'), text });

const untilKey = (given: Given, key: string) => follow(given, (next) => next === key).given;

test('who always takes the next step holds a whole sitting, from the opening to its close', async (t) => {
  const { keys, given } = follow(after(present, amend('Збільшити'), amend('Зменшити')));
  t.strictSame(keys, [
    'open-sitting',
    ...['agenda:as-a-basis', 'close-ballot', 'agenda:as-a-whole', 'close-ballot', 'limits', 'close-ballot'],
    'open-item:8-14-1-i1',
    ...['stage:report', 'grant-floor:report:m1', 'end-speech', 'stage:questions', 'stage:debate', 'stage:motives'],
    ...['ballot:as-a-basis', 'close-ballot'],
    ...['amendment:8-14-1-a1', 'close-ballot', 'amendment:8-14-1-a2', 'close-ballot'],
    ...['ballot:as-a-whole', 'close-ballot'],
    'open-item:8-14-1-i2',
    ...['stage:report', 'add-reporter', 'grant-floor:report:8-14-1-g1', 'end-speech'],
    ...['stage:questions', 'stage:debate', 'stage:motives', 'ballot:basis-and-whole', 'close-ballot'],
    'close-item',
    'close-sitting',
  ]);
  const { phase, ballots } = sittingOf(given);
  t.equal(phase, 'closed');
  t.strictSame(
    ballots.decisions.map(({ ordinal, itemId: item }) => [ordinal, item]),
    [
      [1, itemId('i1')],
      [2, itemId('i2')],
    ],
  );
});

test('who waits is heard before the debate is closed, who has not spoken yet first; a point of order before all', async (t) => {
  const debate = takingNext(untilKey(present, 'stage:debate'));
  const waiting = after(debate, ask('m2'), ask('m1'), ask('m3'), {
    type: 'request-floor',
    memberId: memberId('m4'),
    kind: 'point-of-order',
  });
  const { keys } = follow(waiting, (key) => key === 'stage:motives');
  t.strictSame(
    keys.filter((key) => key !== 'end-speech'),
    ['grant-floor:point-of-order:m4', 'grant-floor:debate:m2', 'grant-floor:debate:m3', 'grant-floor:debate:m1'],
  );
});

test('once the debate is closed only motives and points of order are heard before the vote', async (t) => {
  const atMotives = untilKey(present, 'stage:motives');
  const closed = after(atMotives, ask('m2'), { type: 'open-stage', stage: 'motives' }, ask('m3'));
  const { keys } = follow(closed, (key) => key.startsWith('ballot:'));
  t.strictSame(keys, ['grant-floor:motives:m3', 'end-speech']);
});

test('a reporter who is absent is passed over, and the step says why', async (t) => {
  const withoutReporter = after(convened, ...registerAll('head', 'm2', 'm3', 'm4'));
  const given = follow(withoutReporter, (key) => key === 'stage:questions').given;
  t.match(stepOf(given, 'grant-floor:report:m1'), { refusedBecause: { uk: /не зареєстровано/ } });
});

test('a draft that failed is left, and a land matter is answered by a reasoned refusal first', async (t) => {
  const against = (key: string) => (key === 'ballot:basis-and-whole' ? 'against' : 'for');
  const { keys, given } = follow(present, undefined, against);
  t.strictSame(keys.slice(keys.indexOf('ballot:basis-and-whole')).slice(0, 3), [
    'ballot:basis-and-whole',
    'close-ballot',
    'open-item:8-14-1-i2',
  ]);
  t.strictSame(keys.slice(-6), [
    'ballot:basis-and-whole',
    'close-ballot',
    'ballot:reasoned-refusal',
    'close-ballot',
    'close-item',
    'close-sitting',
  ]);
  t.equal(sittingOf(given).phase, 'closed');
});

test('a block is voted before the items that follow, and its items are not opened', async (t) => {
  const adopted = untilKey(present, 'open-item:8-14-1-i1');
  const block = after(adopted, { type: 'form-block', itemIds: [itemId('i1'), itemId('i2')] });
  const { keys, given } = follow(block);
  t.strictSame(keys, ['block:8-14-1-p1', 'close-ballot', 'close-sitting']);
  t.equal(sittingOf(given).ballots.decisions.length, 2);
});

test('a procedural decision that allows a repeat makes the repeat the next step', async (t) => {
  const against = (key: string) => (key === 'ballot:basis-and-whole' ? 'against' : 'for');
  const voted = follow(present, (key) => key === 'open-item:8-14-1-i2', against).given;
  const last = sittingOf(voted).ballots.ended.at(-1);
  const asked = after(voted, {
    type: 'open-ballot',
    subject: 'procedural',
    text: 'Проголосувати повторно',
    motion: { kind: 'allow-repeat', ballotId: last?.ballotId ?? ballotId('b0') },
  });
  const allowed = follow(asked, (key) => key !== 'close-ballot').given;
  t.equal(nextOf(allowed)?.key, `repeat:${last?.ballotId}`);
  const { keys, given } = follow(allowed, (key) => key === 'open-item:8-14-1-i2');
  t.strictSame(keys, [`repeat:${last?.ballotId}`, 'close-ballot']);
  t.equal(sittingOf(given).ballots.decisions.length, 1, 'the repeat adopted the decision');
});

test('without a quorum the roll comes first, then a second registration, then «не відбулося»', async (t) => {
  const alone = after(convened, ...registerAll('m1'));
  const keys = (given: Given) =>
    ['take-roll', 'second-registration', 'not-held', 'open-sitting'].map((key) => [
      key,
      stepOf(given, key)?.refusedBecause === undefined,
    ]);
  t.equal(nextOf(alone)?.key, 'take-roll');
  t.ok(keys(alone).every(([, lawful]) => lawful));
  t.match(stepOf(alone, 'second-registration'), { asks: 'time', command: { at: '2026-03-30T07:30:00.000Z' } });
  const second = takingStep(alone, 'second-registration');
  t.match(stepOf(second, 'not-held'), { asks: 'confirmation' });
  t.equal(nextOf(after(second, ...registerAll('m2', 'm3')))?.key, 'open-sitting');
});

test('a quorum that is lost is checked before anything is voted', async (t) => {
  const begun = untilKey(present, 'open-item:8-14-1-i1');
  const left = after(begun, { type: 'leave', memberId: memberId('m1') }, { type: 'leave', memberId: memberId('m2') });
  t.equal(nextOf(left)?.key, 'take-roll');
  t.match(stepOf(left, 'ballot'), { refusedBecause: { uk: /Немає кворуму/ }, article: '280/97-ВР ст. 46' });
});

test('under an alarm nothing but the all-clear is offered; after it everybody registers and the speech goes on', async (t) => {
  const speaking = untilKey(present, 'end-speech');
  const alarm = after(speaking, { type: 'sound-alarm' });
  t.strictSame([nextOf(alarm)?.key, stepOf(alarm, 'close-sitting')?.asks], ['all-clear', 'confirmation']);
  const clear = takingNext(alarm);
  t.equal(nextOf(clear)?.key, 'take-roll');
  const back = after(clear, ...registerAll('head', 'm1', 'm2', 'm3'));
  const { keys } = follow(back, (key) => key === 'end-speech');
  t.strictSame(keys, ['resume-sitting', 'continue-speech']);
});

test('a running ballot is closed, and every other step says that it waits for that', async (t) => {
  const running = voting(
    after(openSitting({}, ['head', 'm1', 'm2', 'm3']), {
      type: 'open-ballot',
      subject: 'procedural',
      text: 'Про перерву',
    }),
    'for',
  );
  t.equal(nextOf(running)?.key, 'close-ballot');
  for (const key of ['adjourn-sitting', 'ballot', 'close-sitting']) {
    t.match(stepOf(running, key)?.refusedBecause?.uk, /Триває голосування/, key);
  }
  t.match(stepOf(running, 'take-back-ballot')?.refusedBecause?.uk, /Хтось уже проголосував/);
});

test('one who did not ask may be given the floor, and the chair is passed to the secretary', async (t) => {
  const given = openSitting({}, ['head', 'm1', 'm2', 'm3']);
  t.match(stepOf(given, 'grant-floor'), { asks: 'speaker', command: { memberId: 'head', kind: 'miscellaneous' } });
  t.match(stepOf(given, 'pass-chair'), { asks: 'speaker', command: { chair: { member: 'm1' } } });
});

test('an item that was decided is voted anew only by a procedural decision, which is one tap away', async (t) => {
  const voted = untilKey(present, 'open-item:8-14-1-i2');
  t.equal(stepOf(voted, 'ballot:basis-and-whole'), undefined);
  const ballotId = sittingOf(voted).ballots.ended.at(-1)?.ballotId;
  t.match(stepOf(voted, `allow-repeat:${ballotId}`), { command: { motion: { kind: 'allow-repeat', ballotId } } });
  t.match(stepOf(voted, `set-aside:${ballotId}`), { asks: 'question', command: { motion: { kind: 'set-aside' } } });
});

test('an item that is not decided yet is left only after a confirmation', async (t) => {
  const begun = untilKey(present, 'stage:questions');
  t.equal(stepOf(begun, 'open-item:8-14-1-i2')?.asks, 'confirmation');
  t.equal(stepOf(begun, 'close-item')?.asks, 'confirmation');
  t.equal(stepOf(untilKey(present, 'open-item:8-14-1-i2'), 'open-item:8-14-1-i2')?.asks, 'nothing');
});

test('one who waits on a point of order may interrupt the speaker', async (t) => {
  const speaking = after(untilKey(present, 'end-speech'), { ...ask('m2'), kind: 'point-of-order' } as SittingCommand);
  t.match(stepOf(speaking, 'grant-floor:point-of-order:m2'), { command: { interposed: true } });
  const interposed = takingStep(speaking, 'grant-floor:point-of-order:m2');
  t.strictSame(follow(interposed, (key) => key.startsWith('stage')).keys, ['end-speech', 'end-speech']);
});

test('a closed part ends before the sitting does', async (t) => {
  const last = untilKey(present, 'close-sitting');
  const closed = after(last, { type: 'begin-closed-part', reason: 'Персональні дані' });
  t.strictSame(follow(closed).keys, ['end-closed-part', 'close-sitting']);
});
