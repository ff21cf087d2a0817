/** An electronic secret ballot through hub and journal. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Report } from '#contract/hall-bus';
import type { BallotId, BridgeId, CardNumber, DeviceId, MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { sealKeyPair, sealPress } from '#contract/sealed-press';
import type { Choice } from '#contract/vocabulary';
import { openJournal } from '../journal/journal.ts';
import type { Actor, CommittedEvent } from './face.ts';
import { SittingHub } from './hub.ts';
import { Intake } from './intake.ts';
import { SeatMap } from './seat-map.ts';
import type { CouncilSettings } from './sitting-plan.ts';
import { type HandClock, handClock } from './testing/hand-clock.ts';
import { smallCouncil } from './testing/small-council.ts';

const chair: Actor = { role: 'chair' };
const bridge = 'bridge-1' as BridgeId;
const b1 = '8-14-1-b1' as BallotId;
const SEATS = [1, 2, 3, 4, 5, 6];
const deviceAt = (seat: number) => `line1-0${seat}` as DeviceId;
const idAt = (seat: number) => (seat === 1 ? 'head' : `m${seat - 1}`) as MemberId;
const seatMap = new SeatMap(SEATS.map((seat) => ({ bridge, device: deviceAt(seat), seat, line: 'line1' })));

function start(file: string, clock: HandClock, rules: Partial<CouncilSettings['rules']> = {}) {
  const journal = openJournal(file);
  const settings = { ...smallCouncil, rules: { ...smallCouncil.rules, ...rules } };
  const keys: Uint8Array[] = [];
  const makeSealKey = () => {
    const pair = sealKeyPair();
    keys.push(pair.secretKey);
    return pair;
  };
  const hub = new SittingHub({ journal, clock, settings, seatMap, makeSealKey });
  const refused: string[] = [];
  const intake = new Intake(hub, seatMap, (report, refusal) => refused.push(JSON.stringify([report.kind, refusal])));
  const seen: CommittedEvent[] = [];
  hub.onCommitted((events) => seen.push(...events));
  hub.start();
  const give = (command: PersonCommand, actor = chair): Promise<Answer> =>
    hub.submit({ id: randomUUID(), command }, actor);
  let counter = 0;
  const report = (seat: number, happening: object) => {
    counter += 1;
    return intake.take(bridge, { device: deviceAt(seat), boot: 'boot1', counter, ageMs: 0, ...happening } as Report);
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    hub.stop();
    stopped ??= journal.close();
    return stopped;
  };
  const data = (type: string) => seen.filter(({ event }) => event.type === type).map(({ event }) => event.data);
  return { hub, journal, seen, data, give, report, keys, refused, stop };
}
type House = ReturnType<typeof start>;

const openSecret = {
  type: 'open-ballot',
  subject: 'as-a-whole',
  text: 'Обрати',
  manner: 'secret',
  ground: '26-1-4',
} as const;
const zeroed = (keys: readonly Uint8Array[]) => keys.every((key) => key.every((byte) => byte === 0));

/** Everybody registered by card, the sitting open, a secret ballot running; its public key. */
async function openBallot({ give, report, data }: House): Promise<string> {
  for (const seat of SEATS) {
    const card = smallCouncil.roster[seat - 1]?.card as CardNumber;
    await report(seat, { kind: 'card-in', card });
  }
  await give({ type: 'open-sitting' });
  const answer = await give(openSecret);
  if (!answer.ok) throw new Error(answer.refusal.en);
  return (data('BallotOpened').at(-1) as { sealKey: string }).sealKey;
}

const press = ({ report }: House, key: string, seat: number, choice: Choice, ballotId = b1) =>
  report(seat, { kind: 'sealed-key', ballotId, sealed: sealPress(key, ballotId, choice) });

