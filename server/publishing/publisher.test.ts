import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PublishedFact } from './publisher.ts';
import { FIRST_LOOK_MS, LOOK_MS, Publisher } from './publisher.ts';
import { digestOf } from './site-package.ts';
import { folderTarget } from './targets/folder/folder.ts';
import { pullTarget } from './targets/pull/pull.ts';
import { FIRST, SECOND, siteOf } from './testing/small-site.ts';

/** A target on a folder that may be missing, a clock that stands, and word of every change. */
function desk(t: Test) {
  const root = t.testdir({});
  const stick = join(root, 'usb');
  const told = new EventEmitter();
  const facts: PublishedFact[] = [];
  const lines: object[] = [];
  const later: { ms: number; call: () => void }[] = [];
  /** Looks at the far side that are due some time. */
  const looks: { ms: number; call: () => void }[] = [];
  const publisher = new Publisher({
    ...{ name: 'Носій', kind: 'folder', isPublic: true, target: folderTarget(stick) },
    clock: {
      wallMs: () => Date.parse('2026-03-30T07:00:00.000Z'),
      after: (ms, call) => {
        const timer = { ms, call };
        const due = ms === FIRST_LOOK_MS || ms === LOOK_MS ? looks : later;
        due.push(timer);
        return () => void due.splice(due.indexOf(timer), due.includes(timer) ? 1 : 0);
      },
    },
    log: { info: (fields) => void lines.push(fields), warn: (fields) => void lines.push(fields) },
    note: async (fact) => void facts.push(fact),
    onChanged: () => void told.emit('changed'),
  });
  const rest = async () => {
    while (publisher.now().state === 'bringing-out') await once(told, 'changed');
  };
  const index = () => readFile(join(stick, 'site', 'index.html'), 'utf8');
  const out = (name: string, pages: typeof FIRST, position: number) => siteOf(join(root, name), pages, position);
  return { publisher, stick, facts, lines, later, looks, rest, index, out };
}

test('a site that has arrived is a fact for the journal, once', async (t) => {
  const { publisher, stick, facts, rest, index, out } = desk(t);
  await mkdir(stick);
  t.equal(publisher.now().state, 'empty');
  const site = await out('one', FIRST, 5);
  publisher.want(site);
  t.equal(publisher.now().state, 'bringing-out');
  await rest();
  t.match(facts, [{ target: 'Носій', isPublic: true, position: 5, files: { all: 4, put: 4, removed: 0 } }]);
  t.equal(await index(), FIRST['index.html']);
  publisher.want({ ...site, position: 6 });
  await rest();
  t.equal(facts.length, 1, 'the same files are not published again');
  t.match(publisher.now(), {
    state: 'up-to-date',
    publishedAt: '2026-03-30T07:00:00.000Z',
    shows: 6,
    files: 4,
    failed: undefined,
  });
});

test('a stick that is not there is waited for, ever longer, and told', async (t) => {
  const { publisher, stick, facts, later, rest, index, out } = desk(t);
  publisher.want(await out('one', FIRST, 5));
  await rest();
  t.match(publisher.now(), {
    state: 'waiting',
    failed: { why: { uk: /Підʼєднайте/ }, nextAt: '2026-03-30T07:01:00.000Z' },
  });
  for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
    const timer = later.shift();
    t.equal(timer?.ms, minutes * 60_000);
    timer?.call();
    await rest();
  }
  await mkdir(stick);
  publisher.tryNow();
  await rest();
  t.equal(facts.length, 1);
  t.equal(await index(), FIRST['index.html']);
  t.equal(later.length, 0);
});

test('of sites that came while one was on its way the newest follows, and no other', async (t) => {
  const { publisher, stick, facts, rest, index, out } = desk(t);
  await mkdir(stick);
  const [one, two, three] = [
    await out('one', FIRST, 5),
    await out('two', { ...SECOND, 'index.html': 'not seen' }, 6),
    await out('three', SECOND, 7),
  ];
  for (const site of [one, two, three]) publisher.want(site);
  await rest();
  t.same(
    facts.map(({ position }) => position),
    [5, 7],
  );
  t.equal(await index(), SECOND['index.html']);
  t.same(facts[1]?.corrected, ['sittings/8-1-1/1.pdf']);
  const digest = /^[0-9a-f]{64}$/;
  t.match(facts[1]?.digests, [{ former: digest, sha256: digest }]);
});

