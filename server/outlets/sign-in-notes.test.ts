/** Nobody signs in as a deputy unseen: what is noted, what the deputy and the staff see, and what he can do. */
import { type Test, test } from 'tap';
import type { OwnView, SecretaryView } from '#contract/views';
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
