import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { BallotId, BridgeId, DeviceId, ItemId, MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import type { Journal } from '../journal/journal.ts';
import { openJournal } from '../journal/journal.ts';
import type { Actor, CommittedEvent } from './face.ts';
import { SittingHub } from './hub.ts';
import { SeatMap } from './seat-map.ts';
import { type HandClock, handClock } from './testing/hand-clock.ts';
import { smallCouncil } from './testing/small-council.ts';

const chair: Actor = { role: 'chair' };
const deputy = (id: string): Actor => ({ role: 'deputy', memberId: id as MemberId });
const bridge = 'bridge-1' as BridgeId;
const seatMap = new SeatMap([{ bridge, device: 'line1-00' as DeviceId, seat: 2, line: 'line1' }]);
const ballot1 = '8-14-1-b1' as BallotId;

type Running = { hub: SittingHub; journal: Journal; seen: CommittedEvent[]; stop(): Promise<void> };

function startHub(file: string, clock: HandClock): Running {
  const journal = openJournal(file);
  const hub = new SittingHub({ journal, clock, settings: smallCouncil, seatMap });
  const seen: CommittedEvent[] = [];
  hub.onCommitted((events) => seen.push(...events));
  hub.start();
  const stop = async () => {
    hub.stop();
    await journal.close();
  };
  return { hub, journal, seen, stop };
}

const give = (hub: SittingHub, command: PersonCommand, actor: Actor = chair): Promise<Answer> =>
  hub.submit({ id: randomUUID(), command }, actor);

const register = async (hub: SittingHub, ids: readonly string[]) => {
  for (const id of ids) await give(hub, { type: 'register-member', memberId: id as MemberId }, deputy(id));
};

async function openBallot(hub: SittingHub): Promise<void> {
  await register(hub, ['head', 'm1', 'm2', 'm3']);
  await give(hub, { type: 'open-sitting' });
  await give(hub, { type: 'open-item', itemId: '8-14-1-i1' as ItemId });
  const answer = await give(hub, {
    type: 'open-ballot',
    subject: 'as-a-whole',
    majority: 'majority-of-composition',
    text: 'Прийняти',
    openForSeconds: 30,
  });
  if (!answer.ok) throw new Error(answer.refusal.en);
}

const vote = (hub: SittingHub, id: string, choice: 'for' | 'against' | 'abstain') =>
  give(hub, { type: 'cast-vote', ballotId: ballot1, memberId: id as MemberId, choice }, deputy(id));

const types = (events: readonly CommittedEvent[]) => events.map(({ event }) => event.type);
const file = (t: Test) => join(t.testdir(), 'journal.db');

test('an empty journal begins with the council of the file, the hall’s arrangement and the convened sitting', async (t) => {
  const { journal, seen, stop } = startHub(file(t), handClock());
  await journal.whenCommitted(journal.position);
  t.same(types(seen), [
    ...['CouncilSettled', 'RulesSettled', 'RosterSettled'],
    ...['HallArranged', 'SittingConvened', 'ItemAdded'],
  ]);
  await stop();
});

test('an answer comes after the commit, with the position of what it did', async (t) => {
  const { hub, journal, seen, stop } = startHub(file(t), handClock());
  const answer = await give(hub, { type: 'register-member', memberId: 'm1' as MemberId }, deputy('m1'));
  t.match(answer, { ok: true, position: journal.head().position });
  t.match(seen.at(-1), { position: journal.head().position, actor: 'deputy:m1', event: { type: 'MemberRegistered' } });
  await stop();
});

test('the same command sent again is decided once and answered alike', async (t) => {
  const { hub, journal, stop } = startHub(file(t), handClock());
  const envelope = { id: randomUUID(), command: { type: 'add-item', number: '2', title: 'З голосу' } as const };
  const [first, again] = await Promise.all([hub.submit(envelope, chair), hub.submit(envelope, chair)]);
  t.same(first, again);
  t.match(first, { ok: true });
  t.equal(journal.head().position, 7, 'one item was added');
  await stop();
});

test('a command answered before a restart is answered alike after it, and done once', async (t) => {
  const path = file(t);
  const before = startHub(path, handClock());
  const envelope = { id: randomUUID(), command: { type: 'add-item', number: '2', title: 'З голосу' } as const };
  const first = await before.hub.submit(envelope, chair);
  await before.stop();
  const after = startHub(path, handClock());
  t.same(await after.hub.submit(envelope, chair), first);
  await after.stop();
});

test('a refused command changes nothing and names its reason in both languages', async (t) => {
  const { hub, journal, stop } = startHub(file(t), handClock());
  await journal.whenCommitted(journal.position);
  const { position } = journal;
  const answer = await give(hub, { type: 'close-item' });
  t.match(answer, { ok: false, refusal: { code: 'SITTING_NOT_OPEN', uk: /Засідання/, en: /sitting/ } });
  t.equal(journal.position, position);
  await stop();
});

test('a ballot closes by time, on the monotonic clock, whatever the wall clock does', async (t) => {
  const clock = handClock();
  const { hub, journal, seen, stop } = startHub(file(t), clock);
  await openBallot(hub);
  clock.stepWall(3_600_000);
  t.equal(hub.clock().remainingMs, 30_000);
  clock.pass(29_000);
  await vote(hub, 'm1', 'for');
  clock.pass(1_000);
  await journal.whenCommitted(journal.position);
  t.match(seen.at(-1), {
    event: { type: 'BallotClosed', data: { closedBy: 'time', verdict: { counts: { for: 1 } } } },
  });
  t.equal(hub.clock().remainingMs, undefined);
  await stop();
});

test('after a restart the same ballot goes on with its votes and the time left at its last event', async (t) => {
  const [path, clock] = [file(t), handClock()];
  const before = startHub(path, clock);
  await openBallot(before.hub);
  clock.pass(12_000);
  await vote(before.hub, 'm1', 'for');
  await before.stop();
  clock.pass(120_000);
  const after = startHub(path, clock);
  t.equal(after.hub.clock().remainingMs, 18_000);
  await vote(after.hub, 'm2', 'against');
  await give(after.hub, { type: 'close-ballot', ballotId: ballot1 });
  t.match(after.seen.at(-1), {
    event: { data: { votes: { m1: 'for', m2: 'against', m3: 'not-voting', m4: 'absent' } } },
  });
  t.ok(types(after.seen).includes('BallotResumed'));
  await after.stop();
});

test('a step of the wall clock in a running ballot changes neither the time it has left after a restart nor a speech', async (t) => {
  for (const stepMs of [3_600_000, -3_600_000]) {
    const [path, clock] = [join(t.testdir(), `journal${stepMs}.db`), handClock()];
    const before = startHub(path, clock);
    await openBallot(before.hub);
    clock.pass(5_000);
    clock.stepWall(stepMs);
    clock.pass(5_000);
    await vote(before.hub, 'm1', 'for');
    await before.stop();
    const after = startHub(path, handClock());
    t.equal(after.hub.clock().remainingMs, 20_000);
    await give(after.hub, { type: 'close-ballot', ballotId: ballot1 });
    await after.stop();
  }
});

test('the length of a speech is measured, whatever the wall clock does', async (t) => {
  const clock = handClock();
  const { hub, seen, stop } = startHub(file(t), clock);
  await register(hub, ['m1']);
  await give(hub, { type: 'open-sitting' });
  await give(hub, { type: 'grant-floor', memberId: 'm1' as MemberId, kind: 'debate' });
  clock.pass(60_000);
  clock.stepWall(-3_600_000);
  clock.pass(30_000);
  t.equal(hub.clock().elapsedMs, 90_000);
  await give(hub, { type: 'end-speech' });
  t.match(seen.at(-1), { event: { type: 'SpeechEnded', data: { seconds: 90 } } });
  await stop();
});

test('a vote that comes late from one sitting does not count in the next', async (t) => {
  const { hub, stop } = startHub(file(t), handClock());
  await openBallot(hub);
  await give(hub, { type: 'close-ballot', ballotId: ballot1 });
  await give(hub, { type: 'close-sitting' });
  await give(hub, { type: 'convene-sitting' });
  await register(hub, ['head', 'm1', 'm2', 'm3']);
  await give(hub, { type: 'open-sitting' });
  const subject = 'as-a-whole' as const;
  await give(hub, { type: 'open-ballot', subject, majority: 'majority-of-composition', text: 'Наступне' });
  t.match(await vote(hub, 'm1', 'against'), { ok: false, refusal: { code: 'BALLOT_MISMATCH' } });
  await stop();
});

test('the next sitting can be convened only when the last is closed, and its number follows', async (t) => {
  const { hub, seen, stop } = startHub(file(t), handClock());
  t.match(await give(hub, { type: 'convene-sitting' }), { ok: false, refusal: { code: 'SITTING_ALREADY_CONVENED' } });
  await give(hub, { type: 'open-sitting' });
  await give(hub, { type: 'close-sitting' });
  t.match(await give(hub, { type: 'convene-sitting' }), { ok: true });
  const convened = seen.filter(({ event }) => event.type === 'SittingConvened');
  t.same(
    convened.map(({ stream }) => stream),
    ['sitting/8-14-1', 'sitting/8-14-2'],
  );
  await stop();
});
