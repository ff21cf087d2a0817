/** An input that fails at its edges, on a board in memory. */
import { test } from 'tap';
import { ManualClock } from '../clock.ts';
import type { Board } from './board.ts';
import { HallInput, RETRY_MS } from './hall-input.ts';
import type { GpioTrouble } from './trouble.ts';

const GONE: GpioTrouble = { code: 'GPIO_LINE_UNUSABLE', gpio: 17, reason: 'ENODEV' };
const holdMs = { active: 20, inactive: 50 };

/** A board of one line, whose edges come and fail as a test says. */
class OneLine implements Pick<Board, 'input'> {
  level: boolean | undefined = false;
  isThere = true;
  taken = 0;
  closed = 0;
  edge: () => void = () => undefined;
  fail: () => void = () => undefined;

  input(...[, onEdge, onFailed]: Parameters<Board['input']>): ReturnType<Board['input']> {
    this.taken += 1;
    if (!this.isThere) return { ok: false, trouble: GONE };
    this.edge = () => onEdge(this.level === true);
    this.fail = () => onFailed(GONE);
    const close = () => {
      this.closed += 1;
    };
    return { ok: true, value: { read: () => this.level, close } };
  }

  put(level: boolean): void {
    this.level = level;
    this.edge();
  }
}

function gavelOn(line: OneLine) {
  const clock = new ManualClock();
  const heard: string[] = [];
  const told: boolean[] = [];
  const input = new HallInput(
    { gpio: 17 },
    {
      ...{ clock, holdMs, board: () => ({ ok: true, value: line }) as const },
      onChange: (active) => heard.push(active ? 'struck' : 'released'),
      onTaken: (active) => told.push(active),
      trouble: (reason) => heard.push(`trouble ${reason.slice(-6)}`),
    },
  );
  input.start();
  return { clock, heard, told, input };
}

test('a line that fails at an edge is given back, told of once, taken anew after some seconds and heard again', async (t) => {
  const line = new OneLine();
  const { clock, heard, input } = gavelOn(line);
  line.fail();
  t.equal(line.closed, 1);
  t.equal(input.read(), undefined);
  t.match(input.trouble, /ENODEV/);
  line.isThere = false;
  clock.advance(3 * RETRY_MS);
  t.equal(line.taken, 4, 'patiently');
  line.isThere = true;
  clock.advance(RETRY_MS);
  t.same([input.read(), input.trouble], [false, undefined]);
  line.put(true);
  clock.advance(100);
  t.same(heard, ['trouble ENODEV', 'struck']);
});

test('a line that fails at each edge is told of once, one that had worked again is told of anew', async (t) => {
  const line = new OneLine();
  const { clock, heard } = gavelOn(line);
  for (let n = 0; n < 5; n += 1) {
    line.fail();
    clock.advance(RETRY_MS);
  }
  t.same(heard, ['trouble ENODEV']);
  line.put(true);
  clock.advance(100);
  line.fail();
  t.same(heard, ['trouble ENODEV', 'struck', 'trouble ENODEV']);
});

test('a stroke that is not over when the line is taken anew is none; an input that has ended is left alone', async (t) => {
  const line = new OneLine();
  const { clock, heard, input } = gavelOn(line);
  line.fail();
  line.level = true;
  clock.advance(RETRY_MS + 100);
  line.put(false);
  clock.advance(100);
  t.same(heard, ['trouble ENODEV', 'released']);
  line.fail();
  input.end();
  clock.advance(10 * RETRY_MS);
  t.equal(line.taken, 2);
});

test('a line that can’t be read when it is taken tells no level; what it is read as later is told', async (t) => {
  const line = new OneLine();
  line.level = undefined;
  const { clock, heard, told } = gavelOn(line);
  line.edge();
  clock.advance(100);
  t.same([told, heard], [[], []]);
  line.put(false);
  clock.advance(100);
  t.same([told, heard], [[], ['released']]);
  line.fail();
  clock.advance(RETRY_MS);
  t.same(told, [false]);
});
