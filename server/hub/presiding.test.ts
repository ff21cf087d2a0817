import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { close, convene, lastConvened, opening } from './testing/sitting-steps.ts';
import { smallCouncil } from './testing/small-council.ts';
import { smallHub } from './testing/small-hub.ts';

const chair = { member: 'm5' as MemberId };
const file = (t: Test) => join(t.testdir(), 'journal.db');
const withOffice = (id: string, office: Member['office']) =>
  smallCouncil.roster.map((one) => (one.id === id ? { ...one, office } : one));

/** The chair of a sitting after m5, who presides by the council's file, lost the mandate. */
async function presidesAfterwards(t: Test, roster: Member[]) {
  const settings = { ...smallCouncil, roster, chair };
  const journal = file(t);
  const house = smallHub(journal, { settings });
  await house.do(
    ...opening,
    { type: 'pass-chair', chair: { member: 'm2' as MemberId } },
    { type: 'end-mandate', memberId: chair.member, ground: 'заява' },
    close,
    convene,
    close,
  );
  const convened = lastConvened(house.seen)?.chair;
  await house.stop();
  const later = smallHub(journal, { settings: { ...settings, session: { number: 15, kind: 'regular' } } });
  await later.hub.whenCommitted(later.journal.position);
  t.same(lastConvened(later.seen)?.chair, convened, 'a start convenes with the same chair');
  await later.stop();
  return convened;
}

test('when the chair of the council’s file has lost the mandate, the council’s secretary presides', async (t) => {
  t.same(await presidesAfterwards(t, withOffice('m3', 'secretary')), { member: 'm3' });
});

test('where there is no secretary either, the first deputy presides', async (t) => {
  t.same(await presidesAfterwards(t, smallCouncil.roster), { member: 'm1' });
});
