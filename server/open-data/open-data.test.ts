import { parse } from 'csv-parse/sync';
import { test } from 'tap';
import { digestOf } from './file.ts';
import { openData } from './open-data.ts';
import { filesOf, wholeArchive } from './testing/archive.ts';

const whole = filesOf(wholeArchive());
const rowsOf = (path: string, file = whole): Record<string, string>[] =>
  parse(file(path), { columns: true, record_delimiter: '\r\n' });

test('headers are spelt as the dataset spells them', async (t) => {
  const headOf = (path: string) => whole(path).split('\r\n')[0];
  t.equal(
    headOf('motions.csv'),
    'uid,date,authorityName,authorityId,authorityCattutc,convocation,legislativeSession,num,title,projectNum,votingFor,votingAgainst,votingAbstain,notVoting,absent,votingResult,textUrl,text',
  );
  t.equal(headOf('votings.csv'), 'motionUid,voterId,voterName,motionTitle,result');
  t.match(
    headOf('deputies.csv'),
    /^id,votingIdentifier,familyName,name,additionalName,gender,birthDate,image,biography,party/,
  );
});

test('a ballot that was stopped, and whatever a closed part voted, is in no row; every uid is one’s own', async (t) => {
  const uids = rowsOf('motions.csv').map(({ uid }) => uid);
  t.equal(new Set(uids).size, uids.length);
  t.equal(uids.length, 14, 'fifteen ballots, one of them stopped by the alarm');
  t.ok(uids.includes('2026-03-30_5+6'), 'a block names its items');
});

test('whoever declared a conflict of interest counts among those who did not vote', async (t) => {
  const land = rowsOf('motions.csv').find(({ uid }) => uid === '2026-03-30_2');
  t.match(land, { votingFor: '7', votingAgainst: '8', votingAbstain: '6', notVoting: '1', absent: '3' });
  t.equal(land?.['votingResult'], 'не прийнято');
});

test('the votes of a ballot add up to its figures, the head votes first and is no deputy', async (t) => {
  const votings = rowsOf('votings.csv');
  for (const motion of rowsOf('motions.csv')) {
    const votes = votings.filter(({ motionUid }) => motionUid === motion['uid']);
    const count = (word: string) => String(votes.filter(({ result }) => result === word).length);
    t.equal(votes[0]?.['voterId'], 'head');
    t.strictSame(
      ['За', 'Проти', 'Утримався', 'Не голосував', 'Відсутній'].map(count),
      ['votingFor', 'votingAgainst', 'votingAbstain', 'notVoting', 'absent'].map((name) => motion[name]),
    );
  }
  t.notOk(rowsOf('deputies.csv').some(({ id }) => id === 'head'));
});

test('a title with quotes, commas, lines and signs comes back as it was', async (t) => {
  const title = 'Про «Програму "Дім, сад"»\nна 2026 рік & <далі> 🔔 обʼєкт; \'x\'';
  const titles = rowsOf('agenda.csv', filesOf(wholeArchive({ titles: { 3: title } }))).map((row) => row['title']);
  t.ok(titles.includes(title));
});

test('made twice, every file has the same bytes, and the package names each with its digest', async (t) => {
  const all = openData(wholeArchive());
  t.strictSame(openData(wholeArchive()), all);
  for (const at of ['', 'sittings/2026-03-30/']) {
    const { resources, journal } = JSON.parse(whole(`${at}datapackage.json`));
    for (const { path, hash, bytes } of resources) {
      const made = all.find((file) => file.path === at + path);
      t.match(made && digestOf(made), { bytes, sha256: hash.slice('sha256:'.length) }, path);
    }
    t.ok(journal.position > 0);
  }
});
