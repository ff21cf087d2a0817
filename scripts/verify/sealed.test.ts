/** What the checker says of a folder: its journal, its sealed papers, and whether the two belong together. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { anEvent, tamper } from '../../server/journal/fixtures/samples.ts';
import { openJournal } from '../../server/journal/journal.ts';
import { rollCallPdf } from '../../server/papers/roll-call/roll-call.ts';
import { outcomes, people } from '../../server/papers/testing/people.ts';
import { printed } from '../../server/papers/testing/print.ts';
import { sealPackage } from '../../server/sealing/package/seal-package.ts';
import { sealPdf } from '../../server/sealing/pdf/seal-pdf.ts';
import { openDevice } from '../../server/sealing/testing/device.ts';
import type { Place } from './check.ts';
import { verify } from './verify.ts';
import { verifyPlace } from './verify-folder.ts';

const AT = new Date('2026-03-30T12:34:56Z');
const device = await openDevice();
const by = { signer: device.signer, at: AT };
const { facts } = await printed({ roster: people(3), outcomes: outcomes(4) });

async function paperAt(place: Place): Promise<Buffer> {
  const sealed = await sealPdf(await rollCallPdf({ ...facts, journal: place }), by);
  if (!sealed.ok) throw new Error(sealed.refusal.en);
  return Buffer.from(sealed.bytes);
}

/** A folder with a journal of five records, its last place, and a sealed paper that quotes it. */
async function folderOf(t: Test, extra: Record<string, unknown> = {}, more: Parameters<typeof anEvent>[1] = {}) {
  const folder = t.testdir({ data: { 'votings.csv': 'uid\r\n' }, ...extra } as Parameters<Test['testdir']>[0]);
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  for (let number = 0; number < 5; number += 1) journal.append([anEvent(number, number === 4 ? more : {})], number);
  await journal.close();
  const place = JSON.parse(verify([file, '--json'], '/').text).head as Place;
  const paper = await paperAt(place);
  writeFileSync(join(folder, 'paper.pdf'), paper);
  return { folder, file, place, paper };
}

test('a folder is told by its journal, its sealed papers and the key they were sealed with', async (t) => {
  const { folder, place } = await folderOf(t);
  writeFileSync(join(folder, 'draft.pdf'), await rollCallPdf(facts));
  await sealPackage(join(folder, 'data'), place, by);
  const { code, text } = await verifyPlace([folder], '/');
  t.equal(code, 0, text);
  const [journal, data, paper, unsealed, key, ...rest] = text.split('\n');
  t.match(journal, /^Журнал цілий: 5 записів/);
  t.equal(
    data,
    'data/manifest.json: засвідчено ключем пристрою (не КЕП): Вишнівська міська рада, 2026-03-30 12:34 UTC; усі файли на місці; запис № 5 є в журналі',
  );
  t.equal(
    paper,
    'paper.pdf: засвідчено ключем пристрою (не КЕП): Вишнівська міська рада, 2026-03-30 12:34 UTC; охоплює весь документ; запис № 5 є в журналі',
  );
  t.equal(unsealed, 'Без печатки, файлів: 1: draft.pdf');
  t.match(key, /^Ключ «Вишнівська міська рада»: відбиток ([0-9a-f]{4} ){5}[0-9a-f]{4}\. Звірте/);
  t.same(rest, []);
  t.match(
    (await verifyPlace([folder, '--lang', 'en'], '/')).text,
    /sealed with the device’s key \(no КЕП\).*whole document/,
  );
  const said = JSON.parse((await verifyPlace([folder, '--json'], '/')).text);
  t.match(said, { whole: true, journal: { whole: true, records: 5 }, papers: [{ inJournal: 'there' }, {}, {}] });
});

test('a paper that was altered, and a file of a package, are named and the exit code is 1', async (t) => {
  const { folder, place, paper } = await folderOf(t);
  await sealPackage(join(folder, 'data'), place, by);
  paper[2000] = (paper[2000] ?? 0) ^ 1;
  writeFileSync(join(folder, 'paper.pdf'), paper);
  writeFileSync(join(folder, 'data/votings.csv'), 'uid,\r\n');
  const { code, text } = await verifyPlace([folder], '/');
  t.equal(code, 1);
  t.match(text, 'paper.pdf: ПЕЧАТКА НЕ ДІЄ: документ змінено після засвідчення');
  t.match(text, 'data/manifest.json: ПЕЧАТКА НЕ ДІЄ: votings.csv — змінено');
});

test('a good seal on a paper of another journal is found by the place that it quotes', async (t) => {
  const { folder } = await folderOf(t);
  writeFileSync(join(folder, 'paper.pdf'), await paperAt({ position: 5, hash: 'ab'.repeat(32) }));
  const { code, text } = await verifyPlace([folder, '--lang', 'en'], '/');
  t.equal(code, 1);
  t.match(text, 'paper.pdf: THE SEAL DOES NOT HOLD: record 5 that the paper quotes is not in this journal');
});

test('papers without a journal are checked by themselves', async (t) => {
  const folder = t.testdir({ sub: {} });
  writeFileSync(join(folder, 'sub/paper.pdf'), await paperAt({ position: 5, hash: 'ab'.repeat(32) }));
  t.match(await verifyPlace(['sub'], folder), { code: 0, text: /paper\.pdf: .*із журналом не звірено/ });
});

test('a folder with nothing to check is told so', async (t) => {
  t.match(await verifyPlace([t.testdir({ 'notes.txt': '' })], '/'), { code: 2, text: /немає ні журналу/ });
});

test('a broken journal is told beside the papers', async (t) => {
  const { folder, file } = await folderOf(t);
  tamper(file, `UPDATE events SET actor = 'нічий' WHERE position = 2`);
  t.match(await verifyPlace([folder], '/'), { code: 1, text: /Журнал пошкоджено[\s\S]*paper\.pdf: засвідчено/ });
});

test('what a person signed outside is there byte for byte, with the signature as it came, or its loss is told', async (t) => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const data = {
    ...{
      document: { name: '8-14-1.zip', sha256: sha256('пакет') },
      signature: { name: 'x.p7s', sha256: sha256('КЕП') },
    },
    signers: [{ name: 'Секретар Секретарівна' }],
  };
  const papers = { signatures: { [sha256('КЕП')]: 'КЕП' }, packages: { '8-14-1.zip': 'пакет' } };
  const { folder } = await folderOf(t, { papers }, { type: 'PaperSigned', data });
  const good = await verifyPlace([folder], '/');
  t.match(good, { code: 0, text: /КЕП під «8-14-1\.zip» \(Секретар Секретарівна\): підписаний файл на місці/ });
  writeFileSync(join(folder, 'papers/packages/8-14-1.zip'), 'інший');
  t.match(await verifyPlace([folder], '/'), { code: 1, text: /ПІДПИСАНОГО ФАЙЛА АБО ПІДПИСУ ТУТ НЕМАЄ/ });
});

test('what was made for these tests is put away', async (t) => {
  device.end();
  t.ok(true);
});
