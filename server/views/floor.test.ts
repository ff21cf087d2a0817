import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { SpeechKind } from '#contract/vocabulary';
import { given, i1, register } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const ask = (id: string, kind?: SpeechKind): SittingCommand => ({
  type: 'request-floor',
  memberId: idOf(id),
  ...(kind && { kind }),
});
const grant = (id: string, kind: SpeechKind = 'debate'): SittingCommand => ({
  type: 'grant-floor',
  memberId: idOf(id),
  kind,
});
const onItem = (rules = {}) =>
  given(
    convening(rules),
    ...register('head', 'm1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
    { type: 'open-stage', stage: 'debate' },
  );

test('who waits stands in the order in which they will speak, each with the turn it would be', async (t) => {
  const { hall, deputy, own, give, hub } = onItem();
  give(grant('m1'));
  hub.nowMs += 40_000;
  give({ type: 'end-speech' }, ask('m1'), ask('m2'), ask('m3', 'point-of-order'));
  const lines = Object.values(hall().queue).toSorted((one, other) => one.order - other.order);
  t.strictSame(
    lines.map(({ memberId, kind, turn, order }) => [order, memberId, kind, turn]),
    [
      [0, 'm3', 'point-of-order', 1],
      [1, 'm2', 'debate', 1],
      [2, 'm1', 'debate', 2],
    ],
  );
  t.strictSame(hall().floor, { waiting: 3, spoken: 1 });
  t.strictSame(deputy().queue, hall().queue);
  t.match(own('m1'), { requests: [{ kind: 'debate', place: 3 }], spokenSeconds: 40 });
  t.equal(hall().seats[idOf('m2')]?.floor, 'requested');
});

test('who waits for a debate that was closed is told so, and what may be asked for instead', async (t) => {
  const { own, give } = onItem();
  give(ask('m1'));
  t.match(own('m1').requests, [{ kind: 'debate', place: 1, debateClosed: undefined }]);
  give({ type: 'open-stage', stage: 'motives' }, ask('m1', 'motives'));
  t.match(own('m1').requests, [
    { kind: 'motives', debateClosed: undefined },
    { kind: 'debate', debateClosed: true },
  ]);
  t.notOk(own('m1').mayAskFor.includes('debate'));
});

test('a speech shows its limit, its warning and its grace, and whom it interrupts', async (t) => {
  const { hall, give } = onItem();
  give(grant('m1'));
  t.match(hall().speech, { memberId: 'm1', limitSeconds: 300, warningSeconds: 30, graceSeconds: 10, turn: 1 });
  t.equal(hall().seats[idOf('m1')]?.floor, 'granted');
  give({ ...grant('m2', 'question'), interposed: true } as SittingCommand);
  t.match(hall().speech, { memberId: 'm2', kind: 'question', limitSeconds: 60, interrupts: 'Щербань Олег Петрович' });
  give({ type: 'end-speech' });
  t.match(hall().speech, { memberId: 'm1' });
  t.notOk(hall().speech && 'interrupts' in (hall().speech ?? {}));
  give({ type: 'pause-speech' });
  t.equal(hall().speech?.paused, true);
});

test('an invited person speaks from the rostrum under the own name and office', async (t) => {
  const { hall, secretary, give } = onItem();
  give({ type: 'add-guest', guest: { name: 'Коваль Ольга Павлівна', office: 'начальниця відділу' } });
  const [guestId] = Object.keys(secretary().guests);
  give({ type: 'grant-floor', guestId: guestId as never, kind: 'report' });
  t.match(hall().speech, { guestId, name: 'Коваль Ольга Павлівна', guestOffice: 'начальниця відділу', rostrum: true });
  t.notOk('office' in (hall().speech ?? {}));
});

test('the chair sees which microphones are open, and a member in the free mode the own one', async (t) => {
  const { chair, own, give } = onItem();
  t.strictSame(chair().microphones, { mode: 'chair-grants', open: ['chair'] });
  t.notOk('microphone' in own('m1'));
  give(grant('m1'));
  t.strictSame(chair().microphones.open, ['chair', '2']);
  give({ type: 'end-speech' }, { type: 'set-microphone-mode', mode: 'free' });
  t.equal(own('m1').microphone, 'closed');
  give({ type: 'open-microphone', memberId: idOf('m1') });
  t.equal(own('m1').microphone, 'open');
  t.equal(chair().seats[idOf('m1')]?.floor, 'granted');
});

test('what a member may ask for follows the stage, what the key asks for first', async (t) => {
  const { own, give } = onItem();
  t.equal(own('m1').mayAskFor[0], 'debate');
  give({ type: 'open-stage', stage: 'motives' });
  t.equal(own('m1').mayAskFor[0], 'motives');
  t.notOk(own('m1').mayAskFor.includes('debate'), 'the debate is closed');
  t.strictSame(own('m5').mayAskFor, [], 'who is not registered asks for nothing');
});

test('the time of speeches is told by member and by faction', async (t) => {
  const { chair, secretary, give, hub } = onItem();
  for (const id of ['m1', 'm2']) {
    give(grant(id));
    hub.nowMs += 30_000;
    give({ type: 'end-speech' });
  }
  t.match(chair().speaking, { members: { m1: 30, m2: 30 }, factions: { Громада: 30 } });
  t.strictSame(secretary().speaking, chair().speaking);
});
