import { test } from 'tap';
import { after, councilOf, nothing, openSitting, sittingOf } from '../../council/testing/given.ts';
import { competenceWarnings } from './competence-warnings.ts';

const told = (seats: number, deputies: number) =>
  competenceWarnings(sittingOf(after(nothing, councilOf({ seats, deputies })))).map(({ uk }) => uk);

test('the chair is told before the opening when too few mandates are filled for a competent council', async (t) => {
  t.same(told(26, 18), []);
  t.match(told(26, 17), [/Заповнено мандатів 17 із 26: менше двох третин/]);
  t.match(told(26, 13), [/Заповнено мандатів 13 із 26: не більше половини. Рада неповноважна/]);
});

test('an open sitting is not told of it again', async (t) => {
  t.same(competenceWarnings(sittingOf(openSitting({ seats: 26, deputies: 13 }, []))), []);
});
