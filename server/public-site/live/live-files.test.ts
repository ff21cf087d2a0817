import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { test } from 'tap';
import { checker } from '#contract/check';
import type { ItemId } from '#contract/ids';
import { LiveCourse, LiveNow, LiveVotes } from '#contract/views';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { b1, i1, openBallot, register, vote } from '../../views/testing/screens.ts';
import { convening } from '../../views/testing/small-council.ts';
import { LiveFiles, openLiveFiles } from './live-files.ts';

const check = checker(LiveNow);

function inItem() {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' });
  hub.giveAll({ type: 'open-item', itemId: i1 });
  const clock = { ms: 0 };
  const files = new LiveFiles({ hub, house, nowMs: () => clock.ms });
  const pass = (ms: number) => {
    clock.ms += ms;
    hub.nowMs += ms;
  };
  const now = (): LiveNow => JSON.parse(String(files.now().body));
  const part = (digest: string | undefined) => files.find(`${digest}.json`);
  return { hub, files, pass, now, part };
}

test('what has changed is told within a second, and nothing is made more often', async (t) => {
  const { hub, files, pass, now } = inItem();
  const first = files.now();
  t.ok(check(now()).ok);
  hub.giveAll(openBallot, vote('m1', 'for'));
  pass(999);
  t.equal(files.now(), first, 'the same bytes');
  pass(1);
  t.match(now().view, { ballot: { voted: 1, present: 4 } });
  t.not(files.now().digest, first.digest);
});

test('what changes nothing that is shown makes no new answer; the clock of a hall that is there still moves on', async (t) => {
  const { hub, files, pass, now } = inItem();
  const first = files.now();
  hub.commit([{ type: 'ScreensArranged', v: 1, data: { screens: [] } }], 'hall');
  for (let s = 0; s < 9; s += 1) {
    pass(1000);
    t.equal(files.now(), first);
  }
  const before = now().clock.now;
  pass(1000);
  t.ok(Date.parse(now().clock.now) - Date.parse(before) >= 10_000);
  t.equal(now().freshSeconds, 30, 'three may get lost');
});

test('in a closed part the clock tells of nothing that goes on behind the doors', async (t) => {
  const { hub, now, pass } = inItem();
  hub.clock = () => ({ now: '2026-03-30T07:00:00.000Z', elapsedMs: 4510, remainingMs: 9000 });
  hub.giveAll({ type: 'begin-closed-part', reason: 'державна таємниця' }, openBallot);
  pass(1000);
  t.strictSame([now().view.closedPart, Object.keys(now().clock)], [true, ['now']]);
});

test('what is heavy lies apart under its digest, and is found by who asked a while ago', async (t) => {
  const { hub, files, pass, now, part } = inItem();
  hub.giveAll(openBallot, vote('m1', 'for'), vote('m2', 'against'), { type: 'close-ballot', ballotId: b1 });
  const { votes, course, view } = now();
  t.notMatch(JSON.stringify(view), 'УТРИМА');
  t.ok(checker(LiveVotes)(JSON.parse(String(part(votes)?.body))).ok);
  t.ok(checker(LiveCourse)(JSON.parse(String(part(course)?.body))).ok);
  t.equal(part(votes)?.digest, votes);
  t.ok(part(votes)?.isLasting);
  pass(1000);
  hub.giveAll({ type: 'close-item' });
  t.equal(now().votes, undefined);
  t.ok(part(votes), 'the page of a cache still asks for it');
  t.equal(files.find('0123456789abcdef.json'), undefined);
  t.equal(files.find('now'), undefined);
});

test('every packing holds the same bytes', async (t) => {
  const { body, gzip, brotli } = inItem().files.now();
  t.same(gunzipSync(gzip), body);
  t.same(brotliDecompressSync(brotli), body);
});

test('it is worth asking each second of a ballot, each two of a sitting, and seldom when none is on', async (t) => {
  const { hub, pass, now } = inItem();
  const then = () => {
    pass(1000);
    return now().askSeconds;
  };
  t.equal(then(), 2);
  hub.giveAll(openBallot);
  t.equal(then(), 1);
  hub.giveAll({ type: 'close-ballot', ballotId: b1 }, { type: 'adjourn-sitting' });
  t.equal(then(), 5);
  hub.giveAll({ type: 'resume-sitting' }, { type: 'close-sitting' });
  t.equal(then(), 20);
  t.equal(now().freshSeconds, 180);
});

test('old parts are forgotten, so that a long sitting takes no more memory than a short one', async (t) => {
  const { hub, pass, now, part } = inItem();
  hub.giveAll({ type: 'close-item' });
  const first = now().course;
  for (let n = 0; n < 70; n += 1) {
    const [itemId, before] = [n + 3, n === 0 ? 1 : n + 2].map((at) => `8-14-1-i${at}` as ItemId);
    if (itemId === undefined || before === undefined) throw new Error('no item');
    hub.giveAll({ type: 'add-item', number: `9${n}`, title: `Питання ${n}` }, { type: 'move-item', itemId, before });
    pass(1000);
    now();
  }
  t.equal(part(first), undefined);
  t.ok(part(now().course));
});

test('pages of the site’s own origin may read it', async (t) => {
  const { hub } = inItem();
  const given = { hub, house: openHouse(hub), nowMs: () => 0 };
  t.equal(openLiveFiles(given, 'https://rada.example/zasidannia/').origin, 'https://rada.example');
  t.equal(openLiveFiles(given, undefined).origin, undefined);
});
