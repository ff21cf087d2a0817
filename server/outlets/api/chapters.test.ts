import { test } from 'tap';
import type { Actor } from '../../hub/face.ts';
import { deskOf, WHOLE, WHOLE_VIDEO } from '../../on-air/chapters/testing/golden.ts';
import { readVtt } from '../../on-air/chapters/testing/vtt-parser.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { raise } from '../testing/rig.ts';

const chapters = deskOf(WHOLE, wholeSitting(), WHOLE_VIDEO);
const VIDEOS = `/api/sittings/${WHOLE}/videos`;

test('chapters are told as they are now, as fine as asked for, and taken along as files', async (t) => {
  const { app, cookie } = await raise({ teardown: t.teardown, chapters });
  const ask = (url: string, actor: Actor = { role: 'secretary' }) =>
    app.inject({ url, headers: { cookie: cookie(actor) } });
  const kinds = async (url: string) =>
    (await ask(url)).json().videos[0].chapters.map(({ kind }: { kind: string }) => kind);
  t.ok((await kinds(VIDEOS)).includes('speech'));
  t.notOk((await kinds(`${VIDEOS}?level=ballots`)).includes('speech'));
  const vtt = await ask(`${VIDEOS}/1/chapters.vtt?level=items`);
  t.match(vtt.headers, { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'no-store' });
  t.match(decodeURIComponent(String(vtt.headers['content-disposition'])), 'Розділи відео 8-14-1 (1).vtt');
  t.strictSame(readVtt(vtt.payload).errors, []);
  t.match((await ask(`${VIDEOS}/1/chapters.txt`)).payload, /^0:00 До початку засідання\n3:41 Відкриття засідання\n/);
  t.match((await ask(`${VIDEOS}/1/chapters.json`)).json(), { version: '1.2.0', sittingId: WHOLE, video: 1 });
});

test('who keeps or reads the papers reads the chapters, and nobody else does', async (t) => {
  const { app, cookie } = await raise({ teardown: t.teardown, chapters });
  const status = async (url: string, actor?: Actor) =>
    (await app.inject({ url, ...(actor && { headers: { cookie: cookie(actor) } }) })).statusCode;
  for (const url of [VIDEOS, `${VIDEOS}/1/chapters.vtt`]) {
    for (const role of ['secretary', 'operator', 'chair'] as const) t.equal(await status(url, { role }), 200, role);
    t.equal(await status(url, { role: 'deputy', memberId: 'm1' as never }), 403);
    t.equal(await status(url, { role: 'display' }), 403);
    t.equal(await status(url), 401);
  }
  for (const url of ['/api/sittings/9-9-9/videos', `${VIDEOS}/2/chapters.vtt`, `${VIDEOS}/1/chapters.srt`])
    t.ok((await status(url, { role: 'secretary' })) >= 400, url);
  t.equal(await status(`${VIDEOS}?level=words`, { role: 'secretary' }), 400);
});
