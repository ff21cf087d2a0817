import { test } from 'tap';
import type { AccountId } from '#contract/accounts';
import { FREE_TRIES, type KeptTries, LONGEST_LOCK_MS, Tries } from './tries.ts';

const anna = 'anna' as AccountId;
const MINUTE_MS = 60_000;

function given() {
  const clocks = { wallMs: Date.UTC(2026, 2, 30), steadyMs: 100.5 };
  const kept = new Map<string, KeptTries>();
  const open = () =>
    new Tries(
      [...kept.values()],
      () => clocks,
      (tries) => kept.set(tries.way, tries),
    );
  const wrong = (tries: Tries) => tries.take(anna, 'door') ?? tries.refused(anna, 'door');
  return { clocks, open, wrong };
}

test('four wrong PINs say how many tries are left, the fifth locks for a minute', async (t) => {
  const { open, wrong } = given();
  const tries = open();
  const left = Array.from({ length: FREE_TRIES - 1 }, () => wrong(tries).details['left']);
  t.strictSame(left, [4, 3, 2, 1]);
  t.match(wrong(tries), { code: 'PIN_LOCKED', details: { minutes: 1 } });
});

test('each further wrong PIN doubles the lock, up to an hour', async (t) => {
  const { open, wrong, clocks } = given();
  const tries = open();
  for (let each = 1; each < FREE_TRIES; each += 1) wrong(tries);
  const minutes = Array.from({ length: 8 }, () => {
    const locked = Number(wrong(tries).details['minutes']);
    clocks.steadyMs += locked * MINUTE_MS;
    return locked;
  });
  t.strictSame(minutes, [1, 2, 4, 8, 16, 32, 60, 60]);
});

test('a lock survives a restart, and a wall clock set forward shortens it by nothing while the hub runs', async (t) => {
  const { open, wrong, clocks } = given();
  const tries = open();
  for (let each = 0; each < FREE_TRIES; each += 1) wrong(tries);
  clocks.wallMs += 24 * LONGEST_LOCK_MS;
  t.match(tries.take(anna, 'door'), { code: 'PIN_LOCKED' });
  clocks.wallMs -= 24 * LONGEST_LOCK_MS;
  t.match(open().take(anna, 'door'), { code: 'PIN_LOCKED' });
  clocks.steadyMs += MINUTE_MS;
  t.equal(tries.take(anna, 'door'), undefined);
});

test('a wall clock set back while the hub was off locks nobody for longer than an hour', async (t) => {
  const { open, wrong, clocks } = given();
  const before = open();
  for (let each = 0; each < FREE_TRIES; each += 1) wrong(before);
  clocks.wallMs = 0;
  const after = open();
  clocks.steadyMs += LONGEST_LOCK_MS;
  t.equal(after.take(anna, 'door'), undefined);
});

test('wrong PINs at the door lock nobody out of a page in use', async (t) => {
  const { open, wrong } = given();
  const tries = open();
  for (let each = 0; each < FREE_TRIES; each += 1) wrong(tries);
  t.equal(tries.take(anna, 'page'), undefined);
});

test('the right PIN forgets the wrong ones', async (t) => {
  const { open, wrong } = given();
  const tries = open();
  wrong(tries);
  tries.clear(anna, ['door']);
  t.match(wrong(tries), { code: 'PIN_WRONG', details: { left: 4 } });
});
