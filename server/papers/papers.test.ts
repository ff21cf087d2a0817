import { test } from 'tap';
import type { SittingId } from '#contract/ids';
import { openPapers } from './papers.ts';
import { outcomes, people } from './testing/people.ts';
import { printed } from './testing/print.ts';
import { sittingEvents } from './testing/sitting-events.ts';

const SITTING = '8-14-1' as SittingId;
const plan = { roster: people(26), outcomes: outcomes(27) };

test('a roll call asked of the desk is the same paper, laid out on a thread of its own', async (t) => {
  const desk = openPapers((sittingId) => (sittingId === SITTING ? sittingEvents(plan) : []));
  t.teardown(() => desk.stop());
  const [first, second] = await Promise.all([desk.rollCall(SITTING, 3), desk.rollCall(SITTING, 3)]);
  const { pdf } = await printed(plan);
  t.ok(first && pdf.equals(first.bytes));
  t.ok(second && pdf.equals(second.bytes));
  t.equal(first?.fileName, 'Поіменне голосування 8-14-1 № 3.pdf');
});

test('there is no paper of a ballot that the sitting has not closed, or of an unknown sitting', async (t) => {
  const desk = openPapers((sittingId) => (sittingId === SITTING ? sittingEvents(plan).slice(0, 3) : []));
  t.teardown(() => desk.stop());
  t.equal(await desk.rollCall(SITTING, 3), undefined);
  t.equal(await desk.rollCall(SITTING, 4), undefined);
  t.equal(await desk.rollCall('9-1-1' as SittingId, 3), undefined);
});

test('a desk that was stopped in the middle gives up the papers it was at, and works again when asked', async (t) => {
  const desk = openPapers(() => sittingEvents(plan));
  const given = t.rejects(desk.rollCall(SITTING, 3), /the press has stopped/);
  await desk.stop();
  await given;
  const again = await desk.rollCall(SITTING, 3);
  t.ok(again && again.bytes.length > 0);
  await desk.stop();
});
