import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import type { HouseEvent } from '#contract/events';
import type { OlderResults } from '#contract/older-results';
import { type CouncilState, emptyCouncil } from '../council/composition/council-state.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { FileStore } from '../files/file-store.ts';
import { SittingJson } from '../open-data/sitting-json/schema.ts';
import { COUNCIL, ROSTER } from '../proceedings/testing/council-of-verbivka.ts';
import { journalEvents, siteRig } from '../public-site/testing/site-rig.ts';
import { explanationOf } from './explained.ts';
import { OlderResultsDesk } from './older-desk.ts';
import { prepare } from './prepared.ts';
import { readFile } from './read-file.ts';
import { fixture } from './testing/fixture.ts';

const AT = '2026-04-01T09:00:00.000Z';
const settled: HouseEvent[] = [
  { type: 'CouncilSettled', v: 1, data: { council: COUNCIL, convocation: 8 } },
  { type: 'RosterSettled', v: 1, data: { members: [...ROSTER] } },
];

/** A council with a journal, its files and its site, and the desk of older results over them. */
async function opened(t: Test) {
  const site = await siteRig(t);
  let council: CouncilState = emptyCouncil;
  const told: HouseEvent[] = [];
  const note = async (event: HouseEvent) => {
    told.push(event);
    council = evolveCouncil(council, event as Parameters<typeof evolveCouncil>[1], AT);
    await site.add(journalEvents('council', [{ event, at: AT }]));
  };
  for (const event of settled) await note(event);
  const files = new FileStore(site.dataDir, { error: () => undefined });
  const read = async (bytes: Buffer, name: string) => prepare(await readFile(bytes, name));
  const desk = new OlderResultsDesk({ files, read, council: () => council, note });
  const add = async (...names: string[]) => {
    for (const name of names) t.ok((await desk.add(fixture(name), name)).ok, name);
  };
  /** Says of every name that is asked: the first that it may be. */
  const answerAll = async () => {
    const { names } = await desk.view();
    const open = names.filter(({ isOpen }) => isOpen);
    desk.answer({
      names: Object.fromEntries(
        open.map(({ name, maybe: [first] }) => [name, first ? { is: 'person', id: first.id } : { is: 'former' }]),
      ),
    });
  };
  const take = async (): Promise<OlderResults> => {
    const taken = await desk.take('secretary');
    if (!taken.ok) throw new Error(taken.refusal.code);
    return taken.value;
  };
  return { site, desk, told, add, answerAll, take };
}

