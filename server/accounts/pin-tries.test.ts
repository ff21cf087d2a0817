import fc from 'fast-check';
import { test } from 'tap';
import type { AccountId } from '#contract/accounts';
import { PIN_WAYS } from '#contract/vocabulary';
import { ADDRESS_PER_HOUR, type Asking, type Guess, HOUSE_PER_HOUR, REMEMBERED_MS } from './guesses.ts';
import { PinTries, type Taken, type TriesStore } from './pin-tries.ts';
import type { KeptTries, Way } from './tries.ts';

const MINUTE_MS = 60_000;
/** Five at once, then after 1, 2, 4, 8 and 16 minutes. */
const OF_ONE_PER_HOUR = 10;
const person = (at: number) => `person-${at}` as AccountId;
const stranger = (accountId: AccountId, address = '10.0.0.7'): Asking => ({ accountId, way: 'door', address });

/** What is kept of tries, as the disk keeps it; and tries that can be opened anew from it. */
function given() {
  const clocks = { wallMs: Date.UTC(2026, 2, 30), steadyMs: 100.5 };
  const tries = new Map<string, KeptTries>();
  const guesses = new Map<number, Guess>();
  const store: TriesStore = {
    tries: () => [...tries.values()],
    keepTries: (kept) => void tries.set(`${kept.way} ${kept.accountId}`, kept),
    guesses: () => [...guesses.values()],
    keepGuess: (guess) => void guesses.set(guess.id, guess),
    dropGuesses: (ids) => ids.forEach((id) => void guesses.delete(id)),
  };
  const open = () => new PinTries(store, () => clocks);
  const pass = (ms: number) => {
    clocks.wallMs += ms;
    clocks.steadyMs += ms;
  };
  return { clocks, open, pass, guesses };
}
/** A try while none is being judged. */
function now(pins: PinTries, asking: Asking): Taken {
  const taken = pins.takeNow(asking);
  if (taken === 'busy') throw new Error('nothing is being judged');
  return taken;
}
/** A wrong PIN; the code of what was answered. */
function wrong(pins: PinTries, asking: Asking): string {
  const taken = now(pins, asking);
  return taken.ok ? pins.wrong(taken.guess).refusal.code : taken.refusal.code;
}
const many = (count: number, run: (at: number) => string) => Array.from({ length: count }, (_, at) => run(at));

test('one PIN tried on every name from one address is stopped there, and says when it may go on', async (t) => {
  const { open, pass } = given();
  const pins = open();
  const answers = many(60, (at) => wrong(pins, stranger(person(at))));
  t.equal(answers.filter((code) => code === 'PIN_WRONG').length, ADDRESS_PER_HOUR);
  t.match(now(pins, stranger(person(59))), { refusal: { code: 'PIN_ADDRESS_LOCKED', details: { minutes: 60 } } });
  t.equal(wrong(pins, stranger(person(59), '10.0.0.8')), 'PIN_WRONG', 'another address goes on');
  pass(REMEMBERED_MS);
  t.equal(wrong(pins, stranger(person(59))), 'PIN_WRONG');
});

test('the same from ever new addresses is stopped by the whole house', async (t) => {
  const pins = given().open();
  const answers = many(200, (at) => wrong(pins, stranger(person(at), `10.0.0.${at}`)));
  t.equal(answers.filter((code) => code === 'PIN_WRONG').length, HOUSE_PER_HOUR);
  t.equal(answers.at(-1), 'PIN_HOUSE_LOCKED');
});

test('strangers who try PINs at the door lock nobody out of the own browser nor of a page in use', async (t) => {
  const pins = given().open();
  many(500, (at) => wrong(pins, stranger(person(at % 60), `10.0.${at % 7}.1`)));
  for (const way of ['known', 'page'] as const) {
    for (let at = 0; at < 60; at += 1) {
      const taken = now(pins, { accountId: person(at), way, address: '10.0.0.1' });
      t.ok(taken.ok);
      if (taken.ok) pins.right(taken.guess);
    }
  }
});

