import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Test, test } from 'tap';
import type { SittingEvent } from '#contract/events';
import type { Sitting } from '../council/sitting/sitting.ts';
import { systemClock } from '../hub/clock.ts';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import { RecordingDesk } from './desk.ts';
import type { RecordingEvent } from './notes.ts';
import { keptRecordings } from './store.ts';
import { sampleSettings } from './testing/sample-settings.ts';
import { tones } from './testing/sound.ts';

/** What was before this start of the hub. */
type Before = { readonly sitting?: Partial<Sitting>; readonly history?: readonly CommittedEvent[] };
const told = (type: string, agoMs = 0) =>
  ({ event: { type, v: 1, data: {} }, at: new Date(Date.now() - agoMs).toISOString() }) as CommittedEvent;

/** A desk with a tone as its source; `say` is what the hub commits. */
async function desk(t: Test, parts: Parameters<typeof sampleSettings>[1] = {}, before: Before = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-desk-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const listeners: Parameters<Hub['onCommitted']>[0][] = [];
  const asked: boolean[] = [];
  const noted: [RecordingEvent['type'], string, string | undefined][] = [];
  let { sitting } = before;
  const house = {
    get current() {
      return sitting && { sitting };
    },
    councilState: {},
  } as unknown as House;
  const recording = new RecordingDesk({
    settings: sampleSettings(folder, parts),
    ...{ house, clock: systemClock, log: pino({ enabled: false }), free: async () => 1e12 },
    hub: { history: () => before.history ?? [], onCommitted: (listener) => void listeners.push(listener) },
    note: async ({ type, data }, by) => {
      noted.push([type, 'why' in data ? data.why : (data.sittingId ?? ''), by]);
      if ('record' in data) asked.push(data.record);
    },
    input: { arguments: ['-re', ...tones([440, 30])], isPaced: true },
  });
  t.teardown(() => recording.stop());
  const say = (type: SittingEvent['type'], now: Partial<Sitting> | undefined) => {
    sitting = now;
    for (const listen of listeners) listen([told(type)]);
  };
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && resolve();
      recording.onChanged(look);
      look();
    });
  await recording.start();
  return { recording, folder, noted, asked, say, until };
}
const HOUR_MS = 3_600_000;
const SITTING = { sittingId: '8-14-1', floor: {} } as Partial<Sitting>;
const OPEN: Partial<Sitting> = { ...SITTING, phase: 'open' };

test('it listens from the convening on, records from the opening to the close, and nothing of a closed part', async (t) => {
  const { recording, folder, noted, say, until } = await desk(t);
  t.equal(recording.now().state, 'ready');
  say('SittingConvened', { ...SITTING, phase: 'convened' });
  await until(() => recording.now().level !== undefined);
  t.equal(recording.now().state, 'ready');
  t.same(noted, []);
  say('SittingOpened', OPEN);
  await until(() => recording.now().state === 'recording');
  say('ClosedPartBegun', { ...OPEN, closedPart: { since: '', reason: 'персональні дані' } });
  t.match(recording.now(), { state: 'held', level: undefined, since: undefined });
  say('ClosedPartEnded', OPEN);
  await until(() => recording.now().state === 'recording');
  say('SittingClosed', { ...SITTING, phase: 'closed' });
  await recording.stop();
  t.same(noted, [
    ['RecordingStarted', '8-14-1', undefined],
    ['RecordingStopped', 'closed-part', undefined],
    ['RecordingStarted', '8-14-1', undefined],
    ['RecordingStopped', 'sitting-closed', undefined],
  ]);
  const kept = await keptRecordings(folder);
  t.same(
    kept.map(({ ended }) => ended?.why),
    ['closed-part', 'sitting-closed'],
  );
});

