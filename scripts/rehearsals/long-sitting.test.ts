/** A whole day of a council through the real wire. How fast it goes is the bench's to say. */
import { test } from 'tap';
import { longSitting } from './long-sitting.ts';
import { play, reportIn, scenarioFile } from './playing.ts';

test('30 items, 80 ballots and 60 speeches by the key and the queue', { timeout: 200_000 }, async (t) => {
  const scenario = longSitting('scripts/rehearsals/twenty-six-seats.json');
  t.equal(scenario.steps.filter((step) => step.do === 'speech').length, 60);
  const { code, out, err, folder } = await play(t, scenarioFile(t, scenario));
  t.equal(code, 0, err);
  t.equal(out, '');
  const { ballots } = reportIn(folder);
  t.equal(ballots.length, 80);
  t.equal(ballots.flatMap(({ decisions }) => decisions ?? []).at(-1), '30-14/VIII', 'each item has its decision');
});