test('printouts and tables come in, are asked about, are taken, and the site tells of them', async (t) => {
  const { site, desk, told, add, answerAll, take } = await opened(t);
  await add('rada-holos.pdf', 'holos.pdf', 'viche.docx', 'plain-list.html', 'vote-columns.docx', 'kyiv.json');
  await add('vote-rows.csv', 'name-columns.csv', 'motions.csv', 'votings.csv');
  const before = await desk.view();
  t.equal(before.fresh, 3 + 2 + 2 + 1 + 1 + 1 + 2 + 2 + 1);
  t.strictSame(
    before.sittings.map(({ date, session, sitting, fresh }) => [date, session, sitting, fresh]),
    [
      ['2016-01-14', 3, 1, 1],
      ['2016-03-24', 5, 1, 1],
      ['2016-09-22', 18, 1, 3],
      ['2017-03-28', 10, 1, 2],
      ['2017-06-15', 12, 1, 2],
      ['2018-04-20', 30, 1, 1],
      ['2019-11-07', 41, 1, 2],
      ['2019-12-19', 44, 1, 2],
      ['2020-02-27', 46, 1, 1],
    ],
  );
  t.match(
    before.names.find(({ name }) => name === 'Коваль М. С.'),
    { how: 'namesakes', isOpen: true },
  );
  t.match(await desk.take('secretary'), { ok: false, refusal: { code: 'OLDER_QUESTIONS_OPEN' } });
  await answerAll();
  const after = await take();
  t.equal(after.taken.length, 9);
  t.equal(after.files.length, 0);
  t.match(told.at(-1), { type: 'OlderResultsTaken' });

  await site.build();
  const texts = site.texts();
  const page = (path: string) => String(texts.get(path));
  t.match(page('sittings/older-2016-09-22-7-18/index.html'), /rada-holos\.pdf/);
  t.match(page('sittings/older-2016-09-22-7-18/ballots/2/index.html'), /Про внесення змін до рішення міської ради/);
  const own = page('sittings/older-2016-09-22-7-18/ballots/2/index.html');
  t.match(own, /data-name="hasTimes">false/);
  t.equal(
    own.match(/data-name="position"/g)?.length,
    1,
    'the head names the event that brought it, and no record of a ballot',
  );
  t.match(page('sittings/2016/index.html'), /older-2016-09-22-7-18/);
  t.match(page('people/former-diachenko-pi/index.html'), /Дяченко Павло Ілліч/);
  t.match(page('search-index.json'), /Про найменування вулиць і провулків/);
  t.match(page('data/motions.csv'), /2016-09-22_2,2016-09-22,Вербівська міська рада/);
  t.notMatch(page('data/attendance.csv'), /2016/);
  const json = JSON.parse(page('data/sittings/2016-09-22/sitting.json'));
  t.match(checker(SittingJson)(json), { ok: true });
  t.match(json.origin, { hasTimes: false, sources: [{ name: 'rada-holos.pdf', layout: 'rada-holos' }] });
  t.match(page('data/sittings/2018-04-20/kyiv/180420_1.json'), /Безпечне місто/, 'and in Kyiv’s form again');
  const xsd = join(import.meta.dirname, '../../../server/open-data/fixtures/akoma-ntoso-debate.xsd');
  const debate = page('data/sittings/2016-09-22/debate.xml');
  t.equal(spawnSync('xmllint', ['--noout', '--schema', xsd, '-'], { input: debate }).status, 0);
  t.match([...texts.keys()].join('\n'), /^files\/[0-9a-f]{64}\.pdf$/m);
  t.notOk([...texts.keys()].some((path) => path.startsWith('sittings/older') && path.endsWith('.pdf')));
});

test('the same again is there already, by the same file or by another', async (t) => {
  const { desk, add, answerAll, take, told } = await opened(t);
  await add('rada-holos.pdf', 'rada-holos.html');
  await answerAll();
  t.match(await desk.view(), { fresh: 3, there: 3 });
  await take();
  const events = told.length;
  await add('rada-holos.html');
  t.match(await desk.view(), { fresh: 0, there: 3 });
  t.match(await desk.take('secretary'), { ok: false, refusal: { code: 'OLDER_NOTHING_NEW' } });
  t.equal(told.length, events);
});

test('what is taken back is on no page any more, and may be taken anew', async (t) => {
  const { site, desk, add, answerAll, take, told } = await opened(t);
  await add('kyiv.json', 'plain-list.html');
  await answerAll();
  await take();
  await site.build();
  const id = 'older-2018-04-20-7-30';
  t.ok(site.tree().some((path) => path.includes(id)));
  const removed = await desk.remove({ sittingIds: [id as never], reason: 'Не та рада' }, 'secretary');
  t.match(removed, { ok: true, value: { taken: [{ date: '2016-01-14' }] } });
  t.match(told.at(-1), { type: 'OlderResultsRemoved', data: { reason: 'Не та рада' } });
  await site.build();
  t.notOk(site.tree().some((path) => path.includes(id)));
  t.notMatch(String(site.texts().get('data/motions.csv')), /2018-04-20/);
  t.match(await desk.remove({ sittingIds: [id as never], reason: '—' }, 'secretary'), {
    refusal: { code: 'NO_SUCH_OLDER_SITTING' },
  });
  await add('kyiv.json');
  t.equal((await desk.view()).fresh, 1);
});

