import { test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import type { PlanId } from '#contract/ids';
import { openHouse } from '../../views/house.ts';
import { liveView } from '../../views/live.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { register } from '../../views/testing/screens.ts';
import { convening } from '../../views/testing/small-council.ts';
import { farPace } from './pace.ts';

/** A hall, its clock, and how long what is told now would hold. */
function hall() {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  const pace = farPace({ house, wallMs: () => hub.nowMs, everySeconds: 2 });
  const at = (time: string) => {
    hub.nowMs = Date.parse(time);
  };
  return { hub, at, now: () => pace(liveView(house)) };
}
const opened = [convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' }] as const;
const DAY = 86_400;

test('a sitting that was convened some days before rests until its day, and beats from that day on', async (t) => {
  const { hub, at, now } = hall();
  at('2026-03-28T10:00:00+02:00');
  hub.giveAll(convening());
  t.match(now(), { restsUntil: '2026-03-30T10:00:00+03:00', freshSeconds: 2 * DAY - 3600 });
  at('2026-03-30T00:00:00+03:00');
  t.match(now(), { freshSeconds: 30, beatMs: 10_000 });
  t.equal(now().restsUntil, undefined);
});

test('a break until another day rests until then; one of today does not', async (t) => {
  const { hub, at, now } = hall();
  at('2026-03-30T16:00:00+03:00');
  hub.giveAll(...opened, { type: 'adjourn-sitting', until: '2026-03-30T17:00:00+03:00' });
  t.equal(now().restsUntil, undefined);
  hub.giveAll({ type: 'resume-sitting' }, { type: 'adjourn-sitting', until: '2026-03-31T10:00:00+03:00' });
  t.match(now(), { restsUntil: '2026-03-31T10:00:00+03:00', freshSeconds: 18 * 3600, beatMs: DAY * 1000 });
});

test('a sitting that nobody has gone on with since yesterday is left as it is, old by its clock', async (t) => {
  const { hub, at, now } = hall();
  hub.giveAll(...opened);
  at('2026-03-30T23:59:00+03:00');
  t.equal(now().beatMs, 10_000);
  at('2026-03-31T00:00:00+03:00');
  t.match(now(), { beatMs: Number.POSITIVE_INFINITY, freshSeconds: 30 });
  hub.giveAll({ type: 'adjourn-sitting' });
  t.equal(now().beatMs, 10_000, 'somebody is there again');
});

test('at rest it holds until the next sitting that everybody may know of; of a plan that nobody published nothing is told', async (t) => {
  const { hub, now } = hall();
  t.match(now(), { restsUntil: '', freshSeconds: 30 * DAY });
  const planId = 'plan-1' as PlanId;
  const planned = (startsAt: string): CouncilEvent => ({
    ...{ type: 'SittingPlanned', v: 1 },
    data: { planId, session: { number: 15, kind: 'regular' }, sitting: { number: 1, place: 'зала', startsAt } },
  });
  hub.commit([planned('2026-04-01T10:00:00+03:00')], 'council');
  t.match(now(), { restsUntil: '', freshSeconds: 30 * DAY });
  hub.commit([{ type: 'PlanPublished', v: 1, data: { planId, isPublic: true } }], 'council');
  t.match(now(), { restsUntil: '2026-04-01T07:00:00.000Z', freshSeconds: 2 * DAY });
});
