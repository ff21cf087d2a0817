/** Sittings by the book, through the real wire: every kind of ballot, the floor and its queue, a hard day, no quorum. */
import { readFileSync } from 'node:fs';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import { RehearsalReport } from '#contract/rehearsal-file';
import { verify } from '../verify/verify.ts';
import { filesIn, overlaysIn, play, reportIn } from './playing.ts';

const LIMIT_MS = 150_000;
const checkReport = checker(RehearsalReport);

async function playsAsExpected(t: Test, name: string) {
  const { code, out, err, folder } = await play(t, `scripts/rehearsals/${name}.json`);
  t.equal(out, '', 'no difference');
  t.equal(code, 0, err);
  const report = reportIn(folder);
  const checked = checkReport(report);
  t.ok(checked.ok, checked.ok ? 'the report fits its schema' : JSON.stringify(checked.faults));
  t.equal(verify([`${folder}/journal.db`], process.cwd()).code, 0, 'the journal holds');
  return { report, files: filesIn(folder), folder };
}

test('every kind of ballot in one sitting', { timeout: LIMIT_MS }, async (t) => {
  const { report, files } = await playsAsExpected(t, 'every-ballot');
  const ballot = (number: number) => report.ballots.find((one) => one.number === number);
  t.match(ballot(8), { result: 'rejected', subject: 'as-a-whole' }, 'what is repeated stays in the record');
  t.match(ballot(10), { result: 'adopted', subject: 'repeat', repeats: 8, decisions: ['1-14/VIII'] });
  t.match(ballot(13), { decisions: ['3-14/VIII', '4-14/VIII', '5-14/VIII', '6-14/VIII'] }, 'a block: each its own');
  t.match(ballot(14), { result: 'adopted', for: 21, setAside: { by: 15, reason: 'Помилка в тексті проєкту' } });
  const secret = report.ballots.filter(({ manner }) => manner === 'secret');
  t.equal(secret.length, 2);
  t.ok(
    secret.every(({ votes }) => votes === undefined),
    'a secret ballot has no votes by name',
  );
  t.match(secret[1], { by: 'paper', invalid: 1, winner: 1, paper: { made: 26, issued: 23 } });
  t.match(report.ballots.at(-1), { method: 'raised-hands', result: 'adopted' });
  t.ok(files.includes(`commission-protocol-${secret[1]?.number}.pdf`));
  t.notOk(files.includes(`roll-call-${secret[0]?.number}.pdf`));
});

test('the queue, the order of the floor, and microphones', { timeout: LIMIT_MS }, async (t) => {
  await playsAsExpected(t, 'floor');
});

test('a hard day: second registration, chair passed, alarm, moved cards, a dead keypad, no quorum, a closed part', {
  timeout: LIMIT_MS,
}, async (t) => {
  const { report, folder } = await playsAsExpected(t, 'hard-day');
  t.match(report.ballots.at(-1)?.votes, { m026: undefined }, 'whose mandate has ended is nobody’s absence');
  const told = overlaysIn(folder);
  const closed = told.filter(({ closedPart }) => closedPart);
  t.ok(closed.length > 0);
  for (const { council: _, ...rest } of closed) t.strictSame(rest, { closedPart: true, seats: {} });
  t.ok(told.some(({ ballot }) => ballot));
  t.notMatch(JSON.stringify(told), /Запросити свідка|персональної справи/u, 'neither then nor afterwards');
  const chapters = readFileSync(`${folder}/overlay/chapters.vtt`, 'utf8');
  t.match(chapters, /Повітряна тривога/u);
  t.notMatch(chapters, /Запросити свідка|персональної справи/u);
});

test('no quorum at the opening and at the second registration: the sitting is not held', {
  timeout: LIMIT_MS,
}, async (t) => {
  const { report, files } = await playsAsExpected(t, 'not-held');
  t.match(report, { quorum: 14, registered: 14, ballots: [] });
  t.ok(files.includes('not-held.pdf'));
});
