import { test } from 'tap';
import {
  after,
  closeBallot,
  eventOf,
  eventTypes,
  itemId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { itemByNumber, openItem } from './agenda.ts';

const sitting = openSitting({}, ['m1', 'm2', 'm3']);
const second = { type: 'add-item', number: '2', title: 'Про землю', project: '13' } as const;
const open = (id: string) => ({ type: 'open-item', itemId: itemId(id) }) as const;

test('an item is added under the next id, and its number is taken from then on', async (t) => {
  const { events, after: given } = when(sitting, second);
  t.match(eventOf(events, 'ItemAdded').data, { itemId: 'i2', number: '2', title: 'Про землю', project: '13' });
  t.equal(refusalOf(given, second), 'ITEM_NUMBER_TAKEN');
  t.match(itemByNumber(sittingOf(given).agenda, '2'), { state: 'waiting' });
});

test('opening an item closes the one open before', async (t) => {
  const given = after(sitting, second, open('i1'));
  t.same(eventTypes(given, open('i2')), ['ItemClosed', 'ItemOpened']);
  const next = sittingOf(after(given, open('i2'))).agenda;
  t.equal(openItem(next)?.number, '2');
  t.equal(itemByNumber(next, '1')?.state, 'considered');
});

test('an item that was considered may be opened again, one that is open may not', async (t) => {
  const given = after(sitting, open('i1'));
  t.equal(refusalOf(given, open('i1')), 'ITEM_ALREADY_OPEN');
  t.same(eventTypes(after(given, { type: 'close-item' }), open('i1')), ['ItemOpened']);
});

test('what is not on the agenda cannot be opened, and what is not open cannot be closed', async (t) => {
  t.equal(refusalOf(sitting, open('i9')), 'UNKNOWN_ITEM');
  t.equal(refusalOf(sitting, { type: 'close-item' }), 'NO_ITEM_OPEN');
});

test('no item opens or closes under a running ballot', async (t) => {
  const voting = after(sitting, second, open('i1'), openBallot());
  t.equal(refusalOf(voting, open('i2')), 'BALLOT_RUNNING');
  t.equal(refusalOf(voting, { type: 'close-item' }), 'BALLOT_RUNNING');
  t.equal(refusalOf(after(voting, closeBallot()), { type: 'close-item' }), undefined);
});

test('a ballot belongs to the item that is open', async (t) => {
  const given = after(sitting, open('i1'));
  t.equal(eventOf(when(given, openBallot()).events, 'BallotOpened').data.itemId, itemId('i1'));
  t.notOk('itemId' in eventOf(when(sitting, openBallot()).events, 'BallotOpened').data);
});
