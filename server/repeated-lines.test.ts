import { test } from 'tap';
import { handClock } from './hub/testing/hand-clock.ts';
import { RepeatedLines } from './repeated-lines.ts';

function linesOf() {
  const clock = handClock();
  const written: unknown[] = [];
  const warn = (fields: object, event: string) => void written.push({ event, ...fields });
  return { clock, written, lines: new RepeatedLines({ warn } as never, clock) };
}

test('the first line is written at once, the count of those like it once a minute', async (t) => {
  const { clock, written, lines } = linesOf();
  for (let time = 0; time < 1000; time += 1) lines.warn('line1-00', { device: 'line1-00', time }, 'report-refused');
  lines.warn('line1-01', { device: 'line1-01' }, 'report-refused');
  t.same(written, [
    { event: 'report-refused', device: 'line1-00', time: 0 },
    { event: 'report-refused', device: 'line1-01' },
  ]);
  clock.pass(60_000);
  t.same(written.slice(2), [{ event: 'report-refused', device: 'line1-00', time: 0, again: 999 }]);
  lines.warn('line1-00', {}, 'report-refused');
  t.equal(written.length, 3, 'it is still counted');
  clock.pass(60_000);
  t.match(written.at(-1), { again: 1 });
  clock.pass(60_000);
  lines.warn('line1-00', { device: 'line1-00' }, 'report-refused');
  t.equal(written.length, 5, 'after a quiet minute it is a first one');
});

test('kinds without end are counted together', async (t) => {
  const { clock, written, lines } = linesOf();
  for (let topic = 0; topic < 5000; topic += 1) lines.warn(`hall/${topic}`, { topic }, 'unfit-message');
  t.equal(written.length, 257);
  clock.pass(60_000);
  t.match(written.at(-1), { event: 'unfit-message', further: true, again: 4743 });
  t.equal(written.length, 258);
  lines.stop();
  clock.pass(600_000);
  t.equal(written.length, 258);
});
