/** Nobody signs in as a deputy unseen: what is noted, what the deputy and the staff see, and what he can do. */
import { type Test, test } from 'tap';
import type { ChairView, OwnView, SecretaryView } from '#contract/views';
import { idOf } from '../views/testing/small-council.ts';
import { type Rig, raise } from './testing/rig.ts';

const CHROME = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Safari/537.36';
const secretary = { role: 'secretary' } as const;

/** Issues a link for m1 as the secretary and opens it. Out: the cookie of the page. */
async function issueAndOpen(rig: Rig, memberId = 'm1', role = 'deputy') {
  const whom = role === 'deputy' ? { role, memberId } : { role };
  const headers = { cookie: rig.cookie(role === 'deputy' ? secretary : { role: 'operator' }) };
  const { path } = (await rig.app.inject({ method: 'POST', url: '/api/sign-in-links', headers, payload: whom })).json();
  const opened = await rig.app.inject({ url: path, headers: { 'user-agent': CHROME } });
  return { path, cookie: String(opened.headers['set-cookie']).split(';')[0] ?? '' };
}
async function own(rig: Rig, cookie: string): Promise<NonNullable<OwnView['signIns']>> {
  const answer = await rig.app.inject({ url: '/api/views/own?as=deputy', headers: { cookie } });
  return answer.json<OwnView>().signIns ?? { pages: 0, lines: {} };
}
const events = ({ hub }: Rig) => hub.history().filter(({ stream }) => stream === 'council');
const lines = (signIns: NonNullable<OwnView['signIns']>) => Object.values(signIns.lines);

async function given(t: Test): Promise<Rig> {
  const rig = await raise(t);
  rig.hub.giveAll(...['m1', 'm2', 'm3'].map((id) => ({ type: 'register-member', memberId: idOf(id) }) as const));
  return rig;
}

test('a link for a deputy is noted before it is handed out, and so is its opening; no secret is in either', async (t) => {
  const rig = await given(t);
  const { path, cookie } = await issueAndOpen(rig);
  t.match(
    events(rig).map(({ actor, event: { type, data } }) => ({ actor, type, data })),
    [
      { actor: 'secretary', type: 'LinkIssued', data: { role: 'deputy', memberId: 'm1' } },
      { actor: 'deputy:m1', type: 'SignedIn', data: { way: 'link', device: 'Chrome, Android', address: '127.0.0.1' } },
    ],
  );
  const written = JSON.stringify(events(rig));
  t.notMatch(written, path.replace('/enter/', ''));
  t.notMatch(written, cookie.split('=')[1] ?? '');
});

test('a page that is loaded again, and a screen, are no sign-in', async (t) => {
  const rig = await given(t);
  const { cookie } = await issueAndOpen(rig);
  await rig.app.inject({ url: '/api/views/own?as=deputy', headers: { cookie } });
  const before = events(rig).length;
  const display = { cookie: rig.cookie({ role: 'operator' }) };
  const asked = { method: 'POST', url: '/api/sign-in-links', headers: display, payload: { role: 'display' } } as const;
  await rig.app.inject((await rig.app.inject(asked)).json().path);
  t.equal(events(rig).length, before);
});

test('a sign-in of the chair, the secretary and the operator is noted too', async (t) => {
  const rig = await given(t);
  for (const role of ['chair', 'secretary', 'operator']) await issueAndOpen(rig, '', role);
  t.same(
    events(rig).map(({ event: { type } }) => type),
    ['LinkIssued', 'SignedIn', 'LinkIssued', 'SignedIn', 'LinkIssued', 'SignedIn'],
  );
});

test('the deputy sees who gave a link in his name, when it was opened and on what, and how many pages are his', async (t) => {
  const rig = await given(t);
  const mine = await issueAndOpen(rig);
  await issueAndOpen(rig);
  const seen = await own(rig, mine.cookie);
  t.equal(seen.pages, 2);
  t.match(lines(seen), [
    { what: 'link-issued', by: 'secretary' },
    { what: 'by-link', device: 'Chrome, Android', open: true },
    { what: 'link-issued', by: 'secretary' },
    { what: 'by-link', open: true },
  ]);
  const other = await issueAndOpen(rig, 'm2');
  t.equal((await own(rig, other.cookie)).pages, 1, 'another deputy sees his own alone');
});

test('another page’s sign-in reaches a deputy’s open page at once, and it knows which page it is itself', async (t) => {
  const rig = await given(t);
  const { cookie } = await issueAndOpen(rig);
  const page = rig.connect('/live?as=deputy', { cookie });
  const { page: name } = await page.next('welcome');
  page.say({ kind: 'subscribe', view: 'own' });
  const { state } = await page.next('snapshot');
  t.equal(lines((state as OwnView).signIns ?? { pages: 0, lines: {} }).at(-1)?.page, name);
  await issueAndOpen(rig);
  let pages: number | undefined;
  while (pages !== 2) pages = ((await page.next('delta')).patch as Partial<OwnView>).signIns?.pages;
  t.equal(pages, 2);
});

