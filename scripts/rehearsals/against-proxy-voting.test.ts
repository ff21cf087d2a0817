/** Against proxy voting, through the real wire: a copied card, a card taken out too early, neighbours in one motion. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { eventsIn, play, reportIn, scenarioFile } from './playing.ts';

const SCENARIO = 'scripts/rehearsals/against-proxy-voting.json';

test('a copied card is blocked and freed, a card taken out voids the vote, the pair is told to the chair', async (t) => {
  const { code, out, err, folder } = await play(t, SCENARIO);
  t.equal(out, '');
  t.equal(code, 0, err);
  t.match(reportIn(folder).ballots[1]?.votes, { d1: 'not-voting' });
  const told = eventsIn(folder).flatMap(({ type, data }) =>
    type === 'CardSeenTwice' || type === 'CardSeenOnce' || type === 'VoteVoided' ? [[type, data]] : [],
  );
  const twice = eventsIn(folder).flatMap((event) => (event.type === 'CardSeenTwice' ? event.data.seats : []));
  t.same(twice.toSorted(), [1, 7], 'in either order: contact may be too young for the copy to be known at once');
  t.match(told, [
    ['CardSeenTwice', { memberId: 'd1' }],
    ['CardSeenOnce', { memberId: 'd1', seat: 1 }],
    ['VoteVoided', { memberId: 'd5', reason: 'card-out' }],
  ]);
  const paper = execFileSync('pdftotext', ['-layout', join(folder, 'roll-call-3.pdf'), '-']).toString();
  t.match(paper, /визнані недійсними\s+Вʼюн Ярема Зіновійович: о \d\d:\d\d:\d\d картку вийнято/);
});

test('a rehearsal whose pair does not press together says so', async (t) => {
  const scenario = JSON.parse(readFileSync(SCENARIO, 'utf8'));
  const apart = scenario.steps.map((step: object) => ('oneMotion' in step ? { ...step, oneMotion: [] } : step));
  const { code, out } = await play(t, scenarioFile(t, { ...scenario, steps: apart }));
  t.equal(code, 1);
  t.match(out, /expect-neighbours\): expected seats 2–3, got —/);
});
