/**
 * One sitting, every output: what each paper, file, page and screen says of each ballot is taken out of it by a reader of
 * its own and compared. The sitting has everything that makes outputs differ: a conflict of interest, a rating, a result
 * set aside, a ballot stopped, one on paper, one by raised hands, a trial, namesakes, the head, latecomers, apostrophes.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import type { NoteId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import { readByPython } from '../../server/open-data/testing/python-csv.ts';
import { close, open, untilOver } from '../rehearse/hold-ballot.ts';
import type { Play } from '../rehearse/play-state.ts';
import { readScenario } from '../rehearse/read-scenario.ts';
import { rehearse } from '../rehearse/rehearse.ts';
import { verifyPlace } from '../verify/verify-folder.ts';
import { type Alteration, alterations } from './alterations.ts';
import { differences } from './compare.ts';
import { outputsIn } from './gather.ts';
import { apart, cellsOf } from './read-data.ts';
import { presentInAkomaNtoso, presentInCsv, presentInProtocol, presentInSittingJson } from './read-presence.ts';
import type { Output } from './said.ts';
import { type Truth, truthOf } from './truth.ts';
import { Watcher } from './watch.ts';

const SCENARIO = 'scripts/outputs-agree/sitting.json';
const LIMIT_MS = 120_000;
const TRIAL = 'Перевірка пультів';

const folder = mkdtempSync(join(tmpdir(), 'dzvin-agree-'));
let truth: readonly Truth[] = [];
let outputs: readonly Output[] = [];

test('the sitting is played through the real wire, watched in the hall and at the chair’s place', {
  timeout: LIMIT_MS,
}, async (t) => {
  const scenario = readScenario(SCENARIO);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.faults));
  const browser = await startChromium();
  const watcher = new Watcher(browser);
  const afterStep = async (play: Play, step: number) => {
    if (step === 0) await holdTrial(play);
    await watcher.look(play);
    if (step === scenario.value.steps.length - 1) await correct(play);
  };
  try {
    const { report, differences: unexpected } = await rehearse(scenario.value, folder, { afterStep });
    t.strictSame(unexpected, [], 'what the scenario expects');
    truth = truthOf(report, scenario.value);
  } finally {
    await browser.close();
  }
  outputs = [...(await outputsIn(folder, truth)), ...watcher.outputs];
  t.equal(truth.length, 8, 'the one that was stopped has no result, the trial is in no record');
  t.equal(watcher.outputs.length, 24, 'each verdict was seen on the wall, on the stream and by the chair');
});

test('every paper, file, page and screen says the same of every ballot', async (t) => {
  t.strictSame(
    outputs.flatMap((output) => differences(output, truth)),
    [],
  );
});

test('wherever the total composition is told, the head is told with it', async (t) => {
  const telling = outputs.filter(({ text }) => text.includes('Загальний склад: 10 депутатів'));
  t.ok(telling.some(({ name }) => name.startsWith('commission-protocol')));
  for (const { name, text } of telling)
    t.notMatch(text.replace(/\s+/gu, ' '), /Загальний склад: 10 депутатів(?! і міська голова, яка бере участь)/u, name);
});

test('one number or one vote altered in any output is found, and the output is named', async (t) => {
  for (const output of outputs) {
    const altered = alterations(output);
    const isFound = ({ said }: Alteration) =>
      said === undefined || differences(output, truth, said).some((line) => line.startsWith(output.name));
    t.strictSame(
      altered.filter((one) => !isFound(one)).map(({ what }) => what),
      [],
      output.name,
    );
    t.ok(altered.length >= 3, `${output.name}: ${altered.length} places matter`);
  }
});

test('every output names the same people as present, latecomers among them', async (t) => {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const day = join('site/data/sittings', readdirSync(join(folder, 'site/data/sittings'))[0] ?? '');
  const present = presentInSittingJson(text(join(day, 'sitting.json')));
  t.equal(present.length, 8);
  t.strictSame(presentInProtocol(text('protocol.html')), { names: present, count: 8 });
  t.match(text('protocol.html'), 'Цимбалюк Олена Ігорівна (прибула о 10:01)');
  t.strictSame(presentInAkomaNtoso(text('akoma-ntoso.xml')), present);
  t.strictSame(presentInCsv(text(join(day, 'attendance.csv'))), present);
});

test('CSV is read by Python as it is read here', async (t) => {
  const texts = outputs.filter(({ name }) => name.endsWith('.csv')).map(({ text }) => apart(text)[0] ?? '');
  t.equal(texts.length, 2);
  t.strictSame(readByPython(texts), texts.map(cellsOf));
});

test('seals and journal hold, and what every paper quotes is in the journal', async (t) => {
  const { code, text } = await verifyPlace([folder, '--json'], '/');
  t.equal(code, 0, text);
  const { head } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  const said = JSON.parse(text);
  t.equal(said.journal.head.hash, head);
  const sealed = said.papers.filter(({ verdict }: { verdict: string }) => verdict === 'sealed');
  t.ok(sealed.length >= 10);
  t.ok(sealed.every(({ inJournal }: { inJournal: string }) => inJournal === 'there'));
});

test('the trial is nowhere, the correction is in the protocol, and the note that it replaces is not', async (t) => {
  const named = (words: string) => outputs.filter(({ text }) => text.includes(words)).map(({ name }) => name);
  t.strictSame(named(TRIAL), []);
  t.strictSame(named('Присутні представники трьох закладів'), []);
  t.ok(named('чотирьох закладів').some((name) => name === 'protocol.html'));
});

test('what was made for these tests is put away', async (t) => {
  rmSync(folder, { recursive: true, force: true });
  t.ok(true);
});

async function holdTrial(play: Play): Promise<void> {
  const opened = await open(play, { subject: 'procedural', text: TRIAL, trial: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.answer));
  await close(play, opened.asked.ballot.ballotId);
  await untilOver(play);
}

async function correct({ stage: { clerk } }: Play): Promise<void> {
  const sittingId = await clerk.until(
    'secretary',
    ({ sittings }) => Object.values(sittings)[0]?.sittingId,
    'a sitting',
  );
  const note = { type: 'note-record', sittingId } as const;
  const [first, second] = ['n1', 'n2'] as NoteId[];
  if (!first || !second) return;
  const texts = ['Присутні представники трьох закладів.', 'Присутні представники чотирьох закладів.'] as const;
  const answers = [
    await clerk.command({ ...note, noteId: first, kind: 'note', text: texts[0] }),
    await clerk.command({ ...note, noteId: second, kind: 'correction', text: texts[1], replaces: first }),
  ];
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(JSON.stringify(refused));
}