test('by hand it begins and ends as a person says, and the journal says who', async (t) => {
  const { recording, noted, asked, say, until } = await desk(t, { start: 'by-hand' });
  say('SittingOpened', OPEN);
  await until(() => recording.now().level !== undefined);
  t.match(recording.now(), { state: 'ready', byHand: true, asked: undefined, idle: 'not-begun' });
  t.equal(recording.startByHand('operator Оксана'), undefined);
  await until(() => recording.now().state === 'recording');
  t.equal(recording.now().asked, true);
  recording.stopByHand('secretary');
  t.match(recording.now(), { state: 'ready', idle: 'not-begun' });
  await recording.stop();
  t.same(noted, [
    ['RecordingAsked', '8-14-1', 'operator Оксана'],
    ['RecordingStarted', '8-14-1', 'operator Оксана'],
    ['RecordingAsked', '8-14-1', 'secretary'],
    ['RecordingStopped', 'asked', 'secretary'],
  ]);
  t.same(asked, [true, false]);
});

test('a person who ends it in a closed part is in the journal, and the page says that the sitting is not recorded', async (t) => {
  const { recording, noted, asked, say } = await desk(t);
  say('SittingOpened', OPEN);
  say('ClosedPartBegun', { ...OPEN, closedPart: { since: '', reason: 'персональні дані' } });
  recording.stopByHand('secretary');
  recording.stopByHand('operator');
  say('ClosedPartEnded', OPEN);
  t.match(recording.now(), { state: 'ready', idle: 'ended-by-hand', asked: undefined });
  await recording.stop();
  t.same(noted, [['RecordingAsked', '8-14-1', 'secretary']]);
  t.same(asked, [false]);
});

test('a person who ended it in a closed part and begins it again there has it go on when the part is over', async (t) => {
  const { recording, noted, say, until } = await desk(t);
  say('SittingOpened', OPEN);
  say('ClosedPartBegun', { ...OPEN, closedPart: { since: '', reason: 'персональні дані' } });
  recording.stopByHand('secretary');
  t.equal(recording.startByHand('operator'), undefined);
  t.match(recording.now(), { state: 'held' });
  say('ClosedPartEnded', OPEN);
  await until(() => recording.now().state === 'recording');
  await recording.stop();
  t.match(noted, [
    ['RecordingAsked'],
    ['RecordingAsked'],
    ['RecordingStarted', '8-14-1', 'operator'],
    ['RecordingStopped'],
  ]);
});

test('the last words of a sitting are on their way from a late source when it is closed, and are kept', async (t) => {
  const late = { kind: 'network', address: 'http://mixer.example/live', lateMs: 700 } as const;
  const { recording, folder, say, until } = await desk(t, { source: late });
  say('SittingOpened', OPEN);
  await until(() => recording.now().state === 'recording');
  await until(() => (recording.now().level?.peak ?? -100) > -100);
  const closedMs = Date.now();
  say('SittingClosed', { ...SITTING, phase: 'closed' });
  t.equal(recording.now().state, 'recording', 'what was said is not here yet');
  await until(() => recording.now().state === 'ready');
  await recording.stop();
  const [kept] = await keptRecordings(folder);
  t.match(kept?.ended, { why: 'sitting-closed' });
  t.ok(Math.abs((kept?.ended?.atMs ?? 0) - closedMs) < 250, `${(kept?.ended?.atMs ?? 0) - closedMs} ms from the close`);
});

test('a hub that is started anew in a long break records nothing until the sitting goes on', async (t) => {
  const sitting: Partial<Sitting> = { ...SITTING, phase: 'adjourned' };
  const history = [told('SittingOpened', 5 * HOUR_MS), told('SittingAdjourned', 3 * HOUR_MS)];
  const { recording, noted, say, until } = await desk(t, {}, { sitting, history });
  t.match(recording.now(), { state: 'ready', idle: 'long-break', asked: true });
  say('SittingResumed', OPEN);
  await until(() => recording.now().state === 'recording');
  await recording.stop();
  t.match(noted, [['RecordingStarted'], ['RecordingStopped', 'hub-stopped']]);
});
