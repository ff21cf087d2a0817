import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Test, test } from 'tap';
import type { AccountEntry, AccountId } from '#contract/accounts';
import type { MemberId } from '#contract/ids';
import { IDLE_LOCK_MS, openAccounts } from './accounts.ts';
import { ADDRESS_PER_HOUR } from './guesses.ts';
import { KNOWN_FOR_MS } from './known-browsers.ts';

function given(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-people-'));
  t.teardown(() => rmSync(dataDir, { recursive: true }));
  const clocks = { wallMs: Date.UTC(2025, 11, 18), steadyMs: 0.5 };
  const open = () => openAccounts({ dataDir, nowMs: () => clocks.wallMs, monotonicMs: () => clocks.steadyMs });
  return { dataDir, clocks, open };
}
const member = (id: string) => id as MemberId;
const deputy = (id: string, pin?: string): AccountEntry => ({
  ...{ name: `Депутат ${id}`, role: 'deputy', memberId: member(id) },
  ...(pin && { pin }),
});
const secretary: AccountEntry = { name: 'Марія Вишневська', role: 'secretary', pin: '274915' };
/** At the door, from one address. */
const at = (accountId: AccountId) => ({ accountId, way: 'door', address: '10.0.0.7' }) as const;
type Accounts = ReturnType<typeof openAccounts>;
async function opened(accounts: Accounts, entry: AccountEntry): Promise<AccountId> {
  const kept = await accounts.people.open(entry);
  if (!kept.ok) throw new Error(kept.refusal.en);
  return kept.account.accountId;
}
function byLink(accounts: Accounts, id: string) {
  const [path = ''] = accounts.issueLinks([{ role: 'deputy', memberId: member(id) }]);
  const signedIn = accounts.signIn(path.replace('/enter/', ''));
  if (!signedIn.ok) throw new Error(signedIn.refusal.en);
  return signedIn.session;
}

test('whoever has an account signs in by name and PIN, over a restart too, and a wrong PIN opens nothing', async (t) => {
  const { open } = given(t);
  const before = open();
  const id = await opened(before, secretary);
  before.close();
  const accounts = open();
  t.match(await accounts.signInByPin(at(id), '274916'), { ok: false, refusal: { code: 'PIN_WRONG' } });
  t.match(await accounts.signInByPin(at(id), '274915'), {
    ok: true,
    session: { actor: { role: 'secretary' }, accountId: id },
  });
  t.equal(accounts.sessionsOf(id), 1);
  accounts.close();
});

test('the page lists those who have a PIN, by the Ukrainian alphabet, and nothing else of them', async (t) => {
  const accounts = given(t).open();
  await opened(accounts, { ...secretary, name: 'Їжакевич Ганна' });
  await opened(accounts, { ...secretary, name: 'Яценко Олег' });
  await opened(accounts, { ...secretary, name: 'Ґалаґан Іван' });
  await opened(accounts, deputy('m1'));
  const names = accounts.people.names();
  t.strictSame(
    names.map(({ name }) => name),
    ['Ґалаґан Іван', 'Їжакевич Ганна', 'Яценко Олег'],
  );
  t.strictSame(Object.keys(names[0] ?? {}).sort(), ['accountId', 'name', 'role']);
  accounts.close();
});

test('many wrong PINs at once are no more than many after another', async (t) => {
  const accounts = given(t).open();
  const id = await opened(accounts, deputy('m1', '274936'));
  const tried = await Promise.all(
    Array.from({ length: 8 }, (_, each) => accounts.people.judge(at(id), `50036${each}`)),
  );
  t.equal(tried.filter((judged) => !judged.ok && judged.refusal.code === 'PIN_LOCKED').length >= 4, true);
  t.match(await accounts.people.judge(at(id), '274936'), { ok: false, refusal: { code: 'PIN_LOCKED' } });
  accounts.close();
});

test('a member has one account, a deputy’s names a member, and a display has none', async (t) => {
  const accounts = given(t).open();
  await opened(accounts, deputy('m1'));
  t.match(await accounts.people.open(deputy('m1')), { ok: false, refusal: { code: 'ACCOUNT_EXISTS' } });
  for (const wrong of [
    { name: 'Депутат', role: 'deputy' },
    { name: 'Секретар', role: 'secretary', memberId: member('m2') },
    { name: 'Табло', role: 'display' },
  ] as const) {
    t.match(await accounts.people.open(wrong), { ok: false, refusal: { code: 'ACCOUNT_WRONG_FOR_ROLE' } });
  }
  accounts.close();
});

