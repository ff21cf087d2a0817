/** `sitemap.xml` (sitemaps.org 0.9) of all pages; without an address of the site there is none, since it names whole addresses. */
import { xml } from '../files/feed.ts';
import type { SiteContext } from '../site-context.ts';
import { textFile } from './made-files.ts';
import type { Wanted } from './wanted.ts';

/** Pages that nobody should be led to: parts of other pages. */
const ASIDE = /\/widget\/index\.html$/;
/** A site has more pages than one map may name: 50,000. */
const MOST = 50_000;

/** @param pages their files. */
export function sitemap({ address }: SiteContext, pages: readonly string[], scope: string): readonly Wanted[] {
  if (address === undefined) return [];
  const shown = pages.filter((path) => !ASIDE.test(path)).map((path) => path.replace(/index\.html$/, ''));
  const parts = Array.from({ length: Math.ceil(shown.length / MOST) }, (_, part) =>
    shown.slice(part * MOST, (part + 1) * MOST),
  );
  const name = (part: number) => `sitemap-${part + 1}.xml`;
  const index = parts.map((_, part) => `<sitemap><loc>${xml(address + name(part))}</loc></sitemap>\n`);
  return [
    textFile(scope, 'sitemap.xml', 'application/xml', wrapped('sitemapindex', index)),
    ...parts.map((paths, part) =>
      textFile(scope, name(part), 'application/xml', wrapped('urlset', urls(address, paths))),
    ),
  ];
}

const urls = (address: string, paths: readonly string[]): string[] =>
  paths.map((path) => `<url><loc>${xml(address + path)}</loc></url>\n`);

const wrapped = (tag: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${tag}>\n`;
