import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'tap';

const pages = readdirSync('hardware', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('hardware', name));

/** Anchors of a page: its headings as GitHub writes them. */
const anchorsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links of a page, code left out. */
const linksOf = (page: string): string[] =>
  [
    ...readFileSync(page, 'utf8')
      .replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, link = '']) => link);

for (const page of pages)
  test(`${page}: every link within the house leads somewhere`, async (t) => {
    for (const link of linksOf(page).filter((each) => !/^[a-z]+:/.test(each))) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      t.ok(existsSync(target), `${link} of ${page}`);
      if (anchor !== undefined) t.ok(anchorsOf(target).includes(anchor), `heading ${link} of ${page}`);
    }
  });

test('the entry page leads to every page and drawing of the folder', async (t) => {
  const links = linksOf('hardware/README.md').map((link) => join('hardware', link.split('#')[0] ?? ''));
  const ours = readdirSync('hardware', { recursive: true, encoding: 'utf8' })
    .map((name) => join('hardware', name))
    .filter((name) => /\.(md|svg)$/.test(name) && name !== 'hardware/README.md' && !name.includes('keypad-firmware'));
  for (const name of ours) t.ok(links.includes(name), name);
});
