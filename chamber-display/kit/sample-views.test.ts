/** The sample views are what the hub would send: they fit the schema, and their figures add up. */
import { test } from 'tap';
import { HallView } from '#contract/views';
import { Compile } from '#typebox/compile';
import { SCENES } from './sample-scenes.ts';
import { sampleHall } from './sample-views.ts';

const hallView = Compile(HallView);

for (const deputies of [5, 26, 59, 120, 450]) {
  test(`every scene of a council of ${deputies} fits the contract`, async (t) => {
    for (const { name, sample } of SCENES) {
      const view = sampleHall({ ...sample, deputies });
      t.ok(hallView.Check(view), `${name}: ${JSON.stringify(hallView.Errors(view)).slice(0, 300)}`);
    }
  });

  test(`the counts of a council of ${deputies} are the whole roster`, async (t) => {
    const { result, seats } = sampleHall({ scene: 'result', deputies });
    const { total, ...parts } = result?.verdict?.counts ?? { total: -1 };
    t.equal(
      Object.values(parts).reduce((sum, part) => sum + part, 0),
      total,
    );
    t.equal(Object.keys(seats).length, total);
  });
}

for (const deputies of [26, 59, 120, 450]) {
  test(`what a verdict of a council of ${deputies} says follows from its figures`, async (t) => {
    for (const { name, sample } of SCENES) {
      const { result, quorum } = sampleHall({ ...sample, deputies });
      if (!result?.verdict || result.subject === 'rating') continue;
      const { counts, needed, base, alternatives, winner } = result.verdict;
      const votes = alternatives?.find(({ number }) => number === winner)?.for ?? counts.for;
      if (result.result === 'void') t.notOk(quorum?.met, `${name}: the quorum was lost`);
      else t.equal(votes >= needed, result.result === 'adopted', `${name}: ${votes} of ${needed}`);
      if (result.result !== 'void') t.match(result.explanation.uk, `За — ${votes}. `, name);
      if (result.result !== 'void') t.match(result.explanation.uk, `${needed} з ${base}`, name);
    }
  });
}
