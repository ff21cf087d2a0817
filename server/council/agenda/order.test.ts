import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  eventOf,
  eventTypes,
  itemId,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { itemById } from './agenda.ts';

const item = (number: string): SittingCommand => ({ type: 'add-item', number, title: `Питання ${number}` });
const sitting = after(openSitting({}, ['m1', 'm2', 'm3']), item('2'), item('3'));
const id = (short: string) => ({ itemId: itemId(short) });
const open = (short: string): SittingCommand => ({ type: 'open-item', ...id(short) });
const withdraw = (short: string): SittingCommand => ({ type: 'withdraw-item', ...id(short) });
const postpone = (short: string): SittingCommand => ({ type: 'postpone-item', ...id(short) });
const restore = (short: string): SittingCommand => ({ type: 'restore-item', ...id(short) });
const move = (short: string, before?: string): SittingCommand => ({
  type: 'move-item',
  ...id(short),
  ...(before !== undefined && { before: itemId(before) }),
});
const stateOf = (given: typeof sitting, short: string) => itemById(sittingOf(given).agenda, itemId(short))?.state;
const order = (given: typeof sitting) => sittingOf(given).agenda.items.map(({ number }) => number);

test('an item from the floor is on record as one', async (t) => {
  const added = when(sitting, { type: 'add-item', number: '4', title: 'Про звернення', fromTheFloor: true });
  t.match(eventOf(added.events, 'ItemAdded').data, { number: '4', fromTheFloor: true });
});

test('an item is withdrawn or postponed, with the reason, and opens no more until it is restored', async (t) => {
  const { events } = when(sitting, { type: 'withdraw-item', ...id('i2'), reason: 'на доопрацювання' });
  t.same(eventOf(events, 'ItemWithdrawn').data, { itemId: itemId('i2'), reason: 'на доопрацювання' });
  for (const [command, state] of [
    [withdraw('i2'), 'withdrawn'],
    [postpone('i2'), 'postponed'],
  ] as const) {
    const off = after(sitting, command);
    t.equal(stateOf(off, 'i2'), state);
    t.equal(refusalOf(off, open('i2')), 'ITEM_OFF_THE_AGENDA');
    t.equal(refusalOf(off, withdraw('i2')), 'ITEM_OFF_THE_AGENDA');
    t.equal(refusalOf(off, move('i2')), 'ITEM_OFF_THE_AGENDA');
    t.equal(stateOf(after(off, restore('i2')), 'i2'), 'waiting');
    t.equal(refusalOf(after(off, restore('i2')), open('i2')), undefined);
  }
});

test('the item that is being considered is closed when it is withdrawn', async (t) => {
  const given = after(sitting, open('i1'));
  t.same(eventTypes(given, postpone('i1')), ['ItemClosed', 'ItemPostponed']);
  t.equal(sittingOf(after(given, postpone('i1'))).agenda.openItemId, undefined);
  t.equal(refusalOf(after(given, openBallot()), withdraw('i1')), 'BALLOT_RUNNING');
  t.equal(refusalOf(after(given, openBallot()), withdraw('i2')), undefined);
});

test('an item that was considered stays, and the refusal says where it stands', async (t) => {
  const done = after(sitting, open('i1'), { type: 'close-item' });
  const { code, refusal } = when(done, withdraw('i1'));
  t.equal(code, 'ITEM_NOT_WAITING');
  t.match(refusal?.uk, 'розглянуто');
  t.equal(refusalOf(done, move('i1')), 'ITEM_NOT_WAITING');
  t.equal(refusalOf(done, open('i1')), undefined, 'it may be opened again');
});

test('what stands on the agenda is not restored, and what is not there is not taken off', async (t) => {
  t.equal(refusalOf(sitting, restore('i1')), 'ITEM_ON_THE_AGENDA');
  for (const command of [withdraw('i9'), postpone('i9'), restore('i9'), move('i9'), move('i1', 'i9')])
    t.equal(refusalOf(sitting, command), 'UNKNOWN_ITEM', command.type);
});

test('items are moved before another or to the end, and keep their numbers', async (t) => {
  t.same(order(after(sitting, move('i3', 'i1'))), ['3', '1', '2']);
  t.same(order(after(sitting, move('i1'))), ['2', '3', '1']);
  t.same(order(after(sitting, move('i1', 'i3'))), ['2', '1', '3']);
  for (const command of [move('i1', 'i2'), move('i1', 'i1'), move('i3')])
    t.same(when(sitting, command).events, [], 'it stands there already');
  t.equal(refusalOf(after(sitting, open('i1')), move('i1')), 'ITEM_NOT_WAITING');
});

test('the chair opens the stages of the open item one after another, and any again', async (t) => {
  const stage = (name: 'report' | 'debate' | 'motives'): SittingCommand => ({ type: 'open-stage', stage: name });
  t.equal(refusalOf(sitting, stage('report')), 'NO_ITEM_OPEN');
  const given = after(sitting, open('i1'), stage('report'), stage('debate'));
  t.equal(itemById(sittingOf(given).agenda, itemId('i1'))?.stage, 'debate');
  t.equal(refusalOf(given, stage('debate')), 'STAGE_ALREADY_OPEN');
  t.equal(refusalOf(given, stage('report')), undefined);
  t.equal(refusalOf(after(given, openBallot()), stage('motives')), 'BALLOT_RUNNING');
});

test('requests for the floor on an item end when it closes', async (t) => {
  const waiting = after(sitting, open('i1'), { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' });
  const { events } = when(waiting, { type: 'close-item' });
  t.equal(eventOf(events, 'RequestEnded').data.reason, 'item-closed');
});