async function secretHouse(t: Test, rules: Partial<CouncilSettings['rules']> = {}, clock = handClock()) {
  const file = join(t.testdir(), 'journal.db');
  const house = start(file, clock, rules);
  t.teardown(house.stop);
  const key = await openBallot(house);
  return { house, key, file, clock };
}

test('sealed presses are counted at the close, and the record says who took part and never how', async (t) => {
  const { house, key } = await secretHouse(t);
  t.match(await press(house, key, 2, 'for'), { answer: 'recorded' });
  await press(house, key, 3, 'against');
  await press(house, key, 1, 'for');
  await house.give({ type: 'close-ballot', ballotId: b1 });
  t.same(house.data('PartTaken'), [
    { ballotId: b1, memberId: idAt(2), means: 'keypad' },
    { ballotId: b1, memberId: idAt(3), means: 'keypad' },
    { ballotId: b1, memberId: idAt(1), means: 'keypad' },
  ]);
  t.match(house.data('BallotClosed'), [
    { tookPart: ['head', 'm1', 'm2'], verdict: { counts: { for: 2, against: 1, notVoting: 3, total: 6 } } },
  ]);
  t.ok(zeroed(house.keys));
});

test('time closes a secret ballot too', async (t) => {
  const { house, key, clock } = await secretHouse(t);
  for (const seat of [2, 3, 4]) await press(house, key, seat, 'abstain');
  clock.pass(30_000);
  await house.journal.whenCommitted(house.journal.position);
  t.match(house.data('BallotClosed'), [{ closedBy: 'time', verdict: { counts: { abstain: 3 } } }]);
});

test('a member at the console and at the keypad is one vote: the last one holds, and nobody sees that it changed', async (t) => {
  const { house, key } = await secretHouse(t);
  for (const seat of [2, 3, 4]) await press(house, key, seat, 'for');
  const before = house.journal.position;
  const sealed = sealPress(key, b1, 'against');
  const command = { type: 'cast-sealed-vote', ballotId: b1, memberId: idAt(2), sealed } as const;
  t.match(await house.give(command, { role: 'deputy', memberId: idAt(2) }), { ok: true });
  t.equal(house.journal.position, before, 'no event');
  await house.give({ type: 'close-ballot', ballotId: b1 });
  t.match(house.data('BallotClosed'), [{ verdict: { counts: { for: 2, against: 1 } } }]);
});

test('where no choice may change, a second press is refused and the first one counts', async (t) => {
  const { house, key } = await secretHouse(t, { voteMayChange: false });
  for (const seat of [2, 3, 4]) await press(house, key, seat, 'for');
  t.match(await press(house, key, 2, 'against'), { answer: 'refused', code: 'VOTE_MAY_NOT_CHANGE' });
  await house.give({ type: 'close-ballot', ballotId: b1 });
  t.match(house.data('BallotClosed'), [{ verdict: { counts: { for: 3, against: 0 } } }]);
});

test('a card taken out takes the choice out of the urn; who comes back votes anew', async (t) => {
  const { house, key } = await secretHouse(t);
  for (const seat of [2, 3, 4, 5]) await press(house, key, seat, 'for');
  await house.report(2, { kind: 'card-out' });
  await house.report(2, { kind: 'card-in', card: smallCouncil.roster[1]?.card });
  await press(house, key, 2, 'abstain');
  await house.report(3, { kind: 'card-out' });
  await house.give({ type: 'close-ballot', ballotId: b1 });
  t.match(house.data('BallotClosed'), [
    { tookPart: ['m1', 'm3', 'm4'], verdict: { counts: { for: 2, abstain: 1, absent: 1, total: 6 } } },
  ]);
});

test('a press that is not sealed to the ballot is refused, and its giver took no part', async (t) => {
  const { house } = await secretHouse(t);
  t.match(await press(house, sealKeyPair().publicKey, 2, 'for'), { answer: 'refused', code: 'SEAL_BROKEN' });
  t.same(house.data('PartTaken'), []);
  t.match(await house.report(2, { kind: 'sealed-key', ballotId: '8-14-1-b9', sealed: '00' }), {
    code: 'BALLOT_MISMATCH',
  });
});

