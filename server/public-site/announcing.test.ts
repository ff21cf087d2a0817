import { test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { MemberId, PlanId } from '#contract/ids';
import { COUNCIL } from '../proceedings/testing/council-of-verbivka.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { journalEvents, siteRig, sittingEvents } from './testing/site-rig.ts';

const planId = 'next' as PlanId;
const TITLE = 'Про питання, яке секретар ще дописує';
const AT = '2026-04-01T21:00:00.000Z';
const noted = (rest: { at?: string }): HouseEvent => ({
  type: 'DutyNoted',
  v: 1,
  data: { duty: 'notice', planId, ...rest },
});
const planned: readonly HouseEvent[] = [
  { type: 'CouncilSettled', v: 1, data: { council: COUNCIL, convocation: 8 } },
  {
    type: 'SittingPlanned',
    v: 1,
    data: {
      planId,
      session: { number: 15, kind: 'regular' },
      sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-05-20T10:00:00+03:00' },
    },
  },
  { type: 'AgendaSettled', v: 1, data: { planId, agenda: [{ number: '1', title: TITLE }] } },
];

test('an agenda is on the site once the sitting is announced, and off it when that is taken back', async (t) => {
  const site = await siteRig(t);
  await site.add(sittingEvents('8-14-1', wholeSitting()));
  const tell = async (events: readonly HouseEvent[]) => {
    const dated = events.map((event) => ({ event, at: AT }));
    await site.add(journalEvents('council', dated));
    await site.build();
    return [...site.texts().values()].map(String).join('\n').includes(TITLE);
  };
  t.equal(await tell(planned), false, 'it is still being written');
  const letters = [{ memberId: 'm1' as MemberId, fate: 'refused' as const, at: AT }];
  t.equal(
    await tell([{ type: 'NoticeSent', v: 1, data: { planId, letters } }]),
    false,
    'no letter has reached anybody',
  );
  t.equal(await tell([noted({ at: AT })]), true);
  t.ok(site.tree().includes('sittings/8-15-1/index.html'));
  t.equal(await tell([noted({})]), false);
});
