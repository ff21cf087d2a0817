import { test } from 'tap';
import { paperSums, validOf } from './paper-sums.ts';

const figures = { made: 30, issued: 24, cancelled: 6, inBox: 23, invalid: 1, for: 15, against: 5, abstain: 2 };
const wrong = (part: Partial<typeof figures>) =>
  paperSums({ ...figures, ...part })
    .filter(({ holds }) => !holds)
    .map(({ key }) => key);

test('figures hold when issued and cancelled are all made, the box is within the issued, and its papers are all counted', async (t) => {
  t.same(wrong({}), []);
  t.same(wrong({ cancelled: 5 }), ['made']);
  t.same(wrong({ inBox: 25, for: 17 }), ['issued']);
  t.same(wrong({ invalid: 2 }), ['box']);
});

test('with candidates the valid papers are those of all candidates', async (t) => {
  t.equal(validOf({ ...figures, for: 0, candidates: [9, 6, 3], against: 4, abstain: 0 }), 22);
});
