import { test } from 'tap';
import type { SittingEvent } from '#contract/events';
import { emptyCouncil } from './council-state.ts';
import { evolveCouncil } from './evolve.ts';
import { AT, after, convened, memberId, members, person, preside, settled } from './testing/small-council.ts';

const take = (state: typeof settled, ...events: SittingEvent[]) =>
  events.reduce((before, event) => evolveCouncil(before, event, AT), state);
const ended = (id: string): SittingEvent => ({
  type: 'MandateEnded',
  v: 1,
  data: { memberId: memberId(id), ground: 'заява' },
});
const recognised = (id: string, seat: number): SittingEvent => ({
  type: 'MandateRecognised',
  v: 1,
  data: { member: person(id, seat) },
});
const joined = (id: string, faction?: string): SittingEvent => ({
  type: 'FactionChanged',
  v: 1,
  data: { memberId: memberId(id), ...(faction !== undefined && { faction }) },
});
const ids = ({ members: all }: typeof settled) => all.map(({ id }) => id);

test('what sittings change of the people and what is settled later stand in the order of the journal', async (t) => {
  const changed = take(settled, ended('m5'), recognised('m6', 7), joined('m1', 'Громада'));
  t.same(ids(changed), ['head', 'm1', 'm2', 'm3', 'm4', 'm6']);
  t.match(changed.members[1], { faction: 'Громада' });
  t.same(take(after(changed, { type: 'settle-member', member: person('m1', 2) })).members[1], person('m1', 2));
  t.notOk('faction' in (take(changed, joined('m1')).members[1] ?? {}));
});

test('a member who is recognised yields a seat or card that another has', async (t) => {
  const changed = take(settled, ended('m5'), recognised('m6', 3));
  t.notOk(changed.members.some(({ id, seat }) => id === 'm6' && seat !== undefined));
});

test('when the mandate of whoever presides ends, the council’s secretary presides, or else the first deputy', async (t) => {
  t.same(take(settled, ended('head')).chair, { member: 'm1' });
  const secretary = after(settled, { type: 'settle-member', member: person('m3', 4, { office: 'secretary' }) });
  t.same(take(after(secretary, preside('m2')), ended('m2')).chair, { member: 'm3' });
});

test('while nothing is settled a sitting tells what the council is; afterwards it changes nothing of it', async (t) => {
  const told = convened({ ...emptyCouncil, members }, '8-14-1');
  t.match(told, { council: { seats: 5 }, convocation: 8, told: true });
  const again = after(told, { type: 'settle-member', member: person('m1', 9) });
  t.match(convened({ ...again, members: [] }, '8-14-2').members, []);
});
