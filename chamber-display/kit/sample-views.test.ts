/** The sample views are what the hub would send: they fit the schema, and their figures add up. */
import { test } from 'tap';
import { Compile } from 'typebox/compile';
import { HallView } from '#contract/views';
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
