/** What people hear on the site of a sitting whose sound is archived. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Test, test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { SittingSound, SoundFile } from '#contract/sound';
import { secretEvents } from '../../open-data/testing/secret-sitting.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { SpeechRecord } from '../../proceedings/proceedings.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { siteFolder } from '../build/edition.ts';
import { layOut } from '../lay-out.ts';
import { siteRig, sittingEvents, tellCouncil } from '../testing/site-rig.ts';
import { isSound, soundFile, soundFolder } from './of-sound.ts';

const ID = '8-14-1' as SittingId;
const NOW = '2026-03-30T14:00:00.000Z';
const FOLDER = '2026-03-30';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const soundOf = ({ number }: SpeechRecord) => `звук виступу ${number}`;

/** An archive with a file of each of these speeches; out: what the journal says of it. */
function archive(folder: string, speeches: readonly SpeechRecord[]): CouncilEvent {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return { path, sha256: digestOf(text), bytes: Buffer.byteLength(text), ms: 1000 };
  };
  const files = speeches.map((speech) => ({
    speech,
    file: write(`${FOLDER}/01 Бюджет/${speech.number}.opus`, soundOf(speech)),
  }));
  const index: SittingSound = {
    ...{ format: 'sound-archive/1', sittingId: ID, council: 'Рада', title: 'Засідання', timeZone: 'Europe/Kyiv' },
    files: files.map(
      ({ speech: { position, number, speaker, kind }, file }): SoundFile => ({
        ...file,
        ...{ path: file.path.slice(FOLDER.length + 1), kind: 'speech', pieces: [{ from: NOW, to: NOW }] },
        speech: { position, number, speaker: speaker.name, kind },
      }),
    ),
    ...{ missing: [], closedParts: [] },
  };
  const told = write(`${FOLDER}/index.json`, JSON.stringify(index));
  return {
    ...{ type: 'RecordingArchived', v: 1 },
    data: { sittingId: ID, folder: FOLDER, files: [...files.map(({ file }) => file), told] },
  };
}
const deleted: CouncilEvent = { type: 'RecordingDeleted', v: 1, data: { sittingId: ID, ground: 'Строк минув' } };

async function held(t: Test, events: readonly PlacedEvent[], isOn = true) {
  const speeches = proceedingsOf(events)?.speeches ?? [];
  const site = await siteRig(t, { withSound: isOn });
  const folder = join(site.dataDir, 'sound');
  const archived = archive(folder, speeches);
  await site.add(sittingEvents(ID, events));
  await site.build();
  const sounds = () => site.tree().filter((path) => path.startsWith(`sittings/${ID}/sound/`));
  return { site, folder, archived, speeches, sounds };
}

test('each speech of an open part is heard once its sound is archived, and goes from the site with it', async (t) => {
  const whole = wholeSitting();
  const { site, archived, speeches, sounds } = await held(t, whole);
  const former = site.texts();
  t.strictSame(sounds(), []);
  await tellCouncil(site, NOW, archived);
  const built = await site.build();
  const open = speeches.filter(({ inClosedPart }) => !inClosedPart);
  t.ok(open.length > 2 && open.length < speeches.length, 'one was held in a closed part');
  t.strictSame(
    sounds(),
    open.map(({ number }) => `sittings/${ID}/sound/${number}.opus`),
  );
  t.strictSame(
    built?.made.filter((path) => !sounds().includes(path)),
    [`sittings/${ID}/index.html`],
  );
  t.match(String(site.reader.bytesOf(`sittings/${ID}/index.html`)), `data-name="">sittings/${ID}/sound/1.opus`);
  const editions = siteFolder(site.dataDir);
  for (const speech of open)
    t.equal(readFileSync(soundFile(editions, digestOf(soundOf(speech))), 'utf8'), soundOf(speech));

  const kept = ({ sha256, type }: { sha256: string; type: string }) =>
    isSound(type) ? soundFile(editions, sha256) : '';
  const tree = layOut(site.reader, kept, join(editions, 'trees'));
  t.equal(readFileSync(join(tree?.folder ?? '', `sittings/${ID}/sound/1.opus`), 'utf8'), 'звук виступу 1');

  await tellCouncil(site, NOW, deleted);
  await site.build();
  t.strictSame(site.texts(), former);
  t.notOk(
    open.some((speech) => existsSync(soundFile(editions, digestOf(soundOf(speech))))),
    'no copy lives on',
  );
});

test('a closed part is not heard, whatever the archive says', async (t) => {
  const { site, archived, speeches, sounds } = await held(t, secretEvents());
  t.ok(speeches.every(({ inClosedPart }) => inClosedPart));
  await tellCouncil(site, NOW, archived);
  await site.build();
  t.strictSame(sounds(), []);
  t.notOk(existsSync(soundFolder(siteFolder(site.dataDir))));
});

test('an altered index, and a file that is gone, are left out; without the setting nothing is heard', async (t) => {
  const { site, folder, archived, sounds } = await held(t, wholeSitting());
  rmSync(join(folder, FOLDER, '01 Бюджет', '1.opus'));
  await tellCouncil(site, NOW, archived);
  await site.build();
  t.notOk(sounds().includes(`sittings/${ID}/sound/1.opus`));
  t.ok(sounds().includes(`sittings/${ID}/sound/2.opus`));
  writeFileSync(join(folder, FOLDER, 'index.json'), '{}');
  await tellCouncil(site, NOW, archived);
  await site.build();
  t.strictSame(sounds(), []);
  const off = await held(t, wholeSitting(), false);
  await tellCouncil(off.site, NOW, off.archived);
  t.strictSame((await off.site.build())?.made, []);
});