test('«Це не я» ends the other pages and the links that wait, keeps this one, and warns the staff', async (t) => {
  const rig = await given(t);
  rig.hub.giveAll({ type: 'open-sitting' });
  const mine = await issueAndOpen(rig);
  const other = await issueAndOpen(rig);
  const [waiting = ''] = rig.accounts.issueLinks([{ role: 'deputy', memberId: idOf('m1') }]);
  const [ofAnother = ''] = rig.accounts.issueLinks([{ role: 'deputy', memberId: idOf('m2') }]);
  const headers = { cookie: mine.cookie };
  const answer = await rig.app.inject({ method: 'POST', url: '/api/sign-ins/disown?as=deputy', headers });
  t.equal(answer.statusCode, 204);
  t.match(events(rig).at(-1)?.event, { type: 'SignInDisowned', data: { memberId: 'm1', pages: 1, links: 1 } });
  t.equal((await own(rig, mine.cookie)).pages, 1);
  const ended = await rig.app.inject({ url: '/api/views/own?as=deputy', headers: { cookie: other.cookie } });
  t.equal(ended.statusCode, 401);
  t.equal((await rig.app.inject(waiting)).statusCode, 410);
  t.equal((await rig.app.inject(ofAnother)).statusCode, 303, 'another’s link is not his to take back');
  for (const role of ['chair', 'secretary', 'operator'] as const) {
    const view = await rig.app.inject({
      url: `/api/views/${role}?as=${role}`,
      headers: { cookie: rig.cookie({ role }) },
    });
    t.match(view.body, 'від мого імені входив хтось інший', role);
  }
  const chair = { cookie: rig.cookie({ role: 'chair' }) };
  const notHis = await rig.app.inject({ method: 'POST', url: '/api/sign-ins/disown?as=chair', headers: chair });
  t.match(notHis.json(), { code: 'ROLE_MAY_NOT' });
});

test('a link issued while the sitting is under way is told to chair and secretary until a ballot has ended, and stays in the record', async (t) => {
  const rig = await given(t);
  const told = async (role: 'chair' | 'secretary') =>
    (await rig.app.inject({ url: `/api/views/${role}?as=${role}`, headers: { cookie: rig.cookie({ role }) } })).json();
  await issueAndOpen(rig, 'm2');
  t.strictSame(
    (await told('chair')).warnings.filter(({ uk }: { uk: string }) => /посилання/.test(uk)),
    [],
  );
  rig.hub.giveAll({ type: 'open-sitting' });
  await issueAndOpen(rig);
  for (const role of ['chair', 'secretary'] as const)
    t.match(JSON.stringify(await told(role)), /видано посилання для входу \(секретар, \d\d:\d\d\), відкрито о/);
  const { alerts, record } = (await told('secretary')) as SecretaryView;
  t.match(alerts, [{ about: 'sign-in' }]);
  t.equal(Object.values(record).filter(({ title }) => /посилання/.test(title.uk)).length, 4, 'both, of both');
  rig.hub.nowMs += 1000;
  const question = { subject: 'procedural', majority: 'majority-of-present', text: 'Про перерву' } as const;
  rig.hub.giveAll({ type: 'open-ballot', ...question });
  t.ok((await told('secretary')).alerts);
  const running = rig.house.current?.sitting.ballots.running?.ballotId;
  if (running) rig.hub.giveAll({ type: 'close-ballot', ballotId: running });
  t.notOk((await told('secretary')).alerts);
  t.equal(
    Object.values(((await told('secretary')) as SecretaryView).record).filter(({ title }) => /посилання/.test(title.uk))
      .length,
    4,
  );
});

test('a PIN that the staff sets is in the record, and the deputy sees it', async (t) => {
  const rig = await given(t);
  const { cookie } = await issueAndOpen(rig);
  const account = { name: 'Бойко Іван Петрович', role: 'deputy', memberId: 'm1', pin: '274951' };
  const headers = { cookie: rig.cookie(secretary) };
  const made = await rig.app.inject({ method: 'POST', url: '/api/accounts', headers, payload: account });
  t.equal(made.statusCode, 201);
  t.match(lines(await own(rig, cookie)).at(-1), { what: 'pin-set', by: 'secretary' });
  const view = await rig.app.inject({ url: '/api/views/secretary?as=secretary', headers });
  t.match(view.body, 'PIN змінено');
});

/** The chair's warnings of sign-ins now. */
async function warned(rig: Rig): Promise<string[]> {
  const headers = { cookie: rig.cookie({ role: 'chair' }) };
  const { warnings } = (await rig.app.inject({ url: '/api/views/chair?as=chair', headers })).json<ChairView>();
  return warnings.map(({ uk }) => uk).filter((uk) => /посилання|PIN|увійшли/.test(uk));
}
async function setPin(rig: Rig, account: object, by: 'secretary' | 'operator' = 'secretary'): Promise<string> {
  const headers = { cookie: rig.cookie({ role: by }) };
  const made = await rig.app.inject({ method: 'POST', url: '/api/accounts', headers, payload: account });
  return made.json().accountId;
}
const signInByPin = ({ app }: Rig, accountId: string) =>
  app.inject({
    ...{ method: 'POST', url: '/api/sign-in', headers: { 'user-agent': CHROME } },
    payload: { accountId, pin: '274951' },
  });
