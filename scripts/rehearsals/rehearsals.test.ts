/** Whole sittings through the real wire: frames, bus, hub, journal, papers. The outermost tests of the house. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import { type RehearsalFile, RehearsalReport } from '#contract/rehearsal-file';
import { verify } from '../verify/verify.ts';
import { filesIn, play, reportIn, scenarioFile } from './playing.ts';

const SCENARIOS = 'scripts/rehearsals';
const LIMIT_MS = 90_000;
const LEFT = [
  ...['journal.db', 'report.json', 'certificate.pem', 'protocol.docx', 'protocol.html'],
  ...['motions.csv', 'votings.csv', 'popolo.json', 'akoma-ntoso.xml', 'kyiv', 'overlay', 'site'],
];
const NOT_OPENED = [
  ...['akoma-ntoso.xml', 'journal.db', 'motions.csv', 'overlay', 'popolo.json', 'report.json', 'site', 'votings.csv'],
];
const SEALED = /Signature is Valid[\s\S]*Total document signed|Total document signed[\s\S]*Signature is Valid/;
const read = (name: string): RehearsalFile =>
  JSON.parse(readFileSync(`${SCENARIOS}/${name}.json`, 'utf8')) as RehearsalFile;
const checkReport = checker(RehearsalReport);

async function playsWell(t: Test, name: string): Promise<RehearsalReport> {
  const { code, out, err, folder } = await play(t, `${SCENARIOS}/${name}.json`);
  t.equal(code, 0, err);
  t.equal(out, '');
  const report = reportIn(folder);
  t.ok(checkReport(report).ok, 'the report fits its schema');
  const closed = report.ballots.filter(({ result }) => result !== 'stopped');
  const papers = [...closed.map(({ number }) => `roll-call-${number}.pdf`), 'roll-calls.pdf', 'protocol.pdf'];
  t.same(filesIn(folder), [...LEFT, ...papers].sort());
  t.equal(filesIn(join(folder, 'kyiv')).length, closed.length, 'a file of each ballot as Kyiv publishes them');
  t.match(readFileSync(join(folder, 'site/index.html'), 'utf8'), read(name).council.name, 'the public site');
  t.match(spawnSync('pdfsig', [join(folder, 'protocol.pdf')], { encoding: 'utf8' }).stdout, SEALED);
  for (const paper of papers) t.ok(readFileSync(join(folder, paper)).toString('latin1').startsWith('%PDF-'), paper);
  for (const { number, votes } of closed)
    t.same(
      Object.keys(votes ?? {}).sort(),
      read(name)
        .members.map(({ id }) => id)
        .sort(),
      `ballot ${number}: the roster`,
    );
  const { code: verified, text } = verify([join(folder, 'journal.db')], process.cwd());
  t.equal(verified, 0);
  t.match(text, report.head);
  return report;
}

test('26 deputies and a head: five ballots', { timeout: LIMIT_MS }, async (t) => {
  await playsWell(t, 'twenty-six-seats');
});

test('120 deputies and a head: five ballots', { timeout: LIMIT_MS }, async (t) => {
  await playsWell(t, 'hundred-twenty-seats');
});

test('five seats, one vacant: late, leaving, refusals, a stopped ballot, every sign of Ukrainian', {
  timeout: LIMIT_MS,
}, async (t) => {
  const { ballots } = await playsWell(t, 'small-council');
  t.match(
    ballots[3],
    { for: 2, notVoting: 1, absent: 1, votes: { d4: 'absent', head: 'not-voting' } },
    'what d4 pressed after leaving is not counted',
  );
});

test('a raion council without a head, 14 mandates vacant, chaired by a guest', { timeout: LIMIT_MS }, async (t) => {
  await playsWell(t, 'raion-with-vacant-mandates');
});

test('a wrong expectation gives exit code 1 and a line for each difference', { timeout: LIMIT_MS }, async (t) => {
  const scenario = read('small-council');
  const first = scenario.steps.findIndex((one) => one.do === 'ballot');
  scenario.steps.splice(first + 1);
  const step = scenario.steps[first];
  if (step?.do === 'ballot') step.expect = { needed: 41, result: 'rejected', absent: 2 };
  const { code, out, folder } = await play(t, scenarioFile(t, scenario));
  t.equal(code, 1);
  t.same(out.trim().split('\n'), ['ballot 1: needed 41, got 3', 'ballot 1: result rejected, got adopted']);
  t.ok(filesIn(folder).includes('report.json'), 'the papers are there all the same');
});

test('a refusal that does not come, or another one, is a difference', { timeout: LIMIT_MS }, async (t) => {
  const scenario = read('small-council');
  const steps: RehearsalFile['steps'] = [
    { do: 'expect-refusal', command: 'open-sitting', code: 'NO_QUORUM' },
    { do: 'expect-refusal', command: 'open-ballot', code: 'BALLOT_RUNNING' },
    { do: 'ballot', subject: 'procedural', majority: 'majority-of-present', text: 'Без кворуму' },
  ];
  const { code, out } = await play(t, scenarioFile(t, { ...scenario, steps }));
  t.equal(code, 1);
  t.same(out.trim().split('\n'), [
    '/steps/0 (expect-refusal): open-sitting refused with NO_QUORUM, got done',
    '/steps/1 (expect-refusal): open-ballot refused with BALLOT_RUNNING, got NO_QUORUM',
    '/steps/2 (ballot): refused NO_QUORUM: No quorum: 0 deputies registered, 3 needed. Take the roll again.',
  ]);
});

test('a wrong file gives exit code 2 with the path of the field, before anything starts', async (t) => {
  const scenario = read('small-council');
  const step = scenario.steps.find((one) => one.do === 'register');
  if (step?.do === 'register') (step.members as string[]).push('m99');
  const { code, out, err, folder } = await play(t, scenarioFile(t, scenario));
  t.equal(code, 2);
  t.match(err, '/steps/1/members/2: no member "m99"\n');
  t.equal(out, '');
  t.same(filesIn(folder), []);
});

test('a folder for the results that is a file gives exit code 2 and a sentence', async (t) => {
  const file = scenarioFile(t, read('small-council'));
  const { code, err } = await play(t, file, file);
  t.equal(code, 2);
  t.match(err, /--out .*scenario\.json: це не папка.*This is no folder/);
});

test('results of an earlier rehearsal are gone before the next begins', { timeout: LIMIT_MS }, async (t) => {
  const scenario = read('small-council');
  const old = await play(t, scenarioFile(t, { ...scenario, steps: [] }));
  t.same(filesIn(old.folder), NOT_OPENED);
  mkdirSync(join(old.folder, 'kyiv'));
  const earlier = ['roll-call-7.pdf', 'journal.db-wal', 'protocol.docx', 'kyiv/260203_1.json', 'site/index.html'];
  for (const name of [...earlier, 'notes.txt', 'kyiv/notes.txt', 'site/people/m7'])
    writeFileSync(join(old.folder, name), '');
  const steps: RehearsalFile['steps'] = [{ do: 'expect-refusal', command: 'open-ballot', code: 'SITTING_NOT_OPEN' }];
  await play(t, scenarioFile(t, { ...scenario, steps }), old.folder);
  t.same(filesIn(old.folder), [...NOT_OPENED, 'kyiv', 'notes.txt'].sort());
  t.match(readFileSync(join(old.folder, 'site/index.html'), 'utf8'), scenario.council.name);
  t.notOk(filesIn(join(old.folder, 'site/people')).includes('m7'));
  t.same(filesIn(join(old.folder, 'kyiv')), ['notes.txt'], 'what is somebody’s own stays');
});

test('a file that is no JSON, or is not there, gives exit code 2', async (t) => {
  t.equal((await play(t, 'README.md')).code, 2);
  t.equal((await play(t, 'nowhere.json')).code, 2);
});
