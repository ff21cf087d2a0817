import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { BridgeId, DeviceId, ItemId, MemberId } from '#contract/ids';
import { openJournal } from '../journal/journal.ts';
import { rehearsalClock } from './clock.ts';
import type { CommittedEvent } from './face.ts';
import { SittingHub } from './hub.ts';
import { SeatMap } from './seat-map.ts';
import { handClock } from './testing/hand-clock.ts';
import { smallCouncil } from './testing/small-council.ts';

const seatMap = new SeatMap([
  { bridge: 'bridge-1' as BridgeId, device: 'line1-00' as DeviceId, seat: 2, line: 'line1' },
]);
const memberId = (id: string) => id as MemberId;
const give = (id: string) => ({ type: 'grant-floor', memberId: memberId(id), kind: 'debate' }) as const;
const LIMIT_MS = 300_000;
const GRACE_MS = 10_000;

async function startHub(file: string, clock = handClock()) {
  const journal = openJournal(file);
  const hub = new SittingHub({ journal, clock, settings: smallCouncil, seatMap });
  const seen: CommittedEvent[] = [];
  hub.onCommitted((events) => seen.push(...events));
  hub.start();
  const ask = async (...commands: PersonCommand[]) => {
    for (const command of commands) {
      const answer = await hub.submit({ id: randomUUID(), command }, { role: 'chair' });
      if (!answer.ok) throw new Error(answer.refusal.en);
    }
  };
  const stop = async () => {
    hub.stop();
    await journal.close();
  };
  /** Types and contents of what was committed last. */
  const last = async () => {
    await journal.whenCommitted(journal.position);
    return seen.at(-1)?.event;
  };
  return { hub, clock, ask, stop, last };
}

const register = (...ids: string[]): PersonCommand[] =>
  ids.map((id) => ({ type: 'register-member', memberId: memberId(id) }));
const OPENED: PersonCommand[] = [...register('m1', 'm2'), { type: 'open-sitting' }];

async function speaking(file: string) {
  const house = await startHub(file);
  await house.ask(...OPENED, { type: 'open-item', itemId: '8-14-1-i1' as ItemId }, give('m1'));
  return house;
}

test('a speech is cut off when its limit and the grace are over, whatever the wall clock does', async (t) => {
  const { clock, last, stop } = await speaking(join(t.testdir(), 'journal.db'));
  clock.stepWall(3_600_000);
  clock.pass(LIMIT_MS + GRACE_MS - 1);
  t.match(await last(), { type: 'SpeechBegun' });
  clock.pass(1);
  t.match(await last(), { type: 'SpeechEnded', data: { by: 'time', seconds: 310 } });
  await stop();
});

test('an extension moves the end, a pause stops the clock', async (t) => {
  const { hub, clock, ask, last, stop } = await speaking(join(t.testdir(), 'journal.db'));
  clock.pass(LIMIT_MS);
  await ask({ type: 'extend-speech', bySeconds: 60 }, { type: 'pause-speech' });
  clock.pass(3_600_000);
  t.equal(hub.clock().elapsedMs, LIMIT_MS);
  await ask({ type: 'continue-speech' });
  clock.pass(60_000 + GRACE_MS - 1);
  t.match(await last(), { type: 'SpeechContinued' });
  clock.pass(1);
  t.match(await last(), { type: 'SpeechEnded', data: { by: 'time', seconds: 370 } });
  await stop();
});

test('a step of the wall clock in a pause lengthens no speech', async (t) => {
  const { hub, clock, ask, stop } = await speaking(join(t.testdir(), 'journal.db'));
  clock.pass(20_000);
  await ask({ type: 'pause-speech' });
  clock.stepWall(-7_200_000);
  await ask({ type: 'continue-speech' });
  clock.pass(5_000);
  t.equal(hub.clock().elapsedMs, 25_000);
  await stop();
});

test('what is interposed has its own time, and the speech goes on with what it had left', async (t) => {
  const { hub, clock, ask, last, stop } = await speaking(join(t.testdir(), 'journal.db'));
  clock.pass(100_000);
  await ask({ ...give('m2'), kind: 'question', interposed: true });
  clock.stepWall(3_600_000);
  clock.pass(60_000 + GRACE_MS);
  t.match(await last(), { type: 'SpeechContinued' });
  t.equal(hub.clock().elapsedMs, 100_000);
  clock.pass(LIMIT_MS - 100_000 + GRACE_MS);
  t.match(await last(), { type: 'SpeechEnded', data: { memberId: 'm1', by: 'time', seconds: 310 } });
  await stop();
});

test('where the queue advances, a step of the wall clock does not reach from one speech into the next', async (t) => {
  const { hub, clock, ask, stop } = await speaking(join(t.testdir(), 'journal.db'));
  await ask(
    { type: 'set-microphone-mode', mode: 'queue-advances' },
    { type: 'request-floor', memberId: memberId('m2'), kind: 'debate' },
  );
  clock.stepWall(3_600_000);
  await ask({ type: 'end-speech' });
  clock.pass(7_000);
  t.equal(hub.clock().elapsedMs, 7_000);
  await stop();
});

test('after a restart a speech has the time left by the stamps', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const before = await speaking(file);
  before.clock.pass(60_000);
  await before.stop();
  before.clock.pass(40_000);
  const after = await startHub(file, before.clock);
  t.equal(after.hub.clock().elapsedMs, 100_000);
  after.clock.pass(LIMIT_MS + GRACE_MS - 100_000);
  t.match(await after.last(), { type: 'SpeechEnded', data: { by: 'time', seconds: 310 } });
  await after.stop();
});

test('a speech whose time ran out while the hub was down has ten seconds more', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const before = await speaking(file);
  await before.stop();
  before.clock.pass(600_000);
  const after = await startHub(file, before.clock);
  after.clock.pass(9_999);
  t.notMatch(await after.last(), { type: 'SpeechEnded' });
  after.clock.pass(1);
  t.match(await after.last(), { type: 'SpeechEnded', data: { by: 'time' } });
  await after.stop();
});

test('in a rehearsal a speech lasts as long as the wall clock is moved on, and is not cut off while it stands', async (t) => {
  const hand = handClock();
  const rehearsed = rehearsalClock(hand.wallMs());
  const clock = { ...hand, ...rehearsed, after: hand.after, monotonicMs: hand.monotonicMs };
  const { hub, ask, last, stop } = await startHub(join(t.testdir(), 'journal.db'), clock);
  await ask(...OPENED, give('m1'));
  rehearsed.advance(120_000);
  t.equal(hub.clock().elapsedMs, 120_000);
  hand.pass(LIMIT_MS + GRACE_MS);
  t.match(await last(), { type: 'SpeechBegun' });
  await ask({ type: 'end-speech' });
  t.match(await last(), { type: 'SpeechEnded', data: { seconds: 120, by: 'chair' } });
  await stop();
});