test('sums that differ from the names are told row by row, and mended nowhere', async (t) => {
  const { site, desk, add, answerAll, take } = await opened(t);
  await add('holos.pdf');
  await answerAll();
  const rows = await desk.ballots('2017-03-28/10');
  t.match(rows?.[1]?.warnings, [{ uk: 'У підсумках «за» — 10, а за іменами — 9.' }]);
  await take();
  await site.build();
  const page = String(site.texts().get('sittings/older-2017-03-28-7-10/ballots/2/index.html'));
  t.match(page, /У джерелі: не прийнято; за — 10, проти — 4, утримались — 3\./);
  t.match(String(site.texts().get('data/motions.csv')), /^2017-03-28_5,.*,10,4,3,3,3,не прийнято,/m, 'its own figures');
  t.match(page, /За іменами в тому самому джерелі: за — 9/);
});

/** A council of the VI convocation, of which the table names 14 who were there, and no result. */
const NAMES =
  'Авдієнко Бережний Василенко Гавриш Дутка Жук Заяць Ільченко Лисенко Назар Охріменко Панчук Сорока Чумак'.split(' ');
const NO_RESULT = [
  'Дата;Сесія;Скликання;Питання;ПІБ;Голос',
  ...NAMES.map((name, at) => `01.03.2012;3;VI;Про надання слова;${name} Іван Петрович;${at < 8 ? 'За' : 'Проти'}`),
].join('\n');

test('a source that says no result has none on the site and in no format, and no law is cited for it', async (t) => {
  const { site, desk, take } = await opened(t);
  await desk.add(Buffer.from(NO_RESULT), 'vi.csv');
  desk.answer({ names: Object.fromEntries(NAMES.map((name) => [`${name} Іван Петрович`, { is: 'former' }])) });
  t.match((await desk.ballots('2012-03-01/3'))?.[0]?.warnings, [{ uk: 'Джерело не каже, чи прийнято рішення.' }]);
  await take();
  await site.build();
  const text = (path: string) => String(site.texts().get(path));
  const page = text('sittings/older-2012-03-01-6-3/ballots/1/index.html');
  t.match(page, /Результат у джерелі не вказано/);
  const folder = 'data/sittings/2012-03-01';
  const json = JSON.parse(text(`${folder}/sitting.json`));
  t.match(checker(SittingJson)(json), { ok: true });
  t.match(json.ballots, [{ end: 'told', told: { counts: { for: 8, against: 6 } } }]);
  t.strictSame(
    [json.council.seats, json.place, json.rulesEdition, json.ballots[0].verdict],
    new Array(4).fill(undefined),
  );
  const [again] = (await readFile(Buffer.from(JSON.stringify(json)), 'sitting.json')).ballots;
  t.match(again, { date: '2012-03-01', stated: { for: 8, against: 6 } }, 'another Dzvin takes it as it is');
  t.strictSame([again?.time, again?.stated.result, again?.stated.seats], new Array(3).fill(undefined));
  const popolo = JSON.parse(text(`${folder}/popolo.json`)).motions[0];
  t.strictSame(
    [popolo.result, popolo.vote_events[0].result, popolo.requirement, popolo.classification, popolo.date],
    [undefined, undefined, undefined, undefined, '2012-03-01'],
  );
  t.match(JSON.parse(text(`${folder}/kyiv/120301_1.json`)), { RESULT: '', DocTime: '01.03.2012', YESCnt: 8 });
  t.match(text('data/motions.csv'), /^2012-03-01_1,.*,8,6,0,0,0,,,/m);
  t.match(text(`${folder}/debate.xml`), /outcome="#result\.untold"/);
  t.notMatch(text(`${folder}/debate.xml`), /<quorum|recordedTime/);
  for (const path of [...site.texts().keys()].filter((one) => one.includes('2012-03-01')))
    t.notMatch(text(path), /280\/97|РІШЕННЯ (НЕ )?ПРИЙНЯТО|"(pass|fail)"|,(не )?прийнято,|as-a-whole/, path);
});

test('what the majority would be stands beside only where the composition is known, and never as the result', (t) => {
  const votes = Array.from({ length: 9 }, (_, at) => ({ id: `m${at}` as never, outcome: 'for' as const }));
  const said = (result: 'adopted' | undefined, seats?: number) =>
    explanationOf({ votes, stated: result ? { result } : {} }, seats);
  t.notMatch(said(undefined), /більшість/);
  t.match(said(undefined, 26), /Для порівняння: більшість від загального складу ради \(26\) — 14\. Якої більшості/);
  t.match(said('adopted', 26), /У джерелі: прийнято\. Для порівняння/);
  t.equal(said('adopted', 16), 'У джерелі: прийнято.');
  t.end();
});

