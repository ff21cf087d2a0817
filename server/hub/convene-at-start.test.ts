import { join } from 'node:path';
import { test } from 'tap';
import { refuse } from '#contract/refusals';
import { openJournal } from '../journal/journal.ts';
import { SittingHub } from './hub.ts';
import { SeatMap } from './seat-map.ts';
import { handClock } from './testing/hand-clock.ts';
import { smallCouncil } from './testing/small-council.ts';

test('a sitting that can’t be convened stops the start with the reason in both languages', async (t) => {
  const journal = openJournal(join(t.testdir(), 'journal.db'));
  const item = { number: '1', title: 'Про бюджет' };
  const settings = { ...smallCouncil, agenda: [item, item] };
  const hub = new SittingHub({ journal, clock: handClock(), settings, seatMap: new SeatMap([]) });
  const { uk, en } = refuse('ITEM_NUMBER_TAKEN', { number: '1' });
  t.throws(() => hub.start(), { message: `${uk} / ${en}` });
  await journal.close();
});
