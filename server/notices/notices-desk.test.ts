import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { Member } from '#contract/composition';
import type { MemberId, PlanId } from '#contract/ids';
import { type CouncilState, emptyCouncil } from '../council/composition/council-state.ts';
import type { Letter as Fate } from '../publishing/deadlines/duty-book.ts';
import type { OutsideEvent } from '../publishing/publishing-desk.ts';
import { AddressBook } from './address-book.ts';
import type { MailSettings } from './mail-file.ts';
import { NoticesDesk } from './notices-desk.ts';
import { mailPeer, partsOf } from './testing/mail-peer.ts';

const planId = 'plan-1' as PlanId;
const NOW = Date.parse('2026-03-16T08:00:00.000Z');
const member = (id: string, name: string): Member => ({ id: id as MemberId, name, gender: 'female', office: 'deputy' });
const state: CouncilState = {
  ...emptyCouncil,
  council: { name: 'Вербівська міська рада', kind: 'city', seats: 22, timeZone: 'Europe/Kyiv' },
  members: [member('a', 'Ґудзь Марʼяна Олегівна'), member('b', 'Коваль Ганна Петрівна'), member('c', 'Лис Юрій')],
  plans: new Map([
    [
      planId,
      {
        session: { number: 43, kind: 'regular' },
        sitting: { number: 2, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
        agenda: [{ number: '1', title: 'Про бюджет <громади> & «зміни»', reporter: 'Левко І. П.' }],
        changedAt: '2026-03-15T08:00:00.000Z',
      },
    ],
  ]),
};

/** A desk whose members «a» and «b» have addresses. */
function desk(t: Test, mail?: MailSettings) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-notices-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'addresses.json');
  const book = new AddressBook(path);
  book.keep([
    { memberId: 'a' as MemberId, address: 'gudz@verbivka.example' },
    { memberId: 'b' as MemberId, address: 'koval@verbivka.example' },
  ]);
  const events: OutsideEvent[] = [];
  const fates = new Map<PlanId, Map<string, Fate>>();
  const notices = new NoticesDesk({
    ...{ book, mail, council: () => state, letters: () => fates, clock: { wallMs: () => NOW } },
    note: async (event) => {
      events.push(event);
      if (event.type !== 'NoticeSent') return;
      const of = fates.get(planId) ?? new Map<string, Fate>();
      for (const { memberId, fate, at } of event.data.letters) of.set(memberId, { fate, at });
      fates.set(planId, of);
    },
  });
  return { notices, events, path };
}
const lettersOf = ([event]: readonly OutsideEvent[]) => (event?.type === 'NoticeSent' ? event.data.letters : []);

test('a preview shows the very letter, and whom it reaches', async (t) => {
  const preview = desk(t).notices.preview(planId);
  t.match(preview, {
    value: {
      subject: /^2-ге пленарне засідання чергової сесії № 43, понеділок, 30 березня 2026 р\./,
      text: /Місце: сесійна зала\.\n\nНа розгляд виносяться питання:\n1\. Про бюджет <громади> & «зміни»\n {3}Доповідає: Левко/,
      recipients: [{ address: 'gudz@verbivka.example' }, { memberId: 'b' }, { address: undefined }],
      mail: false,
    },
  });
  t.match(desk(t).notices.preview('other' as PlanId), { refusal: { code: 'NO_SUCH_PLAN' } });
});

