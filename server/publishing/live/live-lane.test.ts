import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import type { SittingCommand } from '#contract/commands';
import { LiveNow } from '#contract/views';
import { LiveFiles } from '../../public-site/live/live-files.ts';
import { farPace } from '../../public-site/live/pace.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { b1, i1, openBallot, register, vote } from '../../views/testing/screens.ts';
import { convening } from '../../views/testing/small-council.ts';
import { folderTarget } from '../targets/folder/folder.ts';
import { liveFolder } from '../targets/folder/live-folder.ts';
import type { LiveShelf } from '../targets/shelf.ts';
import { NEEDED_MS } from './far-parts.ts';
import { LiveLane, OVERDUE_MS } from './live-lane.ts';

type Timer = { readonly dueMs: number; readonly call: () => void };

/** A hall in a sitting, a folder that has a site, a clock that goes on when told to, and what was brought. */
async function lane(t: Test, { everySeconds = 2, between }: { everySeconds?: number; between?: Between } = {}) {
  const root = t.testdir({});
  const live = join(root, 'site', 'live');
  await mkdir(live, { recursive: true });
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' });
  hub.giveAll({ type: 'open-item', itemId: i1 });
  let timers: Timer[] = [];
  const clock = {
    wallMs: () => hub.nowMs,
    monotonicMs: () => hub.nowMs,
    after: (ms: number, call: () => void) => {
      const timer = { dueMs: hub.nowMs + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const [puts, lines, count] = [[] as string[], [] as string[], { opened: 0, told: 0 }];
  const pace = farPace({ house, wallMs: clock.wallMs, everySeconds });
  const files = new LiveFiles({ hub, house, nowMs: clock.monotonicMs, lifeMs: 0, pace });
  const target = folderTarget(root);
  const open = async (): Promise<LiveShelf> => {
    count.opened += 1;
    const shelf = await liveFolder(join(root, 'site'));
    const put: LiveShelf['put'] = async (name, bytes, isLasting) => {
      await between?.(name);
      await shelf.put(name, bytes, isLasting);
      puts.push(name);
    };
    return { ...shelf, put };
  };
  const note = (_: object, event: string) => void lines.push(event);
  const one = new LiveLane({
    ...{ name: 'Вебсервер', open, explain: target.explain, everySeconds, clock, log: { info: note, warn: note } },
    state: () => files.state(),
    onChanged: () => {
      count.told += 1;
    },
  });
  hub.onCommitted(() => one.wake());
  t.teardown(() => one.stop());
  /** Time goes on; whatever is due is done, one thing after the other. */
  const pass = async (seconds: number, { waits = true } = {}) => {
    const endMs = hub.nowMs + seconds * 1000;
    for (;;) {
      if (waits) await one.idle();
      const next = timers.filter(({ dueMs }) => dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      hub.nowMs = Math.max(hub.nowMs, next.dueMs);
      next.call();
    }
    hub.nowMs = endMs;
  };
  const now = async (): Promise<LiveNow> => JSON.parse(await readFile(join(live, 'now.json'), 'utf8'));
  const give = (...commands: SittingCommand[]) => hub.giveAll(...commands);
  return { root, live, hub, one, puts, lines, count, pass, now, give };
}
type Between = (name: string) => Promise<void> | void;

const NOW = 'now.json';
const check = checker(LiveNow);

test('what goes on is brought at once, then at most once in its time, parts before what names them', async (t) => {
  const { one, puts, pass, now, give } = await lane(t);
  await pass(10);
  t.same(puts, [], 'nothing before people see a site there');
  one.shown();
  await pass(0);
  t.equal(puts.at(-1), NOW);
  t.ok(check(await now()).ok);
  t.equal(puts[0], `${(await now()).course}.json`);
  t.match(one.now(), { state: 'going' });

  await pass(2);
  puts.length = 0;
  give(openBallot);
  await pass(0);
  t.same(puts, [NOW], 'after a quiet time without a wait');
  give(vote('m1', 'for'));
  await pass(1);
  give(vote('m2', 'against'));
  t.same(puts, [NOW]);
  await pass(1);
  t.same(puts, [NOW, NOW]);
  t.match(await now(), { view: { ballot: { voted: 2 } }, askSeconds: 2 });
});

test('while nothing happens the hall’s clock alone moves on, often enough for the page', async (t) => {
  const { one, puts, pass, now, hub } = await lane(t);
  one.shown();
  await pass(0);
  puts.length = 0;
  await pass(60);
  t.same(puts, Array(6).fill(NOW));
  const { clock, freshSeconds } = await now();
  t.ok(hub.nowMs - Date.parse(clock.now) <= 10_000);
  t.equal(freshSeconds, 30);
});

test('a target that is seldom brought to has a beat and a term to match', async (t) => {
  const { one, puts, pass, now } = await lane(t, { everySeconds: 60 });
  one.shown();
  await pass(0);
  puts.length = 0;
  await pass(120);
  t.same(puts, [NOW, NOW]);
  t.match(await now(), { freshSeconds: 180, askSeconds: 60 });
});

test('a sitting that is over is told one last time, with its page; then nothing is brought but once a day', async (t) => {
  const { one, puts, pass, now, give } = await lane(t);
  one.shown();
  await pass(0);
  give({ type: 'close-item' }, { type: 'close-sitting' });
  await pass(2);
  const { view, freshSeconds } = await now();
  t.match(view, { sitting: { state: 'closed', path: 'sittings/8-14-1/' } });
  t.ok(freshSeconds > 7 * 86_400, 'it stays true without a hub');
  t.match(one.now(), { state: 'resting' });
  puts.length = 0;
  await pass(23 * 3600);
  t.same(puts, []);
  await pass(3700);
  t.same(puts, [NOW]);
});

test('a part of the sitting that is closed has its plate, and nothing else', async (t) => {
  const { one, pass, now, give } = await lane(t);
  one.shown();
  await pass(0);
  give(
    { ...openBallot, subject: 'procedural', text: 'Закрита частина' },
    ...['head', 'm1', 'm2', 'm3'].map((id) => vote(id, 'for')),
    { type: 'close-ballot', ballotId: b1 },
    { type: 'begin-closed-part', reason: 'за рішенням ради' },
  );
  await pass(2);
  t.same((await now()).view, { council: 'Вербівська міська рада', closedPart: true });
  t.notOk((await now()).course);
});

test('of a place that is away the newest state alone is kept, it is tried ever more seldom, and told in words', async (t) => {
  const { root, one, puts, lines, count, pass, now, give } = await lane(t);
  one.shown();
  await pass(0);
  await rename(join(root, 'site'), join(root, 'away'));
  puts.length = 0;
  give(openBallot);
  await pass(2);
  t.match(one.now(), { state: 'going' }, 'once may be bad luck');
  await pass(3);
  t.match(one.now(), { state: 'failing', why: { uk: /Папки «Вебсервер» немає/ } });
  const { told, opened } = count;
  give(vote('m1', 'for'), vote('m2', 'for'));
  await pass(600);
  t.ok(count.opened - opened <= 15, `${count.opened - opened} tries in ten minutes`);
  t.equal(count.told, told, 'the office is told once');
  t.same(lines, ['live-not-published']);
  await rename(join(root, 'away'), join(root, 'site'));
  give(vote('m3', 'for'));
  await pass(60);
  t.equal(puts.filter((name) => name === NOW).length <= 7, true, 'no queue');
  t.match(await now(), { view: { ballot: { voted: 3 } } });
  t.match(one.now(), { state: 'going' });
  t.same(lines, ['live-not-published', 'live-published-again']);
});

test('one that hangs is told as such, and no second one is sent after it', async (t) => {
  let release = () => {};
  let hangs = false;
  const held = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  const between = () => (hangs ? held() : undefined);
  const { one, count, pass, now, give } = await lane(t, { between });
  one.shown();
  await pass(0);
  hangs = true;
  give(openBallot);
  await pass(2, { waits: false });
  await pass(OVERDUE_MS / 1000, { waits: false });
  t.match(one.now(), { state: 'failing', why: { en: /ETIMEDOUT/ } });
  const { opened } = count;
  give(vote('m1', 'for'));
  await pass(300, { waits: false });
  t.equal(count.opened, opened);
  hangs = false;
  release();
  await pass(60);
  t.match(await now(), { view: { ballot: { voted: 1 } } });
  t.match(one.now(), { state: 'going' });
});

test('when another site is shown there, all is brought again, also what was on its way', async (t) => {
  const site = { isChanged: false };
  const { live, one, puts, pass, now } = await lane(t, {
    between: (name) => {
      if (name !== NOW || site.isChanged) return;
      site.isChanged = true;
      one.shown();
    },
  });
  one.shown();
  await pass(0);
  puts.length = 0;
  await pass(2);
  t.same(puts, [`${(await now()).course}.json`, NOW]);
  t.same(
    one.passing().map(({ path }) => path),
    [`live/${(await now()).course}.json`, 'live/now.json'],
  );
  t.equal(String(one.passing()[1]?.bytes), await readFile(join(live, NOW), 'utf8'));
});

test('parts that nobody asks for any more go after a while, those of a former start too; what is not ours stays', async (t) => {
  const { live, one, pass, now, give } = await lane(t);
  const former = '0123456789abcdef.json';
  for (const name of [former, 'index.html', 'of-somebody.json']) await writeFile(join(live, name), '{}');
  one.shown();
  await pass(0);
  const first = `${(await now()).course}.json`;
  give({ type: 'close-item' });
  give({ type: 'add-item', number: '9', title: 'Про нове' });
  await pass(2);
  const second = `${(await now()).course}.json`;
  t.not(first, second);
  t.same((await readdir(live)).toSorted(), [former, first, second, 'index.html', NOW, 'of-somebody.json'].toSorted());
  await pass(NEEDED_MS / 1000 + 20);
  t.same((await readdir(live)).toSorted(), [second, 'index.html', NOW, 'of-somebody.json'].toSorted());
});

test('a hub that stops leaves what was there last', async (t) => {
  const { one, puts, pass, now, give } = await lane(t);
  one.shown();
  await pass(0);
  const before = await now();
  await one.stop();
  puts.length = 0;
  give(openBallot);
  await pass(60);
  t.same(puts, []);
  t.same(await now(), before);
});