test('the last operator and the last secretary can be neither closed nor given another role', async (t) => {
  const accounts = given(t).open();
  for (const role of ['operator', 'secretary'] as const) {
    const id = await opened(accounts, { ...secretary, role });
    t.match(accounts.people.close(id), { ok: false, refusal: { code: 'LAST_KEEPER' } });
    const chair = await accounts.people.change(id, { ...secretary, role: 'chair' });
    t.match(chair, { ok: false, refusal: { code: 'LAST_KEEPER' } });
    await opened(accounts, { ...secretary, role, name: 'Друга людина' });
    t.ok(accounts.people.close(id).ok);
  }
  accounts.close();
});

test('a PIN that nobody changes stays, and one that is forgotten opens nothing', async (t) => {
  const accounts = given(t).open();
  const id = await opened(accounts, deputy('m1', '274936'));
  await accounts.people.change(id, { ...deputy('m1'), name: 'Нове Імʼя' });
  t.ok((await accounts.people.judge(at(id), '274936')).ok);
  await accounts.people.change(id, { ...deputy('m1'), forgetPin: true });
  t.match(await accounts.people.judge(at(id), '274936'), { ok: false, refusal: { code: 'NO_PIN_SET' } });
  accounts.close();
});

test('a deputy’s page is locked after a link, unlocked by the PIN, and both survive a restart', async (t) => {
  const { open } = given(t);
  const before = open();
  const one = byLink(before, 'm1');
  const two = byLink(before, 'm2');
  t.notOk(before.isUnlocked(one, false));
  before.unlock(one);
  before.close();
  const accounts = open();
  t.ok(accounts.isUnlocked(one, false));
  t.notOk(accounts.isUnlocked(two, false));
  accounts.close();
});

test('while no sitting is open a page that nobody uses locks itself; in an open one it does not', async (t) => {
  const { open, clocks } = given(t);
  const accounts = open();
  const page = byLink(accounts, 'm1');
  accounts.unlock(page);
  const told: string[] = [];
  accounts.onLock(({ id }) => told.push(id));
  clocks.steadyMs += IDLE_LOCK_MS - 1;
  accounts.used(page);
  clocks.steadyMs += IDLE_LOCK_MS - 1;
  t.ok(accounts.isUnlocked(page, true));
  clocks.steadyMs += 1;
  t.ok(accounts.isUnlocked(page, false));
  t.notOk(accounts.isUnlocked(page, true));
  t.notOk(accounts.isUnlocked(page, false), 'and stays so until the PIN is given');
  t.strictSame(told, [page.id]);
  accounts.close();
});

test('a file of an earlier version is taken up, its sessions in force', async (t) => {
  const { dataDir, open, clocks } = given(t);
  const old = new Database(join(dataDir, 'accounts.db'));
  for (const table of ['link', 'session']) {
    old.exec(
      `CREATE TABLE ${table} (digest TEXT PRIMARY KEY, role TEXT NOT NULL, member_id TEXT, expires_at_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
    );
  }
  old.prepare('INSERT INTO session VALUES (?, ?, ?, ?)').run('d1', 'deputy', 'm1', clocks.wallMs + 1000);
  old.close();
  const accounts = open();
  t.notOk(accounts.isUnlocked({ id: 'd1', actor: { role: 'deputy', memberId: member('m1') } }, false));
  t.ok(accounts.touch({ id: 'd1', actor: { role: 'deputy', memberId: member('m1') } }));
  accounts.close();
});

test('wrong PINs of the last hour and browsers that are known survive a restart', async (t) => {
  const { open, clocks } = given(t);
  const before = open();
  const ids = [];
  for (let each = 0; each < ADDRESS_PER_HOUR; each += 1) ids.push(await opened(before, deputy(`m${each}`, '274936')));
  const [id] = ids;
  if (id === undefined) throw new Error('there are deputies');
  const browser = before.browsers.remember(undefined, id);
  t.not(before.browsers.remember('made-up', id), 'made-up', 'a secret of somebody else is not taken up');
  t.equal(before.browsers.remember(browser, id), browser);
  for (const each of ids) await before.people.judge(at(each), '500136');
  before.close();
  const accounts = open();
  t.equal(accounts.people.guesses.length, ADDRESS_PER_HOUR);
  t.match(await accounts.people.judge(at(id), '274936'), { refusal: { code: 'PIN_ADDRESS_LOCKED' } });
  t.ok(accounts.browsers.has(browser, id));
  t.notOk(accounts.browsers.has(browser, ids[1] ?? id));
  t.ok((await accounts.people.judge({ ...at(id), way: 'known' }, '274936')).ok);
  clocks.wallMs += KNOWN_FOR_MS;
  t.notOk(accounts.browsers.has(browser, id), 'for half a year');
  accounts.close();
});

test('the file keeps no PIN', async (t) => {
  const { dataDir, open } = given(t);
  const accounts = open();
  await opened(accounts, { ...secretary, pin: '918273645546' });
  accounts.close();
  t.notOk(readFileSync(join(dataDir, 'accounts.db')).toString('latin1').includes('918273645546'));
});
