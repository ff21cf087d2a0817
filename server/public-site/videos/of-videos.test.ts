/** What people find on the site once the address of a sitting's video is given. */
import { test } from 'tap';
import { ChaptersFile } from '#contract/chapters';
import { checker } from '#contract/check';
import type { CouncilEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { readVtt } from '../../on-air/chapters/testing/vtt-parser.ts';
import { SECRET, secretEvents } from '../../open-data/testing/secret-sitting.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { type SiteRig, siteRig, sittingEvents, tellCouncil } from '../testing/site-rig.ts';

const ID = '8-14-1' as SittingId;
const NOW = '2026-03-30T14:00:00.000Z';
const VIDEO = 'https://youtu.be/dQw4w9WgXcQ';
const WATCH = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=';
const mark = (at: string, video = 1): CouncilEvent => ({
  ...{ type: 'StreamMarked', v: 1, data: { sittingId: ID, video, at, from: 'person' } },
});
const link = (address?: string, video = 1): CouncilEvent => ({
  ...{ type: 'VideoLinked', v: 1, data: { sittingId: ID, video, ...(address !== undefined && { address }) } },
});
const textOf = (site: SiteRig, path: string) => String(site.reader.bytesOf(`sittings/${ID}/${path}`));
const linksOn = (text: string) =>
  [...text.matchAll(/data-name="href">([^<]*)</g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

test('each ballot, item and speech leads to its second, and a mark that moves moves them all', async (t) => {
  const site = await siteRig(t);
  await site.add(sittingEvents(ID, wholeSitting()));
  await site.build();
  const former = site.texts();
  await tellCouncil(site, NOW, mark('2026-03-30T07:01:19.000Z'));
  t.strictSame((await site.build())?.made, [], 'a video that is found nowhere is nothing to tell');

  await tellCouncil(site, NOW, link(VIDEO));
  const built = await site.build();
  const kinds = new Set((built?.made ?? []).map((path) => path.replace(/ballots\/\d+/, 'ballots/*')));
  t.strictSame([...kinds].sort(), [
    ...['data/index.html', 'data/sittings/2026-03-30/datapackage.json', 'data/sittings/2026-03-30/popolo.json'],
    ...['sittings/8-14-1/ballots/*/index.html', 'sittings/8-14-1/index.html'],
    ...['sittings/8-14-1/video-1.json', 'sittings/8-14-1/video-1.vtt'],
  ]);
  t.strictSame(linksOn(textOf(site, 'ballots/1/index.html')), [`${WATCH}341s`]);
  t.match(textOf(site, 'index.html'), `${WATCH.replace('&', '&amp;')}474s`, 'the first speech');
  t.equal(readVtt(textOf(site, 'video-1.vtt')).errors.length, 0);
  t.ok(checker(ChaptersFile)(JSON.parse(textOf(site, 'video-1.json'))).ok);
  const popolo = JSON.parse(String(site.reader.bytesOf('data/sittings/2026-03-30/popolo.json')));
  t.equal(popolo.speeches[0].video, `${WATCH}474s`);

  await tellCouncil(site, NOW, mark('2026-03-30T07:01:09.000Z'));
  await site.build();
  t.strictSame(linksOn(textOf(site, 'ballots/1/index.html')), [`${WATCH}351s`]);

  await tellCouncil(site, NOW, link());
  await site.build();
  t.strictSame(site.texts(), former, 'taken back, the site is as it was before');
});

test('of several videos each second leads to the one that holds it', async (t) => {
  const site = await siteRig(t);
  await site.add(sittingEvents(ID, wholeSitting()));
  await tellCouncil(site, NOW, mark('2026-03-30T07:01:19.000Z'), link(VIDEO));
  await tellCouncil(site, NOW, mark('2026-03-30T08:00:00.000Z', 2), link('https://www.facebook.com/rada/videos/2', 2));
  await site.build();
  const last = textOf(site, 'ballots/15/index.html');
  t.strictSame(linksOn(last), ['https://www.facebook.com/rada/videos/2']);
  t.match(last, 'data-name="video">2<');
  t.notMatch(last, 'data-name="isExact"', 'there the time is told');
  t.match(textOf(site, 'ballots/1/index.html'), 'data-name="video">1<');
});

test('nothing that was held in a closed part leads anywhere', async (t) => {
  const site = await siteRig(t);
  const secret = secretEvents();
  await site.add(sittingEvents(ID, secret));
  await tellCouncil(site, NOW, mark(secret[0]?.at ?? ''), link(VIDEO));
  await site.build();
  for (const [path, bytes] of site.texts()) t.notMatch(String(bytes), SECRET, path);
  const [begun, ended] = ['ClosedPartBegun', 'ClosedPartEnded'].map((type) => {
    const at = secret.find(({ event }) => event.type === type)?.at ?? '';
    return (Date.parse(at) - Date.parse(secret[0]?.at ?? '')) / 1000;
  });
  const pages = site.tree().filter((path) => path.startsWith(`sittings/${ID}/`));
  const seconds = pages.flatMap((path) =>
    [...String(site.reader.bytesOf(path)).matchAll(/t=(\d+)s/g)].map(([, second]) => Number(second)),
  );
  t.ok(seconds.length > 3);
  t.strictSame(
    seconds.filter((second) => second > (begun ?? 0) && second < (ended ?? 0)),
    [],
  );
});
