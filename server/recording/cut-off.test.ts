import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Test, test } from 'tap';
import type { CouncilState } from '../council/composition/council-state.ts';
import { handClock } from '../hub/testing/hand-clock.ts';
import { DiskLane } from './capture/disk-lane.ts';
import { CutOffs } from './cut-off.ts';
import { isMediumThere, MARK } from './medium.ts';
import { INDEX } from './store.ts';
import { encoded, tones } from './testing/sound.ts';

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-cut-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A recording that has no end, its last page torn. */
function cutOff(into: string, recordingId: string, sound: Buffer): string {
  const folder = join(into, recordingId);
  mkdirSync(folder);
  const head = {
    ...{ format: 'recording/1', recordingId, codec: 'opus', rate: 48_000, channels: 1, preSkip: 312, fromSample: 0 },
    ...{ source: 'x', atMs: Date.parse('2026-11-20T10:00:00Z') },
  };
  writeFileSync(join(folder, INDEX), `${JSON.stringify(head)}\n`);
  writeFileSync(join(folder, '000001.opus'), sound.subarray(0, sound.length - 100));
  return folder;
}

test('a recording that the disk refuses to mend hinders no other and no start, and is tried again each minute', async (t) => {
  const into = folderOf(t);
  const sound = encoded(tones([440, 1]));
  const [known, other] = ['2026-11-20T10-00-00Z', '2026-11-20T11-00-00Z'];
  const inTheWay = join(cutOff(into, known, sound), '000002.opus');
  mkdirSync(inTheWay);
  cutOff(into, other, sound);
  const clock = handClock();
  const told: string[] = [];
  let look: () => void = () => undefined;
  const cutOffs = new CutOffs({
    ...{ folder: into, clock, log: pino({ enabled: false }), run: new DiskLane(clock).run, isOurs: () => false },
    told: async ({ type, data }) => {
      told.push(`${type} ${'recordingId' in data ? data.recordingId : ''}`);
      look();
    },
  });
  t.teardown(() => cutOffs.stop());
  const state = { recordingId: known, codec: 'opus', source: 'x', at: '2026-11-20T10:00:00.000Z' } as const;
  await cutOffs.mend(state satisfies CouncilState['sound']);
  t.same(told, [`RecordingStarted ${other}`, `RecordingStopped ${other}`]);
  t.equal(cutOffs.unmended, 1);
  rmdirSync(inTheWay);
  const again = new Promise<void>((resolve) => {
    look = resolve;
  });
  clock.pass(60_000);
  await again;
  await new Promise((resolve) => setImmediate(resolve));
  t.same(told.slice(2), [`RecordingStopped ${known}`]);
  t.equal(cutOffs.unmended, 0);
});

test('the empty place of a medium that is not mounted is not taken for it', async (t) => {
  const journal = folderOf(t);
  const folder = join(journal, 'disk', 'sound');
  t.notOk(await isMediumThere({ folder, journal, isUsed: true }), 'no folder, and the journal knows of recordings');
  t.notOk(existsSync(folder));
  t.ok(await isMediumThere({ folder, journal, isUsed: false }), 'the first time it is made');
  t.same(readdirSync(folder), [MARK]);
  t.ok(await isMediumThere({ folder, journal, isUsed: true }), 'it bears the mark, though all recordings are gone');
  rmSync(join(folder, MARK));
  t.notOk(await isMediumThere({ folder, journal, isUsed: true }), 'empty, and on the disk of the journal');
  mkdirSync(join(folder, '2026-11-20T10-00-00Z'));
  t.ok(await isMediumThere({ folder, journal, isUsed: true }), 'recordings of before the mark was known');
});