test('each member has a letter of the own, as text, as HTML and for the calendar, sent encrypted', async (t) => {
  const { settings, taken } = await mailPeer(t);
  const { notices, events } = desk(t, settings);
  t.match(await notices.send(planId, { to: 'all' }), { ok: true });
  t.same(
    taken.map(({ to, isSecure }) => [to, isSecure]),
    [
      ['gudz@verbivka.example', true],
      ['koval@verbivka.example', true],
    ],
  );
  t.notMatch(taken[0]?.message, /koval/, 'nobody sees another’s address');
  const parts = partsOf(taken[0]?.message ?? '');
  const partOf = (type: string) => parts.find((part) => part.type === type)?.text ?? '';
  t.match(partOf('text/plain'), /Про бюджет <громади> & «зміни»/);
  t.match(partOf('text/html'), /Про бюджет &lt;громади&gt; &amp; «зміни»/);
  t.match(partOf('text/calendar'), /METHOD:PUBLISH[\s\S]*DTSTART:20260330T070000Z/);
  t.match(lettersOf(events), [
    { memberId: 'a', fate: 'sent' },
    { memberId: 'b', fate: 'sent' },
    { memberId: 'c', fate: 'no-address' },
  ]);
});

test('one whom the server refuses is told by name, and only who was missed is written to again', async (t) => {
  const { settings, taken } = await mailPeer(t, ['koval@verbivka.example']);
  const { notices, events } = desk(t, settings);
  await notices.send(planId, { to: 'all' });
  t.match(lettersOf(events), [{ fate: 'sent' }, { fate: 'refused' }, { fate: 'no-address' }]);
  notices.keepAddresses({
    addresses: [{ memberId: 'b' as MemberId, address: 'new@verbivka.example' }],
  });
  await notices.send(planId, { to: 'missed' });
  t.same(
    taken.map(({ to }) => to),
    ['gudz@verbivka.example', 'new@verbivka.example'],
  );
  t.match(lettersOf(events.slice(1)), [
    { memberId: 'b', fate: 'sent' },
    { memberId: 'c', fate: 'no-address' },
  ]);
});

test('a wrong password, a server that is not trusted and one that is away are told; no letter goes, nothing is noted', async (t) => {
  const { settings, taken, close } = await mailPeer(t);
  const tried = async (mail: MailSettings) => {
    const { notices, events } = desk(t, mail);
    const sent = await notices.send(planId, { to: 'all' });
    t.equal(events.length, 0);
    t.notMatch(JSON.stringify(sent), /пароль\b.*вірний|хибний/);
    return sent.ok ? '' : sent.refusal.code;
  };
  t.equal(await tried({ ...settings, password: 'хибний' }), 'MAIL_SIGN_IN');
  const { ca: _, ...untrusted } = settings;
  t.equal(await tried(untrusted), 'MAIL_NOT_TRUSTED');
  t.equal(taken.length, 0);
  await close();
  t.equal(await tried(settings), 'MAIL_UNREACHABLE');
});

test('without a mail server, or without any address, nothing is sent', async (t) => {
  t.match(await desk(t).notices.send(planId, { to: 'all' }), { refusal: { code: 'MAIL_NOT_SET_UP' } });
  const { settings } = await mailPeer(t);
  const { notices } = desk(t, settings);
  notices.keepAddresses({ addresses: [{ memberId: 'a' as MemberId }, { memberId: 'b' as MemberId }] });
  t.match(await notices.send(planId, { to: 'all' }), { refusal: { code: 'MAIL_NOBODY' } });
});

test('while one round is on its way no other begins', async (t) => {
  const { settings } = await mailPeer(t);
  const { notices, events } = desk(t, settings);
  const [first, second] = await Promise.all([notices.send(planId, { to: 'all' }), notices.send(planId, { to: 'all' })]);
  t.match([first, second], [{ ok: true }, { refusal: { code: 'MAIL_RUNS' } }]);
  t.equal(events.length, 1);
});

test('addresses are for their owner alone, stand after a restart, and can be erased', async (t) => {
  const { notices, path } = desk(t);
  t.equal(statSync(path).mode & 0o077, 0);
  t.equal(new AddressBook(path).of('a' as MemberId), 'gudz@verbivka.example');
  notices.keepAddresses({ addresses: [{ memberId: 'a' as MemberId }] });
  t.notMatch(readFileSync(path, 'utf8'), /gudz/);
});
