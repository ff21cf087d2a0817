import { test } from 'tap';
import type { CouncilEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { handClock } from '../hub/testing/hand-clock.ts';
import type { House } from '../views/house.ts';
import { given } from '../views/testing/screens.ts';
import { convening } from '../views/testing/small-council.ts';
import type { StreamEvent } from './link.ts';
import { Encoder } from './obs/encoder.ts';
import { StreamMarks } from './stream-marks.ts';

const AT = Date.parse('2026-03-30T07:00:00Z');
const MINUTE_MS = 60_000;
const idle = { changed: () => undefined, unwaited: () => undefined };
const clockTime = (at: string) => at.slice(11, 19);

/** Marks of a sitting on paper, and the journal of what was noted. */
function marked() {
  const { house } = given(convening());
  const events: StreamEvent[] = [];
  let councilState = house.councilState;
  let current = house.current;
  const read = {
    get councilState() {
      return councilState;
    },
    get current() {
      return current;
    },
  } as House;
  const take = (event: CouncilEventOf<'StreamMarked' | 'StreamEnded'>) => {
    councilState = evolveCouncil(councilState, event, new Date(AT).toISOString());
  };
  const marks = new StreamMarks({
    house: read,
    note: async (event) => {
      events.push(event);
      take(event);
    },
  });
  const told = () =>
    events.map(
      ({ type, data }) => `${type} ${data.video} ${clockTime(data.at)}${'from' in data ? ` ${data.from}` : ''}`,
    );
  return {
    ...{ marks, told, take },
    sittingId: house.current?.sitting.sittingId as SittingId,
    leave: () => {
      current = undefined;
    },
    convene: () => {
      current = house.current;
      marks.convened();
    },
  };
}

test('the encoder begins and ends the video; a second stream is a second video', async (t) => {
  const { marks, told } = marked();
  await marks.started(AT);
  await marks.ended(AT + 5 * MINUTE_MS);
  await marks.started(AT + 6 * MINUTE_MS);
  t.same(told(), ['StreamMarked 1 07:00:00 encoder', 'StreamEnded 1 07:05:00', 'StreamMarked 2 07:06:00 encoder']);
});

test('a stream that is told of twice is marked once', async (t) => {
  const { marks, told } = marked();
  await Promise.all([marks.started(AT), marks.started(AT + 1_000), marks.started(AT - 900)]);
  t.same(told(), ['StreamMarked 1 07:00:00 encoder']);
});

test('a mark that a person set stands', async (t) => {
  const { marks, told, take, sittingId } = marked();
  const at = new Date(AT).toISOString();
  take({ type: 'StreamMarked', v: 1, data: { sittingId, video: 1, at, from: 'person' } });
  await marks.started(AT + MINUTE_MS);
  t.same(told(), []);
  await marks.runsNothing(AT + MINUTE_MS);
  t.same(told(), [], 'what a person began may run elsewhere');
  await marks.ended(AT + 2 * MINUTE_MS);
  t.same(told(), ['StreamEnded 1 07:02:00'], 'the encoder was seen to stop');
});

test('a stream that was begun anew unseen ends the one before it', async (t) => {
  const { marks, told } = marked();
  await marks.started(AT);
  await marks.started(AT + 30 * MINUTE_MS);
  t.same(told(), ['StreamMarked 1 07:00:00 encoder', 'StreamEnded 1 07:30:00', 'StreamMarked 2 07:30:00 encoder']);
});

test('a stream that began before the sitting was convened is its video from its own beginning', async (t) => {
  const { marks, told, leave, convene } = marked();
  leave();
  await marks.started(AT - 10 * MINUTE_MS);
  t.same(told(), []);
  convene();
  await marks.runsNothing(AT);
  t.match(told(), ['StreamMarked 1 06:50:00 encoder', 'StreamEnded 1 07:00:00']);
});

test('of a stream that runs already when OBS is reached the true beginning is learned, once', async (t) => {
  const { marks, told } = marked();
  const clock = handClock(AT);
  const status = { outputActive: true, outputDuration: 95_000 };
  const ask = async (type: string) =>
    ({ ok: true, data: type === 'GetStreamStatus' ? status : { outputActive: false } }) as const;
  const encoder = new Encoder({ mark: 'stream', clock, marks, ask, ...idle });
  await encoder.connected();
  t.equal(encoder.since('stream'), AT - 95_000);
  encoder.lost();
  clock.pass(MINUTE_MS);
  /* Frames were left out on the way, so OBS reckons a little less. */
  status.outputDuration = 95_000 + MINUTE_MS - 1_300;
  await encoder.connected();
  await marks.convened();
  t.same(told(), ['StreamMarked 1 06:58:25 encoder']);
  encoder.lost();
  clock.pass(MINUTE_MS);
  status.outputActive = false;
  await encoder.connected();
  t.same(told().at(-1), 'StreamEnded 1 07:01:00', 'it ended when it was last seen');
});

test('an OBS that only switches scenes does not end the video of another encoder', async (t) => {
  const { marks, told } = marked();
  await marks.started(AT);
  const ask = async () => ({ ok: true, data: { outputActive: false } }) as const;
  const encoder = new Encoder({
    mark: undefined,
    clock: handClock(AT + MINUTE_MS),
    marks,
    ask,
    ...idle,
  });
  await encoder.connected();
  encoder.lost();
  await encoder.connected();
  t.same(told(), ['StreamMarked 1 07:00:00 encoder']);
});

test('what is recorded marks the video where the council wants that', async (t) => {
  const { marks, told } = marked();
  const clock = handClock(AT);
  const ask = async () => ({ ok: false, code: 0 }) as const;
  const encoder = new Encoder({ mark: 'recording', clock, marks, ask, ...idle });
  encoder.heard('StreamStateChanged', { outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED' });
  encoder.heard('RecordStateChanged', { outputState: 'OBS_WEBSOCKET_OUTPUT_STARTING' });
  encoder.heard('RecordStateChanged', { outputState: 'OBS_WEBSOCKET_OUTPUT_STOPPED' });
  clock.pass(MINUTE_MS);
  encoder.heard('RecordStateChanged', { outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED' });
  clock.pass(MINUTE_MS);
  encoder.heard('RecordStateChanged', { outputState: 'OBS_WEBSOCKET_OUTPUT_STOPPED' });
  await marks.runsNothing(AT);
  t.same(told(), ['StreamMarked 1 07:01:00 encoder', 'StreamEnded 1 07:02:00']);
});

test('a length that no stream can have begins no video', async (t) => {
  const { marks, told } = marked();
  for (const outputDuration of [1e18, -5, Number.NaN, 'довго', undefined]) {
    const ask = async () => ({ ok: true, data: { outputActive: true, outputDuration } }) as const;
    const encoder = new Encoder({ mark: 'stream', clock: handClock(AT), marks, ask, ...idle });
    await encoder.connected();
    t.equal(encoder.since('stream'), undefined, String(outputDuration));
  }
  t.same(told(), []);
});

test('what could not be noted hinders nothing that comes later', async (t) => {
  const { house } = given(convening());
  const noted: string[] = [];
  let isFull = true;
  const note = async ({ type }: StreamEvent) => {
    if (isFull) throw new Error('no space left');
    noted.push(type);
  };
  const marks = new StreamMarks({ house, note });
  await t.rejects(marks.started(AT), { message: 'no space left' });
  isFull = false;
  await marks.started(AT);
  t.same(noted, ['StreamMarked']);
});
