import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { MemberId } from '#contract/ids';
import { LINK_LIFETIME_MS, LONGEST_SESSION_MS, openAccounts, SESSION_LIFETIME_MS } from './accounts.ts';

function given(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-accounts-'));
  t.teardown(() => rmSync(dataDir, { recursive: true }));
  const clocks = { wallMs: Date.UTC(2025, 11, 18), steadyMs: 0.5 };
  const open = () => openAccounts({ dataDir, nowMs: () => clocks.wallMs, monotonicMs: () => clocks.steadyMs });
  const pass = (ms: number) => {
    clocks.wallMs += ms;
    clocks.steadyMs += ms;
  };
  return { dataDir, clocks, open, pass };
}
const HOUR_MS = 3_600_000;
const chair = { role: 'chair' } as const;
const secretOf = ([path = '']: string[]) => path.replace('/enter/', '');

test('a link signs in once; the second use is refused with LINK_USED', async (t) => {
  const accounts = given(t).open();
  const link = secretOf(accounts.issueLinks([chair]));
  const first = accounts.signIn(link);
  t.match(first, { ok: true, session: { actor: chair } });
  t.match(accounts.signIn(link), { ok: false, refusal: { code: 'LINK_USED' } });
  t.match(accounts.signIn('unheard-of'), { ok: false, refusal: { code: 'LINK_USED' } });
  accounts.close();
});

test('a link that nobody used within 12 hours no longer opens', async (t) => {
  const { pass, open } = given(t);
  const accounts = open();
  const [early, late] = accounts.issueLinks([chair, chair]).map((path) => secretOf([path]));
  pass(LINK_LIFETIME_MS - 1);
  t.ok(accounts.signIn(early ?? '').ok);
  pass(1);
  t.notOk(accounts.signIn(late ?? '').ok);
  accounts.close();
});

test('a session survives a restart of the hub, and so does a link that waits', async (t) => {
  const { open } = given(t);
  const before = open();
  const deputy = { role: 'deputy', memberId: 'm07' as MemberId } as const;
  const [used, waiting] = before.issueLinks([deputy, chair]).map((path) => secretOf([path]));
  const signedIn = before.signIn(used ?? '');
  before.close();
  const after = open();
  t.match(signedIn.ok && after.sessionOf(signedIn.secret), { actor: deputy });
  t.ok(after.signIn(waiting ?? '').ok);
  t.notOk(after.signIn(used ?? '').ok);
  after.close();
});

test('a session lasts 16 hours from its last use, also over a restart', async (t) => {
  const { pass, open } = given(t);
  const accounts = open();
  const signedIn = accounts.signIn(secretOf(accounts.issueLinks([chair])));
  const secret = signedIn.ok ? signedIn.secret : '';
  pass(SESSION_LIFETIME_MS - 1);
  t.ok(accounts.sessionOf(secret));
  pass(SESSION_LIFETIME_MS - 1);
  accounts.close();
  const again = open();
  t.ok(again.sessionOf(secret));
  pass(SESSION_LIFETIME_MS);
  t.notOk(again.sessionOf(secret));
  again.close();
});

for (const hours of [17, -17]) {
  test(`a wall clock set by ${hours} h ends no session and no link, also over a restart after it`, async (t) => {
    const { clocks, open, pass } = given(t);
    const accounts = open();
    const [used, one, two] = accounts.issueLinks([chair, chair, chair]).map((path) => secretOf([path]));
    const signedIn = accounts.signIn(used ?? '');
    const secret = signedIn.ok ? signedIn.secret : '';
    clocks.wallMs += hours * HOUR_MS;
    t.ok(accounts.sessionOf(secret));
    t.ok(accounts.signIn(one ?? '').ok);
    /* Not closed: the power is cut. */
    const again = open();
    t.ok(again.sessionOf(secret));
    t.ok(again.signIn(two ?? '').ok);
    pass(SESSION_LIFETIME_MS - 1);
    t.ok(again.sessionOf(secret));
    pass(SESSION_LIFETIME_MS);
    t.notOk(again.sessionOf(secret));
    for (const each of [accounts, again]) each.close();
  });
}

test('a session ends after 16 hours without use by the monotonic clock, though the wall clock stands', async (t) => {
  const { clocks, open } = given(t);
  const accounts = open();
  const signedIn = accounts.signIn(secretOf(accounts.issueLinks([chair])));
  clocks.steadyMs += SESSION_LIFETIME_MS;
  t.notOk(accounts.sessionOf(signedIn.ok ? signedIn.secret : ''));
  accounts.close();
});

test('a wall clock set back while the hub was off gives nobody more than a new life', async (t) => {
  const { clocks, open, pass } = given(t);
  const before = open();
  const signedIn = before.signIn(secretOf(before.issueLinks([chair])));
  before.close();
  clocks.wallMs = 0;
  const after = open();
  pass(SESSION_LIFETIME_MS);
  t.notOk(after.sessionOf(signedIn.ok ? signedIn.secret : ''));
  after.close();
});

test('a person’s session ends six days and a half after the sign-in however much it is used; a screen’s goes on', async (t) => {
  const { clocks, pass, open } = given(t);
  let accounts = open();
  const [person, screen] = accounts
    .issueLinks([chair, { role: 'display' }])
    .map((path) => accounts.signIn(secretOf([path])));
  const secrets = [person, screen].map((each) => (each?.ok ? each.secret : ''));
  const inForce = () => secrets.map((secret) => accounts.sessionOf(secret)?.actor.role);
  for (let usedMs = HOUR_MS; usedMs < LONGEST_SESSION_MS; usedMs += HOUR_MS) {
    pass(HOUR_MS);
    if (usedMs === 50 * HOUR_MS) clocks.wallMs += 400 * HOUR_MS;
    t.strictSame(inForce(), ['chair', 'display']);
    if (usedMs % (40 * HOUR_MS) !== 0) continue;
    accounts.close();
    accounts = open();
  }
  pass(HOUR_MS);
  t.strictSame(inForce(), [undefined, 'display']);
  accounts.close();
});

test('whoever watches sessions hears of each that ends, once', async (t) => {
  const { pass, open } = given(t);
  const accounts = open();
  const ended: string[] = [];
  accounts.onEnded(({ actor }) => ended.push(actor.role));
  const [one, two] = accounts.issueLinks([chair, { role: 'display' }]).map((path) => accounts.signIn(secretOf([path])));
  if (!one?.ok || !two?.ok) throw new Error('both sign in');
  accounts.signOut(one.session);
  accounts.signOut(one.session);
  t.notOk(accounts.sessionOf(one.secret));
  pass(SESSION_LIFETIME_MS);
  t.notOk(accounts.touch(two.session));
  t.notOk(accounts.touch(two.session));
  t.strictSame(ended, ['chair', 'display']);
  accounts.close();
});

test('the file keeps no secret that opens anything', async (t) => {
  const { dataDir, open } = given(t);
  const accounts = open();
  const [used, waiting] = accounts.issueLinks([chair, chair]).map((path) => secretOf([path]));
  const signedIn = accounts.signIn(used ?? '');
  accounts.close();
  const bytes = readFileSync(join(dataDir, 'accounts.db')).toString('latin1');
  for (const secret of [used, waiting, signedIn.ok && signedIn.secret]) t.notOk(bytes.includes(String(secret)));
});
