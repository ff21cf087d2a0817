/** The rule of two hands through the real wire, at keypads of our own (even seats) and plain ones (odd seats). */
import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { eventsIn, play, scenarioFile } from './playing.ts';

const SCENARIO = 'scripts/rehearsals/two-hands.json';

test('a press with one hand is not recorded and may be made again with both', async (t) => {
  const { code, out, err, folder } = await play(t, SCENARIO);
  t.equal(out, '');
  t.equal(code, 0, err);
  const votes = eventsIn(folder).flatMap(({ type, data }) => (type === 'VoteCast' ? [data] : []));
  t.same([...new Set(votes.map(({ ballotId, memberId, choice }) => `${ballotId} ${memberId} ${choice}`))].sort(), [
    ...['8-5-1-b1 d1 for', '8-5-1-b1 d2 for', '8-5-1-b1 d4 for', '8-5-1-b1 d5 against'],
    ...['8-5-1-b2 d1 for', '8-5-1-b2 d2 for', '8-5-1-b2 d3 for', '8-5-1-b2 d5 for'],
  ]);
  for (const { memberId, heldMs = 0 } of votes) t.ok(heldMs >= 500, `both hands of ${memberId}: ${heldMs} ms`);
});

test('without the rule what is pressed with one hand counts, and the rehearsal says what it did not expect', async (t) => {
  const { council, ...scenario } = JSON.parse(readFileSync(SCENARIO, 'utf8'));
  const { code, out } = await play(t, scenarioFile(t, { ...scenario, council: { ...council, rules: {} } }));
  t.equal(code, 1);
  t.match(out, /ballot 1: for 3, got 4/);
  t.match(out, /ballot 2: notVoting 1, got 0/);
});