test('every file of the archive is whole on the disk before the journal names it', async (t) => {
  const { site, add, answerAll, take, told } = await opened(t);
  await add('viche.docx');
  await answerAll();
  await take();
  const [event] = told.slice(-1);
  const taken = event?.type === 'OlderResultsTaken' ? event.data.sittings : [];
  t.equal(taken.length, 1);
  for (const { file } of taken) {
    const path = join(site.dataDir, 'files', file.sha256.slice(0, 2), file.sha256);
    t.equal(readFileSync(path).length, file.bytes);
  }
  t.ok(readdirSync(join(site.dataDir, 'files')).length > 0);
});

const oneVote = (date: string, session: number, name = 'Бондар Іван Петрович') =>
  Buffer.from(`Дата;Сесія;Скликання;Питання;ПІБ;Голос\n${date};${session};VII;Про звіт ${session};${name};За`);

test('what was not taken stays in the tray: a file that came in meanwhile, a sitting without a number', async (t) => {
  const { desk, answerAll, take, told } = await opened(t);
  await desk.add(oneVote('2019-03-11', 1), 'a.csv');
  await desk.add(Buffer.from('Дата;Питання;ПІБ;Голос\n2019-04-01;Про землю;Бондар Іван Петрович;За'), 'none.csv');
  await answerAll();
  t.match(await desk.take('secretary'), { refusal: { code: 'OLDER_QUESTIONS_OPEN' } });
  desk.answer({ sittings: { '2019-04-01/-': { session: 2 } } });
  const [taken] = await Promise.all([take(), desk.add(oneVote('2019-05-11', 3), 'late.csv')]);
  const ids = told.flatMap((event) => (event.type === 'OlderResultsTaken' ? event.data.sittings : [])).length;
  const left = await desk.view();
  t.equal(ids + left.fresh, 3, 'each is in the archive or in the tray');
  t.equal(taken.taken.length, ids);
  t.equal(left.files.length, left.fresh);
});

test('more sittings than an event holds are taken in several, and none is left out', async (t) => {
  const { desk, answerAll, take, told } = await opened(t);
  const rows = Array.from({ length: 1005 }, (_, at) => {
    const day = new Date(Date.UTC(2010, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
    return `${day};${(at % 900) + 1};VI;Про звіт;Бондар Іван Петрович;За`;
  });
  await desk.add(Buffer.from(['Дата;Сесія;Скликання;Питання;ПІБ;Голос', ...rows].join('\n')), 'long.csv');
  await answerAll();
  const { taken, files } = await take();
  t.strictSame([taken.length, files.length], [1005, 0]);
  t.strictSame(
    told.flatMap((event) => (event.type === 'OlderResultsTaken' ? [event.data.sittings.length] : [])),
    [1000, 5],
  );
});

test('two readings that an answer makes one sitting are one, with the ballots of both', async (t) => {
  const { desk, answerAll, take } = await opened(t);
  const rows = (extra: string, title: string) =>
    Buffer.from(
      `Дата;${extra ? 'Сесія;' : ''}Скликання;Питання;ПІБ;Голос\n2019-03-11;${extra}VII;${title};Бондар Іван Петрович;За`,
    );
  await desk.add(rows('', 'Про перше'), 'a.csv');
  await desk.add(
    Buffer.from(
      'Дата;Сесія;Скликання;Питання;ПІБ;Голос\n2019-03-11;1;VII;Про друге;Бондар Іван Петрович;За\n2019-03-11;2;VII;Про третє;Бондар Іван Петрович;За',
    ),
    'b.csv',
  );
  await answerAll();
  desk.answer({ sittings: { '2019-03-11/-': { session: 1 } } });
  const { taken } = await take();
  t.strictSame(taken.map(({ session, ballots }) => [session, ballots]).sort(), [
    [1, 2],
    [2, 1],
  ]);
});