test('a site whose files went while it was brought is no failure: the newer one follows, with what has arrived', async (t) => {
  const { publisher, stick, facts, later, rest, index, out } = desk(t);
  await mkdir(stick);
  const one = await out('one', FIRST, 5);
  await rm(one.folder, { recursive: true });
  const two = await out('two', SECOND, 6);
  publisher.want(one);
  publisher.want(two);
  await rest();
  t.match(publisher.now(), { state: 'up-to-date', failed: undefined });
  t.match(facts, [{ position: 6 }]);
  t.equal(later.length, 0, 'nothing waits for a next try');
  t.equal(await index(), SECOND['index.html']);
});

test('after a restart what the journal tells of is not brought again', async (t) => {
  const first = desk(t);
  await mkdir(first.stick);
  const site = await first.out('one', FIRST, 5);
  first.publisher.want(site);
  await first.rest();
  await first.publisher.stop();
  const [fact] = first.facts;
  const next = new Publisher({
    ...{ name: 'Носій', kind: 'folder', isPublic: true, target: folderTarget('/nowhere') },
    clock: { wallMs: () => 0, after: () => () => undefined },
    log: { info: () => undefined, warn: () => t.fail('nothing is tried') },
    note: async () => void t.fail('nothing is published'),
    onChanged: () => undefined,
  });
  if (fact) next.remember(fact, '2026-03-30T07:00:00.000Z');
  next.want(site);
  t.match(next.now(), { state: 'up-to-date', publishedAt: '2026-03-30T07:00:00.000Z' });
});

test('a far side is looked at some minutes after the start and once a day; one that was wiped is filled anew', async (t) => {
  const { publisher, stick, facts, looks, rest, index, out } = desk(t);
  await mkdir(stick);
  publisher.want(await out('one', FIRST, 5));
  await rest();
  const look = async (ms: number) => {
    const timer = looks.shift();
    t.equal(timer?.ms, ms);
    timer?.call();
    await rest();
  };
  await look(10 * 60_000);
  t.equal(facts.length, 1, 'what is there is not published again');
  t.match(publisher.now(), { state: 'up-to-date', checkedAt: '2026-03-30T07:00:00.000Z' });
  await rm(join(stick, 'site'));
  await rm(join(stick, 'generations'), { recursive: true });
  await look(24 * 60 * 60_000);
  t.match(facts[1], { files: { all: 4, put: 4 } });
  t.equal(await index(), FIRST['index.html']);
  await rm(stick, { recursive: true });
  await look(24 * 60 * 60_000);
  t.match(publisher.now(), { state: 'waiting', failed: { why: { uk: /Підʼєднайте/ } } });
  t.equal(looks.length, 1);
});

test('where the site is fetched, a paper is corrected against what people had, not against what only waited', async (t) => {
  const root = t.testdir({});
  const told = new EventEmitter();
  const facts: PublishedFact[] = [];
  const publisher = new Publisher({
    ...{ name: 'Сайт', kind: 'pull', isPublic: true, target: pullTarget(join(root, 'pull')) },
    clock: { wallMs: () => Date.parse('2026-03-30T07:00:00.000Z'), after: () => () => undefined },
    log: { info: () => undefined, warn: () => t.fail('nothing fails') },
    note: async (fact) => void facts.push(fact),
    onChanged: () => void told.emit('changed'),
  });
  const lay = async (protocol: string, position: number) => {
    const pages = { 'index.html': `${position}`, 'protocol.pdf': protocol };
    const site = await siteOf(join(root, `${position}`), pages, position);
    publisher.want(site);
    while (publisher.now().state === 'bringing-out') await once(told, 'changed');
    return digestOf(site.files);
  };
  const list = async () => JSON.parse(await readFile(join(root, 'pull', 'site', 'published.json'), 'utf8'));
  await lay('nobody read this', 1);
  await publisher.fetched(await lay('first', 2));
  t.same(facts.at(-1)?.corrected ?? [], [], 'what nobody read is not corrected');
  await lay('second', 3);
  await lay('second', 4);
  await publisher.fetched(await lay('third', 5));
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const digests = [{ former: digest('first'), sha256: digest('third') }];
  t.match(facts.at(-1), { isPublic: true, position: 5, corrected: ['protocol.pdf'], digests });
  t.match(await list(), { corrections: [{ path: 'protocol.pdf', ...digests[0] }] });
  t.equal((await list()).corrections.length, 1);
  await publisher.fetched(await lay('third', 6));
  t.notOk(facts.at(-1)?.corrected, 'told once');
  t.equal((await list()).corrections.length, 1, 'and kept for ever');
});

test('one that was stopped begins nothing new', async (t) => {
  const { publisher, facts, out } = desk(t);
  await publisher.stop();
  publisher.want(await out('one', FIRST, 5));
  t.equal(publisher.now().state, 'empty');
  t.equal(facts.length, 0);
});
