import { test } from 'tap';
import { sampleDeputy } from '../testing/sample.ts';
import { alarm } from '../testing/sample-parts.ts';
import { movedSitting } from './changes.ts';

const item = sampleDeputy({ scene: 'item', deputies: 26 });
const rest = sampleDeputy({ scene: 'break', deputies: 26 });

test('a break is told', async (t) => {
  t.equal(movedSitting(item, rest)?.state, 'adjourned');
  t.equal(movedSitting(rest, item)?.state, 'open');
  t.equal(movedSitting(rest, rest), undefined);
});

test('the break that comes with an alarm is not told beside it', async (t) => {
  t.equal(movedSitting(item, { ...rest, alarm }), undefined);
});
