/** The site with the look that people see: every link of every page leads to a file. Needs the built look. */
import { join } from 'node:path';
import { test } from 'tap';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { frontEnd } from './build/assets.ts';
import { fileOf } from './paths.ts';
import { siteRig, sittingEvents } from './testing/site-rig.ts';

const DIST = join(import.meta.dirname, '../..');
/** The code to copy is text; of the page that is not there links begin at the site's root. */
const TEXT = /<textarea[\s\S]*?<\/textarea>/g;
const NOT_THERE = '404.html';

test('every link, picture, style and script of a sitting’s site leads to a file of it', async (t) => {
  const look = await frontEnd({
    drawModule: join(DIST, 'public-site/draw.js'),
    assetsFolder: join(DIST, 'web/public-site'),
  });
  if (!look) throw new Error('the look of the public site is not built');
  const site = await siteRig(t);
  await site.add(sittingEvents('8-14-1', wholeSitting()));
  await site.open(look).build();
  const texts = site.texts();
  const links = [...texts].flatMap(([path, bytes]) => {
    if (!path.endsWith('.html')) return [];
    const page = `http://site/${path === NOT_THERE ? '' : path}`;
    const found = [
      ...String(bytes)
        .replace(TEXT, '')
        .matchAll(/ (?:href|src|action)="([^"#]+)["#]/g),
    ];
    return found.map(([, to = '']) => ({ path, to: decodeURIComponent(new URL(to, page).pathname.slice(1)) }));
  });
  t.ok(links.length > 1000);
  t.strictSame(
    links.filter(({ to }) => !texts.has(fileOf(to))).map(({ path, to }) => `${path} → ${to}`),
    [],
  );
});
