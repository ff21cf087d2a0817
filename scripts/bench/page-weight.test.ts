/** Pages stay light: what a tablet on the hall's network fetches before it shows anything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'tap';
import { BUDGETS, weigh, weighPages } from './page-weight.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-weight-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const MANIFEST = {
  'index.html': {
    file: 'page.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['a/messages.uk.ts', 'seal.ts'],
  },
  '_shared.js': { file: 'shared.js', dynamicImports: ['a/messages.en.ts', 'b/messages.uk.ts'] },
  'a/messages.uk.ts': { file: 'a-uk.js' },
  'b/messages.uk.ts': { file: 'b-uk.js', imports: ['_shared.js'] },
  'a/messages.en.ts': { file: 'a-en.js' },
  'seal.ts': { file: 'seal.js', imports: ['_shared.js', '_curves.js'] },
  '_curves.js': { file: 'curves.js' },
};

test('a page weighs its entry, all that this imports, and one language; the rest comes later', async (t) => {
  t.strictSame(
    weigh(MANIFEST, 'index.html', () => 1000),
    { atOpening: 4, later: 2 },
  );
});

test('the heavier language counts', async (t) => {
  const heavy = (file: string) => (file === 'a-en.js' ? 9000 : 1000);
  t.equal(weigh(MANIFEST, 'index.html', heavy).atOpening, 11);
});

test('hall, overlay, deputy and chair keep their budgets of gzipped JavaScript', async (t) => {
  const weights = await weighPages(folder);
  t.strictSame(weights.map(({ page }) => page).sort(), Object.keys(BUDGETS).sort());
  for (const { page, atOpening } of weights) {
    t.ok(atOpening > 10, `${page} was built`);
    t.ok(atOpening <= BUDGETS[page], `${page}: ${atOpening.toFixed(1)} kB of ${BUDGETS[page]}`);
  }
});