const BOIKO = { name: 'Бойко Іван Петрович', role: 'deputy', memberId: 'm1', pin: '274951' };

test('a PIN that the staff sets in the sitting, and the sign-in by it, are told to the chair', async (t) => {
  const rig = await given(t);
  rig.hub.giveAll({ type: 'open-sitting' });
  const accountId = await setPin(rig, BOIKO);
  t.match(await warned(rig), [/: PIN змінено \(секретар, \d\d:\d\d\), входу за ним ще не було/]);
  await signInByPin(rig, accountId);
  t.match(await warned(rig), [/: PIN змінено \(секретар, \d\d:\d\d\), вхід за PIN о \d\d:\d\d \(Chrome, Android\)/]);
});

test('a link issued and a PIN set before the opening are told when somebody uses them in the sitting', async (t) => {
  const rig = await given(t);
  const headers = { cookie: rig.cookie(secretary) };
  const link = {
    method: 'POST',
    url: '/api/sign-in-links',
    headers,
    payload: { role: 'deputy', memberId: 'm2' },
  } as const;
  const { path } = (await rig.app.inject(link)).json();
  const accountId = await setPin(rig, BOIKO);
  rig.hub.giveAll({ type: 'open-sitting' });
  t.same(await warned(rig), []);
  await rig.app.inject({ url: path, headers: { 'user-agent': CHROME } });
  await signInByPin(rig, accountId);
  t.match(await warned(rig), [
    /видано посилання для входу \(секретар, .*відкрито о/,
    /PIN змінено \(секретар, .*вхід за PIN о/,
  ]);
});

test('a deputy who set the own PIN signs in by it without a word to the chair', async (t) => {
  const rig = await given(t);
  const { cookie } = await issueAndOpen(rig);
  const own = { method: 'POST', url: '/api/pin?as=deputy', headers: { cookie }, payload: { pin: '274951' } } as const;
  t.equal((await rig.app.inject(own)).statusCode, 204);
  rig.hub.giveAll({ type: 'open-sitting' });
  const [{ accountId = '' } = {}] = (await rig.app.inject('/api/sign-in')).json();
  t.equal((await signInByPin(rig, accountId)).statusCode, 200);
  t.same(await warned(rig), []);
});

test('a second page of the chair, the secretary or the operator in the sitting is told to the chair, however many links of deputies are', async (t) => {
  const rig = await given(t);
  rig.hub.giveAll({ type: 'open-sitting' });
  await issueAndOpen(rig, '', 'chair');
  for (const id of ['m1', 'm2', 'm3']) await issueAndOpen(rig, id);
  t.match(await warned(rig), [
    /Сторінка головуючого: видано посилання для входу \(оператор, .*відкрито о .*Перевірте, хто це/,
    /Під час засідання увійшли від імені: .*Спитайте, чи кожен просив про це сам/,
  ]);
  const accountId = await setPin(rig, { name: 'Гнатюк О. І.', role: 'operator', pin: '274951' }, 'operator');
  await signInByPin(rig, accountId);
  t.match((await warned(rig))[1], /Сторінка оператора: PIN змінено .*вхід за PIN/);
});

test('heaps of links push neither the PIN that another set nor a sign-in out of what the deputy sees', async (t) => {
  const rig = await given(t);
  const { cookie } = await issueAndOpen(rig);
  await setPin(rig, BOIKO);
  const { cookie: again } = await issueAndOpen(rig);
  const link = { type: 'LinkIssued', v: 1, data: { role: 'deputy', memberId: idOf('m1') } } as const;
  for (let at = 0; at < 40; at += 1)
    await rig.hub.noteSignIns([link], at % 2 ? { role: 'secretary' } : { role: 'operator' });
  await rig.hub.noteSignIns(
    Array.from({ length: 14 }, () => link),
    { role: 'secretary' },
  );
  const seen = lines(await own(rig, again || cookie));
  t.ok(seen.some(({ what, by }) => what === 'pin-set' && by === 'secretary'));
  t.equal(seen.filter(({ what }) => what === 'by-link').length, 2);
  t.match(seen.at(-1), { what: 'link-issued', count: 15 });
});

test('the record of a link says once whom it is for, and who issued it', async (t) => {
  const rig = await given(t);
  await issueAndOpen(rig);
  const headers = { cookie: rig.cookie(secretary) };
  const view = (await rig.app.inject({ url: '/api/views/secretary?as=secretary', headers })).json<SecretaryView>();
  const line = Object.values(view.record).find(({ title }) => /видано посилання/.test(title.uk));
  t.equal(line?.detail?.uk, 'Хто видав: секретар');
});
