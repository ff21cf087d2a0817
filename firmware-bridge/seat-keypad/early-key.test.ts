/** A choice pressed on a plain keypad just before a ballot’s light: it belongs to none, or to the ballot before. */
import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { plainKeypads } from './testing/plain-keypads.ts';
import { idle, open } from './testing/seat.ts';

const SEATS = 12;
const NEXT = { ...open, ballotId: 'b6' as BallotId };
/** Just before the order, in any place of the poll cycle. */
const moments = Array.from({ length: 100 }, (_, index) => ({ cycleMs: index, beforeMs: index % 20 }));

for (const [before, ballotId] of [
  [{ ...idle, ready: true }, undefined],
  [open, 'b3'],
] as const) {
  test(`a key pressed before the light of a ballot has been ordered never counts for it, after ${ballotId ?? 'no ballot'}`, async (t) => {
    const told: unknown[] = [];
    for (const { cycleMs, beforeMs } of moments) {
      const { clock, places } = plainKeypads(SEATS);
      for (const { listener } of places) listener.order(before);
      clock.advance(300 + cycleMs);
      places[4]?.keypad.press('against');
      clock.advance(beforeMs);
      for (const { listener } of places) listener.order(NEXT);
      clock.advance(300);
      for (const report of places[4]?.reports ?? []) if (report.kind === 'key') told.push(report.ballotId);
    }
    t.same(
      told,
      moments.map(() => ballotId),
    );
  });
}

test('a key pressed once the light of a ballot is on counts for it, and the light of a choice costs no poll', async (t) => {
  const { clock, places, openings } = plainKeypads(1);
  const [place] = places;
  place?.listener.order(idle);
  clock.advance(2000);
  place?.listener.order(open);
  while (openings[0] === 0) clock.advance(1);
  place?.keypad.press('for');
  clock.advance(100);
  t.match(place?.reports.at(-1), { key: 'for', ballotId: 'b3' });
  place?.listener.order({ ...open, choice: 'for' });
  t.equal(place?.listener.errandChangesMeaning, false);
});
