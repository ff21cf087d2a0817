import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { SoundCodec } from '#contract/recording';
import { keptRecording } from '../../store.ts';
import { heard, keepTones, RATE, tonesIn } from '../testing/kept-sound.ts';
import { writeCut } from './cut-file.ts';
import { type Format, SoundReader } from './packets.ts';

const BEGAN = Date.parse('2026-03-30T07:00:00.000Z');
const HERTZ = [400, 800, 1300];
const TONES = [
  { hz: 400, ms: 2130 },
  { hz: 800, ms: 1770 },
  { hz: 1300, ms: 2500 },
];

async function kept(folder: string, codec: SoundCodec): Promise<{ sound: SoundReader; format: Format; path: string }> {
  const path = await keepTones(folder, TONES, { codec, atMs: BEGAN, segmentMs: 1500 });
  const recording = await keptRecording(path);
  if (!recording) throw new Error('no recording');
  const sound = new SoundReader(recording);
  const format = await sound.format();
  if (!format) throw new Error('no format');
  return { sound, format, path };
}

const span = (from: number, to: number) => ({ fromMs: BEGAN + from, toMs: BEGAN + to });
const rest = { comments: ['TITLE=Про бюджет'], notBeforeMs: 0 };

for (const codec of ['opus', 'flac'] as const) {
  test(`${codec}: a file has the tone of its time from start to end, and tells its length`, async (t) => {
    const folder = t.testdir();
    const { sound, format } = await kept(folder, codec);
    const path = join(folder, `cut.${codec}`);
    const written = await writeCut({ path, format, pieces: [{ ...span(2130, 3900), sound }], ...rest });
    const pcm = await heard(path);
    const lengthMs = (pcm.length / RATE) * 1000;
    t.ok(Math.abs(lengthMs - 1770) <= 100, `${lengthMs} ms`);
    t.ok(Math.abs((written?.ms ?? 0) - lengthMs) <= 2, `${written?.ms} told, ${lengthMs} heard`);
    const tones = tonesIn(pcm, HERTZ);
    t.ok(
      tones.slice(10, -10).every((hz) => hz === 800),
      tones.join(' '),
    );
    t.equal(readFileSync(path).length, written?.bytes);
  });

  test(`${codec}: files that follow one another hold every packet once`, async (t) => {
    const folder = t.testdir();
    const { sound, format } = await kept(folder, codec);
    const borders = [0, 333, 1501, 2999, 3000, 6400];
    let samples = 0;
    for (const [index, from] of borders.slice(0, -1).entries()) {
      const path = join(folder, `${index}.${codec}`);
      const pieces = [{ ...span(from, borders[index + 1] ?? 0), sound }];
      if (await writeCut({ path, format, pieces, ...rest })) samples += (await heard(path)).length;
    }
    const path = join(folder, `whole.${codec}`);
    await writeCut({ path, format, pieces: [{ ...span(0, 6400), sound }], ...rest });
    const whole = (await heard(path)).length;
    t.equal(samples, whole);
    t.ok(Math.abs(whole / RATE - 6.4) < 0.03, `${whole / RATE} s`);
  });

  test(`${codec}: a speech that was interrupted is one file without what interrupted it`, async (t) => {
    const folder = t.testdir();
    const { sound, format } = await kept(folder, codec);
    const path = join(folder, `cut.${codec}`);
    const pieces = [
      { ...span(0, 2130), sound },
      { ...span(3900, 6400), sound },
    ];
    await writeCut({ path, format, pieces, ...rest });
    const tones = tonesIn(await heard(path), HERTZ);
    t.notOk(
      tones.slice(0, 203).some((hz) => hz !== 400),
      'the first piece',
    );
    t.notOk(
      tones.slice(223, -5).some((hz) => hz !== 1300),
      'the second',
    );
    t.ok(Math.abs(tones.length - 463) <= 10);
  });

  test(`${codec}: a damaged page is passed over, the rest is kept`, async (t) => {
    const folder = t.testdir();
    const { sound, format, path: recording } = await kept(folder, codec);
    const file = join(recording, codec === 'opus' ? '000002.opus' : '000002.oga');
    const bytes = readFileSync(file);
    bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 20);
    writeFileSync(file, bytes);
    const path = join(folder, `cut.${codec}`);
    const written = await writeCut({ path, format, pieces: [{ ...span(0, 6400), sound }], ...rest });
    const lost = 6400 - (written?.ms ?? 0);
    t.ok(lost > 10 && lost < 200, `${lost} ms lost`);
    t.ok((await heard(path)).length > 0);
  });
}

test('nothing from before a closed part leads in to what follows it', async (t) => {
  const folder = t.testdir();
  const { sound, format } = await kept(folder, 'opus');
  const cut = { format, pieces: [{ ...span(2000, 4000), sound }], comments: [] };
  const led = await writeCut({ ...cut, path: join(folder, 'led.opus'), notBeforeMs: 0 });
  const bare = await writeCut({ ...cut, path: join(folder, 'bare.opus'), notBeforeMs: BEGAN + 2000 });
  t.equal(led?.ms, bare?.ms);
  t.ok((led?.bytes ?? 0) > (bare?.bytes ?? 0), 'without a lead-in it is shorter by its packets');
});

test('where nothing was recorded there is no file', async (t) => {
  const folder = t.testdir();
  const { sound, format } = await kept(folder, 'opus');
  const path = join(folder, 'cut.opus');
  t.equal(await writeCut({ path, format, pieces: [{ ...span(9000, 9500), sound }], ...rest }), undefined);
  t.throws(() => readFileSync(path), { code: 'ENOENT' });
});