test('a council of sixty that signs in from one address at once is let in, the right PIN costs nothing', async (t) => {
  const { open, guesses } = given();
  const pins = open();
  const entering = Array.from({ length: 60 }, async (_, at) => {
    const taken = await pins.take(stranger(person(at)));
    await Promise.resolve();
    if (taken.ok) pins.right(taken.guess);
    return taken.ok;
  });
  t.notOk((await Promise.all(entering)).includes(false));
  t.equal(guesses.size, 0, 'nothing of it is kept');
});

test('tries that are under way count: many at once are no more than many after another', async (t) => {
  const pins = given().open();
  const tried = Array.from({ length: 100 }, async (_, at) => {
    const taken = await pins.take(stranger(person(at)));
    await Promise.resolve();
    return taken.ok ? pins.wrong(taken.guess).refusal.code : taken.refusal.code;
  });
  const codes = await Promise.all(tried);
  t.equal(codes.filter((code) => code === 'PIN_WRONG').length, ADDRESS_PER_HOUR);
  t.equal(codes.filter((code) => code === 'PIN_ADDRESS_LOCKED').length, 100 - ADDRESS_PER_HOUR);
});

test('the try that locks an account says so once', async (t) => {
  const pins = given().open();
  const taken = Array.from({ length: 5 }, () => now(pins, stranger(person(1))));
  const locks = taken.map((each) => each.ok && pins.wrong(each.guess).locks);
  t.strictSame(locks, [false, false, false, false, true]);
});

test('a wall clock set back while the hub was off keeps the door shut for no longer than an hour', async (t) => {
  const { open, clocks } = given();
  const before = open();
  many(200, (at) => wrong(before, stranger(person(at), `10.0.0.${at}`)));
  clocks.wallMs = 0;
  const after = open();
  t.equal(wrong(after, stranger(person(1), '10.9.9.9')), 'PIN_HOUSE_LOCKED');
  clocks.steadyMs += REMEMBERED_MS;
  t.equal(wrong(after, stranger(person(77), '10.9.9.9')), 'PIN_WRONG');
});

type Step = { who: number; way: Way; address: number; isRight: boolean; ms: number; restart: boolean };
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(40),
  way: fc.oneof({ weight: 4, arbitrary: fc.constant<Way>('door') }, fc.constantFrom(...PIN_WAYS)),
  address: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(5)),
  isRight: fc.nat(4).map((one) => one === 0),
  ms: fc.oneof({ weight: 90, arbitrary: fc.nat(4000) }, fc.nat(30 * MINUTE_MS)),
  restart: fc.boolean(),
});

test('whoever tries, in whatever order, over restarts: never more wrong PINs an hour than the house allows', async (t) => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 200, maxLength: 500 }), (steps) => {
      const { open, pass, clocks } = given();
      let pins = open();
      const judged: (Asking & { atMs: number })[] = [];
      for (const { who, way, address, isRight, ms, restart } of steps) {
        pass(ms);
        if (restart && ms % 9 === 0) pins = open();
        const taken = now(pins, { accountId: person(who), way, address: `10.0.0.${address}` });
        if (!taken.ok) continue;
        if (isRight && who % 2 === 0) pins.right(taken.guess);
        else {
          pins.wrong(taken.guess);
          judged.push({ ...taken.guess, atMs: clocks.steadyMs });
        }
      }
      const hourBefore = (toMs: number) => judged.filter(({ atMs }) => atMs > toMs - REMEMBERED_MS + 1 && atMs <= toMs);
      return judged.every(({ atMs }) => isWithin(hourBefore(atMs)));
    }),
    { numRuns: 40 },
  );
  t.pass();
});

/** Whether the wrong PINs of one hour are no more than the house allows: in each way, from each address, of each person. */
function isWithin(hour: readonly Asking[]): boolean {
  const most = (guesses: readonly Asking[], of: (guess: Asking) => string) => {
    const names = guesses.map(of);
    return Math.max(0, ...[...new Set(names)].map((name) => names.filter((each) => each === name).length));
  };
  const atDoor = hour.filter(({ way }) => way === 'door');
  const ofOne = most(hour, ({ way, accountId }) => `${way} ${accountId}`);
  return (
    most(hour, ({ way }) => way) <= HOUSE_PER_HOUR &&
    most(atDoor, ({ address }) => address) <= ADDRESS_PER_HOUR &&
    ofOne <= OF_ONE_PER_HOUR
  );
}
