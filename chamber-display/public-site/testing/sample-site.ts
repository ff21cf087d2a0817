/**
 * The sample site at an address of this machine, as any web server would give it: drawn pages, the built styles and
 * scripts, a search index. In: the built look (`vite build`). Out: an address; each page by its path.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brandColours, brandSheet } from '#contract/brand-colours';
import type { DrawPage, SiteHead, SiteSearchIndex } from '#contract/public-site';
import { type Moment, sampleFiles, sampleLive } from './sample-live.ts';
import { type Sample, samplePages } from './sample-pages.ts';
import { openSampleWire } from './sample-wire.ts';

const DIST = join(import.meta.dirname, '../../..');
const LOOK = join(DIST, 'web/public-site');
const BUILD = 'b1';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
export const { drawPage }: { readonly drawPage: DrawPage } = await import(join(DIST, 'public-site/draw.js'));

export const sampleHead = (
  { path, title, above, language }: Omit<Sample, 'page' | 'name'>,
  address?: string,
): SiteHead => ({
  council: 'Калинопільська міська рада',
  short: 'Калинопільська рада',
  brand: { colour: '#6B2D5C', arms: { sha256: 'a1'.repeat(32), type: 'image/svg+xml', bytes: 300 } },
  ...(address !== undefined && { address }),
  ...(language && { language }),
  path,
  title,
  above,
  journal: { position: 1302, hash: '51c9e0d2a7bb0c6d1f8834ab5d5f7b2ce0916f3fd71aa5c0e94b1d2683f7c5a0' },
  build: BUILD,
});

/** A page as the hub would write it. */
export const drawSample = (sample: Sample): string => drawPage(sampleHead(sample), sample.page);

const SHIELD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 26"><path d="M1 1h20v14c0 5-5 8-10 10C6 23 1 20 1 15Z" fill="#6B2D5C"/><path d="M11 6v13M5 12h12" stroke="#FFE07F" stroke-width="3"/></svg>';

const index: SiteSearchIndex = {
  v: 1,
  entries: [
    [
      'sittings/2025-12-18/ballots/12/',
      'Про відведення земельної ділянки',
      'Голосування № 12, прийнято',
      'ballot',
      '2025-12-18',
    ],
    ['people/d9/', 'Дем\u02BCянчук Ірина', 'депутатка, Громада і дія', 'person', ''],
    ['decisions/', '<img src=x onerror=alert(1)> дорога', '2-39/VIII', 'decision', '2025-12-18'],
    ...Array.from({ length: 40 }, (_, i): SiteSearchIndex['entries'][number] => [
      `sittings/s${i}/`,
      `${i + 1}-та сесія VIII скликання`,
      'пленарне засідання',
      'sitting',
      '2024-05-16',
    ]),
  ],
};

function answer(path: string, pages: ReadonlyMap<string, string>): readonly [type: string, body: string | Buffer] {
  const asset = new RegExp(`^assets/${BUILD}/([\\w.-]+)$`).exec(path)?.[1];
  if (asset) return [TYPES[extname(asset)] ?? '', readFileSync(join(LOOK, asset))];
  if (path.startsWith('assets/brand-')) {
    const verdict = brandColours(`#${path.slice(13, 19)}`);
    return ['text/css', verdict.ok ? brandSheet(verdict.colours) : ''];
  }
  if (path.startsWith('files/')) return ['image/svg+xml', SHIELD];
  if (path === 'search-index.json') return ['application/json', JSON.stringify(index)];
  return ['text/html; charset=utf-8', pages.get(path) ?? pages.get('404.html') ?? ''];
}

/** Opens the sample site; `below`: the folder it is published in, to see that no link minds. */
export async function openSampleSite(nasty = false, below = 'rada/') {
  const pages = new Map(samplePages(nasty).map((sample) => [sample.path, drawSample(sample)]));
  let shown: Moment | 'silence' = 'speech';
  const server = createServer((request, response) => {
    const whole = decodeURIComponent(new URL(request.url ?? '', 'http://site').pathname).slice(1);
    const path = whole.startsWith(below) ? whole.slice(below.length) : whole;
    const live = /^live\/(\w+\.json)$/.exec(path)?.[1];
    if (live !== undefined) {
      const file = shown === 'silence' ? undefined : sampleFiles(sampleLive(shown, nasty), Date.now()).get(live);
      response.writeHead(file === undefined ? 503 : 200, { 'content-type': 'application/json' }).end(file);
      return;
    }
    const [type, body] = answer(path, pages);
    /* As web servers give what is named by its digest. */
    if (path.includes('/assets/')) response.setHeader('cache-control', 'max-age=600, immutable');
    response.setHeader('content-type', type).end(body);
  });
  const wire = openSampleWire(server, () => (shown === 'silence' ? undefined : sampleLive(shown, nasty)));
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    /** What goes on in the hall from now on; `silence`: it is not heard from. */
    show: (moment: Moment | 'silence') => {
      shown = moment;
      wire.tellAll();
    },
    vote: wire.vote,
    address: `http://127.0.0.1:${port}/${below}`,
    close: () => {
      wire.close();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
