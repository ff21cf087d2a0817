import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { ScreenId } from '#contract/ids';
import type { SpokenWordsView } from '#contract/spoken-words';
import type { OperatorView } from '#contract/views';
import { RecordedWords } from '../../files/spoken-words.ts';
import type { Actor } from '../../hub/face.ts';
import { raise } from '../testing/rig.ts';

const LEFT: Actor = { role: 'display', screen: 'left' as ScreenId };

/** The outlets over a folder with these recordings. */
async function rig(t: Test, files: readonly string[]) {
  const folder = join(t.testdir({}), 'spoken');
  mkdirSync(folder);
  for (const file of files) writeFileSync(join(folder, file), `sound of ${file}`);
  const outlets = await raise({
    teardown: (run) => void t.teardown(run),
    recordedWords: new RecordedWords(folder),
  });
  const ask = (actor: Actor, path: string) =>
    fetch(`${outlets.url}/api/spoken-words${path}`, { headers: { cookie: outlets.cookie(actor) } });
  return { ...outlets, folder, ask };
}

test('a recording is known by its words, however a system writes apostrophes, capitals and «й»', async (t) => {
  const names = ["П'ять.mp3", 'рішення прийнято.ogg'.normalize('NFD'), 'інше слово.ogg', 'сто.txt', 'два.WAV'];
  const { ask, folder } = await rig(t, names);
  const view = (await (await ask({ role: 'operator' }, '')).json()) as SpokenWordsView;
  t.same([view.folder, view.there], [folder, ['два', 'пʼять', 'рішення прийнято']]);
  t.notOk(view.missing.includes('пʼять'));
  const sound = await ask(LEFT, `/${encodeURIComponent('пʼять')}`);
  t.same([sound.headers.get('content-type'), await sound.text()], ['audio/mpeg', "sound of П'ять.mp3"]);
});

test('a display learns what there is and not where; a deputy has nothing to do with it', async (t) => {
  const { ask } = await rig(t, ['сто.ogg']);
  const view = (await (await ask(LEFT, '')).json()) as SpokenWordsView;
  t.same([view.there, 'folder' in view], [['сто'], false]);
  t.equal((await ask({ role: 'chair' }, '')).status, 403);
  for (const path of ['/двісті', '/інше', `/${encodeURIComponent('../journal.db')}`])
    t.equal((await ask(LEFT, path)).status, 404, path);
});

test('the list for whoever records ticks off what is there; a folder that is not there holds nothing', async (t) => {
  const { ask } = await rig(t, ['сто.ogg']);
  const list = await ask({ role: 'secretary' }, '.txt');
  t.match(list.headers.get('content-type'), 'text/plain');
  t.match(await list.text(), /\[ \] не голосували\r\n[\s\S]*\[ \] рішення прийнято/);
  t.match(await (await ask({ role: 'operator' }, '.txt')).text(), '[x] сто');
  t.same((await new RecordedWords('/nowhere').now()).there, []);
});

test('the operator is told what speaks on a screen, the worst of its displays, and is warned where it should speak', async (t) => {
  const { hub, live } = await rig(t, []);
  const screen = { id: 'left' as ScreenId, name: 'ліворуч', shows: 'auto', theme: 'dark', language: 'uk' } as const;
  hub.commit([{ type: 'ScreensArranged', v: 1, data: { screens: [{ ...screen, speaks: true }] } }], 'hall');
  const operator = await live({ role: 'operator' });
  operator.say({ kind: 'subscribe', view: 'operator' });
  t.same(((await operator.next('snapshot')).state as OperatorView).watches, {});
  const [one, other] = [await live(LEFT), await live(LEFT)];
  for (const display of [one, other]) display.say({ kind: 'subscribe', view: 'hall' });
  one.say({ kind: 'voice', voice: 'browser' });
  other.say({ kind: 'voice', voice: 'none' });
  const told = async (wanted: object) => {
    for (;;) {
      const { patch } = await operator.next('delta');
      const { watches, warnings } = patch as Partial<OperatorView>;
      if (JSON.stringify(watches) === JSON.stringify(wanted)) return warnings;
    }
  };
  t.match(await told({ left: { displays: 2, voice: 'none' } }), [{ key: 'voice-left', grave: 'notice' }]);
  other.socket.close();
  t.same(await told({ left: { displays: 1, voice: 'browser' } }), []);
});