test('a plain key in a secret ballot is refused, and neither answer nor log repeats it', async (t) => {
  const { house } = await secretHouse(t);
  const answer = await house.report(2, { kind: 'key', key: 'against', ballotId: b1 });
  t.match(answer, { answer: 'refused', code: 'SECRET_BALLOT' });
  t.notMatch(JSON.stringify(answer) + house.refused.join(), /against|проти/i);
});

test('a sealed press in an open ballot is refused', async (t) => {
  const { house, key } = await secretHouse(t);
  await house.give({ type: 'close-ballot', ballotId: b1 });
  await house.give({ type: 'open-ballot', subject: 'as-a-whole', text: 'Прийняти' });
  t.match(await press(house, key, 2, 'for', '8-14-1-b2' as BallotId), { code: 'OPEN_BALLOT_HERE' });
});

for (const [ending, command] of [
  ['a stop by the chair', { type: 'stop-ballot', ballotId: b1, reason: 'збій' }],
  ['an air-raid alarm', { type: 'sound-alarm' }],
] as const) {
  test(`${ending} leaves nothing of key and choices, and no figures`, async (t) => {
    const { house, key } = await secretHouse(t);
    await press(house, key, 2, 'for');
    t.match(await house.give(command), { ok: true });
    t.ok(zeroed(house.keys));
    t.same(house.data('BallotClosed'), []);
    t.ok(house.data('BallotStopped').length === 1);
  });
}

test('a hub that stops leaves nothing of key and choices in memory', async (t) => {
  const { house, key } = await secretHouse(t);
  await press(house, key, 2, 'for');
  t.notOk(zeroed(house.keys));
  await house.stop();
  t.ok(zeroed(house.keys));
});

test('a restart in mid-ballot voids the secret ballot aloud, and it is held again with another key', async (t) => {
  const { house, key, file, clock } = await secretHouse(t);
  await press(house, key, 2, 'for');
  await house.stop();
  const again = start(file, clock);
  t.teardown(again.stop);
  t.match(await press(again, key, 3, 'for'), { answer: 'refused', code: 'BALLOT_NOT_OPEN' });
  t.same(again.data('BallotVoided'), [{ ballotId: b1, reason: 'restart' }]);
  await again.give(openSecret);
  const [opened] = again.data('BallotOpened') as { ballotId: BallotId; sealKey: string }[];
  t.match(opened, { ballotId: '8-14-1-b2', number: 2 });
  t.not(opened?.sealKey, key);
});

test('a ballot on paper goes on over a restart, and no time closes it', async (t) => {
  const clock = handClock();
  const file = join(t.testdir(), 'journal.db');
  const before = start(file, clock);
  t.teardown(before.stop);
  for (const seat of SEATS) await before.give({ type: 'register-member', memberId: idAt(seat) });
  await before.give({ type: 'open-sitting' });
  await before.give({ ...openSecret, by: 'paper' });
  clock.pass(3_600_000);
  t.equal(before.hub.clock().remainingMs, undefined);
  await before.stop();
  const after = start(file, clock);
  t.teardown(after.stop);
  const figures = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 5, against: 1, abstain: 0 };
  t.match(await after.give({ type: 'enter-paper-figures', ballotId: b1, figures }), { ok: true });
  t.match(after.data('BallotClosed'), [{ closedBy: 'commission', verdict: { result: 'adopted' } }]);
});

test('the journal’s file names no choice of a secret ballot', async (t) => {
  const { house, key, file } = await secretHouse(t);
  const sealed = sealPress(key, b1, 'against');
  await house.report(2, { kind: 'sealed-key', ballotId: b1, sealed });
  await house.give({ type: 'close-ballot', ballotId: b1 });
  await house.stop();
  t.notOk(readFileSync(file).includes(sealed), 'not even sealed');
});
