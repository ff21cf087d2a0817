import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'tap';
import { checker } from '#contract/check';
import { YourDeputy, YourDeputyVotes } from '#contract/your-deputy';
import { SECRET, secretEvents } from '../open-data/testing/secret-sitting.ts';
import { proceedingsOf } from '../proceedings/taking.ts';
import { ROSTER } from '../proceedings/testing/council-of-verbivka.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { type SiteRig, siteRig, sittingEvents } from './testing/site-rig.ts';

const ID = '8-14-1';
const whole = wholeSitting();
const events = sittingEvents(ID, whole);
const isClose = ({ type }: { type: string }) => type === 'BallotClosed';
/** The sitting as it stood before its third ballot was closed, that close with its decision, and the rest. */
const third = events.map((event, at) => (isClose(event) ? at : -1)).filter((at) => at >= 0)[2] ?? 0;
const before = events.slice(0, third);
const ballot = events.slice(third, third + 1);

const digestOf = (site: SiteRig) => {
  const files = site.reader.manifest()?.files ?? [];
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
};

test('one sitting makes a page of each ballot and each deputy, their papers and data, and what a site has once', async (t) => {
  const site = await siteRig(t, { address: 'https://rada.example/' });
  await site.add(events);
  await site.build();
  const tree = site.tree();
  const once = tree.filter((path) => !/^(sittings|people|data)\/.+\//.test(path) && !path.startsWith('assets/'));
  t.strictSame(once, [
    ...['404.html', 'about/index.html', 'corrections/index.html'],
    ...['data/agenda.csv', 'data/attendance.csv', 'data/catalog.jsonld'],
    ...[
      'data/catalog.ttl',
      'data/chapters.schema.json',
      'data/convocations.csv',
      'data/datapackage.json',
      'data/deputies.csv',
    ],
    ...['data/deputy-votes.schema.json', 'data/deputy.schema.json', 'data/index.html', 'data/motions.csv'],
    ...[
      'data/popolo.json',
      'data/sessions.csv',
      'data/votings.csv',
      'decisions/index.html',
      'en/index.html',
      'index.html',
      'live/index.html',
    ],
    ...['news.atom', 'news.rss', 'people/index.html', 'robots.txt', 'search-index.json', 'search/index.html'],
    ...['sitemap-1.xml', 'sitemap.xml', 'sittings.ics', 'sittings/index.html'],
  ]);
  const ofMember = tree.filter((path) => path.startsWith('people/m7/'));
  t.strictSame(
    ofMember.map((path) => path.slice('people/m7/'.length)),
    ['8-14-1/index.html', '8-14-1/votes.json', 'deputy.json', 'index.html', 'widget/index.html'],
  );
  const ofBallots = tree.filter((path) => path.startsWith(`sittings/${ID}/ballots/`));
  t.equal(ofBallots.filter((path) => path.endsWith('index.html')).length, 15);
  t.equal(ofBallots.filter((path) => path.endsWith('roll-call.pdf')).length, 14, 'one was stopped and has no result');
  t.match(String(site.reader.bytesOf(`sittings/${ID}/ballots/1/roll-call.pdf`)?.subarray(0, 5)), '%PDF-');

  const pages = tree.filter((path) => path.endsWith('.html'));
  const links = pages.flatMap((path) =>
    [...String(site.reader.bytesOf(path)).matchAll(/href="\/([^"#]*)"/g)].map(([, to = '']) => to),
  );
  t.ok(links.length > 1000);
  const dead = new Set(links.filter((to) => site.reader.find(to) === undefined));
  t.strictSame([...dead], [], 'every link within the site leads to a file');

  const all = [...site.texts().values()].map(String).join('\n');
  for (const { card } of ROSTER) t.notOk(card !== undefined && all.includes(card), 'no card is anywhere');
  t.notMatch(all, 'Відомості про оборону громади', 'why a part was closed stays in the hall');

  const again = await site.build();
  t.strictSame([again?.made, again?.gone], [[], []], 'made again, nothing changes');
  const digest = digestOf(site);
  const other = await siteRig(t, { address: 'https://rada.example/' });
  await other.add(events);
  await other.build();
  t.equal(digestOf(other), digest, 'made elsewhere, every byte is the same');
});

test('«Наживо» names the sitting that is on, and when it is over, as the last; it asks where the hall file says', async (t) => {
  const liveSource = 'https://live.rada.example/public/live/';
  const site = await siteRig(t, { liveSource });
  const drawn = () => String(site.texts().get('live/index.html'));
  await site.add(before);
  await site.build();
  t.match(drawn(), /<p data-name="state">open<\/p>/);
  t.match(drawn(), `<p data-name="source">${liveSource}</p>`);
  await site.add(events.slice(third));
  await site.build();
  t.match(drawn(), /<p data-name="state">closed<\/p>/);
});

test('figures are those of the proceedings, added up', async (t) => {
  const site = await siteRig(t);
  await site.add(events);
  await site.build();
  const proceedings = proceedingsOf(whole);
  const json = (path: string) => JSON.parse(String(site.reader.bytesOf(path)));
  for (const { member, present } of proceedings?.attendance ?? []) {
    const deputy = json(`people/${member.id}/deputy.json`);
    const votes = json(`people/${member.id}/${ID}/votes.json`);
    t.ok(checker(YourDeputy)(deputy).ok && checker(YourDeputyVotes)(votes).ok, 'as their schemas say');
    const own = (proceedings?.ballots ?? []).flatMap(({ end }) =>
      end.kind === 'closed' ? (end.roll?.votes.find((vote) => vote.member.id === member.id) ?? []) : [],
    );
    t.equal(deputy.votes.total, own.length);
    t.equal(deputy.votes.for, own.filter(({ outcome }) => outcome === 'for').length);
    t.strictSame(deputy.attended, { sittings: Number(present), of: 1 });
    t.strictSame(
      votes.votes.flatMap(({ outcome }: { outcome?: string }) => outcome ?? []),
      own.map(({ outcome }) => outcome),
    );
    for (const { same, of } of deputy.withOthers) t.ok(same <= of && of > 0);
  }
  const [one, other] = ['m2', 'm3'].map((id) => json(`people/${id}/deputy.json`));
  const name = (deputy: { deputy: { name: string } }) => deputy.deputy.name;
  const together = (deputy: { withOthers: { name: string; same: number }[] }, whom: string) =>
    deputy.withOthers.find((each) => each.name === whom);
  t.match(together(one, name(other)), { same: together(other, name(one))?.same });
});

test('one ballot more changes the pages that tell of it, and leaves every other byte alone', async (t) => {
  const site = await siteRig(t);
  await site.add(before);
  await site.build();
  await site.add(ballot);
  const built = await site.build();
  const kinds = new Set((built?.made ?? []).map((path) => path.replace(/\b(m\d+|head)\b/, '*')));
  const data = 'data/sittings/2026-03-30/';
  t.strictSame([...kinds].filter((path) => !path.startsWith(data)).sort(), [
    ...['data/index.html', 'index.html', 'live/index.html'],
    ...['people/*/8-14-1/index.html', 'people/*/8-14-1/votes.json', 'people/*/deputy.json', 'people/*/index.html'],
    ...['people/*/widget/index.html', 'search-index.json', 'sittings/8-14-1/ballots/3/index.html'],
    ...['sittings/8-14-1/ballots/3/roll-call.pdf', 'sittings/8-14-1/index.html', 'sittings/index.html'],
  ]);
  t.strictSame(built?.gone, []);
});

test('killed at any page, people see the former site or the new one, and the next build makes it whole', async (t) => {
  const program = join(import.meta.dirname, 'testing/build-until.js');
  const killAt = (dataDir: string, pages: number) =>
    t.equal(spawnSync(process.execPath, [program, dataDir, String(pages)]).signal, 'SIGKILL');
  const site = await siteRig(t);
  await site.add(before);
  killAt(site.dataDir, 5);
  t.strictSame(site.tree(), [], 'no site before the first is whole');
  killAt(site.dataDir, 40);
  t.strictSame(site.tree(), []);
  await site.build();
  const former = digestOf(site);
  await site.add(ballot);
  for (const pages of [0, 3, 60]) {
    killAt(site.dataDir, pages);
    t.equal(digestOf(site), former);
  }
  site.open();
  await site.build();
  const clean = await siteRig(t);
  await clean.add([...before, ...ballot]);
  await clean.build();
  t.equal(digestOf(site), digestOf(clean));
});

test('of secret choices, a closed part and cards the site has no byte', async (t) => {
  const site = await siteRig(t);
  const secret = secretEvents();
  await site.add(sittingEvents(ID, secret));
  await site.build();
  const cards = secret.flatMap(({ event }) =>
    event.type === 'SittingConvened' ? event.data.roster.flatMap(({ card }) => card ?? []) : [],
  );
  t.ok(cards.length > 0);
  for (const [path, bytes] of site.texts()) {
    const text = String(bytes);
    for (const word of [SECRET, ...cards]) t.notOk(text.includes(word), `${path}: ${word}`);
  }
  const page = String(site.reader.bytesOf(`sittings/${ID}/ballots/2/index.html`));
  t.match(page, 'data-name="manner">таємно');
  const sitting = String(site.reader.bytesOf(`sittings/${ID}/index.html`));
  t.match(sitting, 'data-name="article">280/97-ВР ст. 46', 'by which article there is no protocol');
  t.notMatch(page, /data-name="(outcome|mark|word)"/);
  t.match(site.tree().join('\n'), `people/m1/${ID}/index.html`);
  t.notMatch(String(site.reader.bytesOf(`people/m1/${ID}/votes.json`)), '"outcome"');
});

test('another look is built beside the one that people see, with the papers that are the same', async (t) => {
  const site = await siteRig(t, { realPapers: true });
  await site.add(before);
  await site.build();
  const paper = `sittings/${ID}/ballots/1/roll-call.pdf`;
  const [former, page] = [site.reader.bytesOf(paper), site.reader.bytesOf('')];
  let seen: Buffer | undefined;
  const works = site.open({
    ...site.end,
    build: 'another-look',
    draw: (head, model) => {
      seen ??= site.reader.bytesOf('');
      return `${head.build} ${model.kind}`;
    },
  });
  await works.build();
  t.same(seen, page, 'while it was drawn the former stood');
  t.match(String(site.reader.bytesOf('')), 'another-look home');
  t.same(site.reader.bytesOf(paper), former);
  await site.add(ballot);
  await works.build();
  t.match(String(site.reader.bytesOf(`sittings/${ID}/ballots/3/index.html`)), 'another-look ballot', 'and it goes on');
});
