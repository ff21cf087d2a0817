import { test } from 'tap';
import { frameOf } from '../testing/frames.ts';
import { MemoryBus } from '../testing/memory-bus.ts';
import { commandCode } from './commands.ts';

test('while a ballot is open a dead keypad does not slow the living', async (t) => {
  const bus = new MemoryBus(12);
  bus.panel.hurry = true;
  bus.panel.start();
  bus.clock.advance(500);
  const polledAt: number[] = [];
  bus.toDevice = (bytes) => {
    if (frameOf(bytes).address === 1) polledAt.push(bus.clock.now());
    return frameOf(bytes).address === 5 ? undefined : bytes;
  };
  bus.clock.advance(1000);
  polledAt.length = 0;
  bus.clock.advance(5000);
  const gaps = polledAt.slice(1).map((at, index) => at - (polledAt[index] ?? 0));
  t.ok(Math.max(...gaps) < 100, `longest pause between two polls ${Math.max(...gaps)} ms`);
});

/** Pauses between two polls of each living keypad of twelve, in a ballot at 115200 baud, while these fall silent. */
function pauses(dead: readonly number[]) {
  const bus = new MemoryBus(12, { baud: 115_200, turnaroundMs: 2 });
  bus.panel.hurry = true;
  bus.panel.start();
  bus.clock.advance(3000);
  const polledAt = new Map<number, number>();
  let all: number[] = [];
  bus.toDevice = (bytes) => {
    const { address } = frameOf(bytes);
    if (dead.includes(address)) return undefined;
    all.push(bus.clock.now() - (polledAt.get(address) ?? bus.clock.now()));
    polledAt.set(address, bus.clock.now());
    return bytes;
  };
  bus.clock.advance(2000);
  const whenTheyDied = Math.max(...all);
  all = [];
  bus.clock.advance(20_000);
  return { whenTheyDied, longest: Math.max(...all), mean: all.reduce((sum, ms) => sum + ms, 0) / all.length };
}

test('of twelve keypads at 115200 baud three die in a ballot: the living are polled no less often than with all alive', async (t) => {
  const [alive, three] = [pauses([]), pauses([3, 7, 11])];
  t.comment(`pause between two polls, ms: all alive ${JSON.stringify(alive)}, three dead ${JSON.stringify(three)}`);
  t.ok(three.mean < alive.mean);
  t.ok(three.longest < 100);
  t.ok(pauses([3]).whenTheyDied < 250, 'and one that dies holds them up once, for less than a quarter of a second');
});

/** Polls and longest pause of the first of twelve keypads in ten seconds of a ballot, with the fifth as `trouble` makes it. */
function besides(trouble: (bus: MemoryBus) => void) {
  const bus = new MemoryBus(12, { baud: 115_200, turnaroundMs: 2 });
  bus.panel.hurry = true;
  bus.panel.start();
  bus.clock.advance(3000);
  trouble(bus);
  const polledAt: number[] = [];
  const meddle = bus.toDevice;
  bus.toDevice = (bytes) => {
    if (frameOf(bytes).address === 1) polledAt.push(bus.clock.now());
    return meddle(bytes);
  };
  bus.clock.advance(10_000);
  const gaps = polledAt.slice(1).map((at, index) => at - (polledAt[index] ?? 0));
  return { polls: polledAt.length, longestMs: Math.max(...gaps) };
}

test('a keypad that only says who it is, or whose power comes and goes, hardly holds up its neighbours', (t) => {
  const dead = besides((bus) => {
    bus.toDevice = (bytes) => (frameOf(bytes).address === 5 ? undefined : bytes);
  });
  const half = besides((bus) => {
    bus.toDevice = (bytes) => {
      const { address, code } = frameOf(bytes);
      return address === 5 && code !== commandCode.id ? undefined : bytes;
    };
  });
  const flapping = besides((bus) => {
    let isOn = true;
    const flap = () => {
      isOn = !isOn;
      if (isOn) bus.place(5).peripheral.restart();
      bus.clock.after(700, flap);
    };
    flap();
    bus.toDevice = (bytes) => (frameOf(bytes).address === 5 && !isOn ? undefined : bytes);
  });
  t.comment(JSON.stringify({ dead, half, flapping }));
  for (const trouble of [half, flapping]) {
    t.ok(trouble.longestMs < 250);
    t.ok(trouble.polls > 0.85 * dead.polls);
  }
  t.end();
});
