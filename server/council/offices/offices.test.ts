import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { Chair } from '#contract/composition';
import {
  after,
  ballotId,
  closeBallot,
  eventOf,
  eventTypes,
  held,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { guestById } from './offices.ts';

const sitting = openSitting({}, ['head', 'm1', 'm2', 'm3']);
const considering = after(sitting, { type: 'open-item', itemId: itemId('i1') });
const member = (id: string): Chair => ({ member: memberId(id) });
const pass = (chair: Chair, forItem?: true): SittingCommand => ({
  type: 'pass-chair',
  chair,
  ...(forItem && { forItem }),
});
const presides = (given: typeof sitting) => sittingOf(given).chair;
const commissionOf = (chair: string, secretary: string, ...members: string[]): SittingCommand => ({
  type: 'form-counting-commission',
  commission: { members: members.map(memberId), chair: memberId(chair), secretary: memberId(secretary) },
});

test('the chair is passed to another member, with the reason on record', async (t) => {
  const command: SittingCommand = { type: 'pass-chair', chair: member('m1'), reason: 'відрядження голови' };
  const { events, after: given } = when(sitting, command);
  t.same(eventOf(events, 'ChairPassed').data, { chair: { member: 'm1' }, reason: 'відрядження голови' });
  t.same(presides(given), { member: 'm1' });
});

test('whoever presides need not be a member', async (t) => {
  const outsider = { name: 'Голова територіальної виборчої комісії' };
  const given = after(sitting, pass(outsider));
  t.same(presides(given), outsider);
  t.equal(refusalOf(given, pass(outsider)), 'ALREADY_PRESIDES');
  t.equal(refusalOf(given, pass({ name: 'Тимчасова президія' })), undefined);
});

test('whoever presides already gets no chair, nor does one who is not of the roster', async (t) => {
  const { code, refusal } = when(sitting, pass(member('head')));
  t.equal(code, 'ALREADY_PRESIDES');
  t.match(refusal?.uk, 'Депутат head');
  t.equal(refusalOf(sitting, pass(member('m99'))), 'UNKNOWN_MEMBER');
});

test('the chair is passed for one item and comes back at its end', async (t) => {
  const given = after(considering, pass(member('m1'), true));
  t.equal(sittingOf(given).offices.passed?.forItem, itemId('i1'));
  t.same(eventTypes(given, { type: 'close-item' }), ['ItemClosed', 'ChairPassed']);
  const closed = after(given, { type: 'close-item' });
  t.same(presides(closed), { member: 'head' });
  t.equal(sittingOf(closed).offices.passed, undefined);
});

test('the chair comes back as well when the next item opens, or the item is withdrawn', async (t) => {
  const given = after(considering, { type: 'add-item', number: '2', title: 'Про землю' }, pass(member('m1'), true));
  const next: SittingCommand = { type: 'open-item', itemId: itemId('i2') };
  t.same(eventTypes(given, next), ['ItemClosed', 'ChairPassed', 'ItemOpened']);
  const withdrawn = after(given, { type: 'withdraw-item', itemId: itemId('i1') });
  t.same(presides(withdrawn), { member: 'head' });
});

test('passed on within the item, the chair comes back to whoever presided before it', async (t) => {
  const given = after(considering, pass(member('m1'), true), pass(member('m2'), true));
  t.same(presides(after(given, { type: 'close-item' })), { member: 'head' });
});

test('a chair given back by hand, or passed for good, stays at the item’s end', async (t) => {
  const back = after(considering, pass(member('m1'), true), pass(member('head')));
  t.same(eventTypes(back, { type: 'close-item' }), ['ItemClosed']);
  const forGood = after(considering, pass(member('m1'), true), pass(member('m2')));
  t.same(presides(after(forGood, { type: 'close-item' })), { member: 'm2' });
});

test('the chair is passed for an item only while one is open', async (t) => {
  t.equal(refusalOf(sitting, pass(member('m1'), true)), 'NO_ITEM_OPEN');
});

test('the secretary of the sitting is named from the roster', async (t) => {
  const name = (id: string): SittingCommand => ({ type: 'name-sitting-secretary', memberId: memberId(id) });
  const given = after(sitting, name('m2'));
  t.equal(sittingOf(given).offices.sittingSecretary, 'm2');
  t.same(when(given, name('m2')).events, []);
  t.equal(sittingOf(after(given, name('m3'))).offices.sittingSecretary, 'm3');
  t.equal(refusalOf(sitting, name('m99')), 'UNKNOWN_MEMBER');
});

test('a counting commission has three members at least, its chair and secretary among them and different', async (t) => {
  t.equal(refusalOf(sitting, commissionOf('m1', 'm2', 'm1', 'm2', 'm3')), undefined);
  t.equal(refusalOf(sitting, commissionOf('m1', 'm2', 'm1', 'm2')), 'COMMISSION_TOO_SMALL');
  t.equal(refusalOf(sitting, commissionOf('m1', 'm2', 'm1', 'm2', 'm2')), 'COMMISSION_TOO_SMALL');
  t.equal(refusalOf(sitting, commissionOf('m1', 'm1', 'm1', 'm2', 'm3')), 'COMMISSION_TOO_SMALL');
  t.equal(refusalOf(sitting, commissionOf('m4', 'm2', 'm1', 'm2', 'm3')), 'COMMISSION_TOO_SMALL');
  t.equal(refusalOf(sitting, commissionOf('m1', 'm4', 'm1', 'm2', 'm3')), 'COMMISSION_TOO_SMALL');
  t.equal(refusalOf(sitting, commissionOf('m1', 'm2', 'm1', 'm2', 'm99')), 'UNKNOWN_MEMBER');
});

test('a candidate of the running election is in no counting commission', async (t) => {
  const candidates = ['m3', 'm4'].map((id) => ({ text: `Депутат ${id}`, memberId: memberId(id) }));
  const electing = after(sitting, openBallot({ subject: 'election', alternatives: candidates }));
  t.equal(refusalOf(electing, commissionOf('m1', 'm2', 'm1', 'm2', 'm3')), 'CANDIDATE_IN_COMMISSION');
  t.equal(refusalOf(electing, commissionOf('m1', 'm2', 'm1', 'm2', 'm5')), undefined);
  const electedAll = after(electing, ...['b1.1', 'b1.2'].map((id) => closeBallot(id)));
  const motion = { kind: 'allow-repeat', ballotId: ballotId('b1') } as const;
  const allowed = held(electedAll, { subject: 'procedural', motion }, 'head', 'm1', 'm2', 'm3').after;
  const again = after(allowed, openBallot({ subject: 'repeat', repeats: ballotId('b1') }));
  t.equal(refusalOf(again, commissionOf('m1', 'm2', 'm1', 'm2', 'm3')), 'CANDIDATE_IN_COMMISSION', 'nor of its repeat');
});

test('guests are entered with their office and have ids of their own', async (t) => {
  const guest = { name: 'Коваль Іван Петрович', office: 'директор ліцею' };
  const given = after(
    sitting,
    { type: 'add-guest', guest },
    { type: 'add-guest', guest: { name: 'Мешканка громади' } },
  );
  const { offices } = sittingOf(given);
  t.same(
    offices.guests.map(({ guestId }) => guestId),
    ['8-14-1-g1', '8-14-1-g2'],
  );
  const [first] = offices.guests;
  t.match(first && guestById(offices, first.guestId), guest);
});
