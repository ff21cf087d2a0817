import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { ItemId } from '#contract/ids';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { Past } from './past.ts';

/** A sitting whose clock stands still but for `give(seconds, …)`, which lets time pass first. */
function sitting() {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening());
  for (const id of ['head', 'm1', 'm2', 'm3']) hub.giveAll({ type: 'register-member', memberId: idOf(id) });
  hub.giveAll({ type: 'open-sitting' });
  const clock = () => {
    const begunAt = house.current?.sitting.floor.speech?.begunAt;
    return { ...hub.clock(), ...(begunAt !== undefined && { elapsedMs: hub.nowMs - Date.parse(begunAt) }) };
  };
  let timer: { atMs: number; call: () => void } | undefined;
  const after = (ms: number, call: () => void) => {
    timer = { atMs: hub.nowMs + ms, call };
    return () => {
      timer = undefined;
    };
  };
  const timing = { nowMs: () => hub.nowMs, after };
  const past = new Past({ house, hub: { clock, onCommitted: hub.onCommitted.bind(hub) }, timing });
  past.shown(0);
  const give = (seconds: number, ...commands: SittingCommand[]) => {
    const nowMs = hub.nowMs + seconds * 1000;
    if (timer && timer.atMs <= nowMs) {
      hub.nowMs = timer.atMs;
      timer.call();
    }
    hub.nowMs = nowMs;
    hub.giveAll(...commands);
  };
  const shown = (delaySeconds: number) => past.shown(delaySeconds * 1000);
  const waits = () => timer !== undefined;
  return { give, shown, waits };
}
const openItem = (number: 1 | 2): SittingCommand => ({ type: 'open-item', itemId: `8-14-1-i${number}` as ItemId });
const speak: SittingCommand = { type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' };
const beginClosed: SittingCommand = { type: 'begin-closed-part', reason: 'персональні дані' };

test('a text is as late as the stream: what was shown so long ago, in order', async (t) => {
  const { give, shown } = sitting();
  give(10, openItem(1));
  give(5, { type: 'close-item' }, openItem(2));
  give(3);
  t.equal(shown(0)?.view.item?.number, '2');
  t.equal(shown(2)?.view.item?.number, '2');
  t.equal(shown(4)?.view.item?.number, '1');
  t.equal(shown(10)?.view.item, undefined);
  t.ok((shown(4)?.sequence ?? 0) < (shown(0)?.sequence ?? 0), 'the sequence grows');
});

test('before anybody asked nothing is known', async (t) => {
  const { give, shown } = sitting();
  t.equal(shown(5), undefined);
  give(6);
  t.match(shown(5), { view: { council: 'Вербівська міська рада' } });
});

test('time left is that of the moment shown', async (t) => {
  const { give, shown } = sitting();
  give(10, openItem(1), speak);
  give(20);
  t.equal(shown(0)?.clock.elapsedMs, 20_000);
  t.equal(shown(5)?.clock.elapsedMs, 15_000);
  t.equal(shown(5)?.clock.now, '2026-03-30T07:00:25.000Z');
});

test('the plate of a closed part comes at once, and what was before it is gone', async (t) => {
  const { give, shown } = sitting();
  give(10, openItem(1), speak);
  give(5, beginClosed);
  for (const delay of [0, 1, 30])
    t.same(Object.keys(shown(delay)?.view ?? {}).sort(), ['closedPart', 'council', 'seats']);
});

test('the plate goes as late as the rest', async (t) => {
  const { give, shown } = sitting();
  give(10, openItem(1));
  give(5, beginClosed);
  give(100, { type: 'end-closed-part' });
  give(3);
  t.equal(shown(0)?.view.closedPart, undefined);
  t.equal(shown(5)?.view.closedPart, true);
  give(3);
  t.equal(shown(5)?.view.closedPart, undefined);
});

test('in a closed part the sequence tells nothing of what goes on', async (t) => {
  const { give, shown } = sitting();
  give(10, openItem(1), beginClosed);
  const { sequence } = shown(0) ?? {};
  give(5, speak);
  give(5, { type: 'end-speech' });
  t.equal(shown(0)?.sequence, sequence);
});

test('a burst is looked at once, when it is over, and the newest is never behind', async (t) => {
  const { give, shown, waits } = sitting();
  give(10, openItem(1));
  give(0.05, { type: 'close-item' });
  give(0.01, openItem(2));
  t.ok(waits());
  give(5.04);
  t.notOk(waits());
  t.equal(shown(0)?.view.item?.number, '2');
  t.equal(shown(5)?.view.item?.number, '2');
  t.equal(shown(5.01)?.view.item?.number, '1');
});

test('while nobody asks nothing is looked at, and who asks again is shown what is since then', async (t) => {
  const { give, shown, waits } = sitting();
  give(200, openItem(1));
  give(0.01, { type: 'close-item' });
  t.notOk(waits());
  t.equal(shown(5), undefined);
  t.match(shown(0), { view: { fitting: 'next' } });
});
