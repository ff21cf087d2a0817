/** The pictures of the help are of today's pages: what each shows and marks is there, in the product as it runs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { readPng } from '../../chamber-display/kit/testing/small-png.ts';
import { PICTURES as SIZES } from '../../deputy-console/help/pictures.ts';
import { ROOT } from '../house/scripts.ts';
import { PICTURES, SCENES } from './pictures.ts';
import { type Sitting, startSitting } from './sitting.ts';
import { sizesFile } from './sizes.ts';
import { arrange, FINER } from './take.ts';

const HELP = join(ROOT, 'deputy-console/help');
const HEAVIEST_BYTES = 40_000;

test('every picture is there once, small, in its size; the help has no other', async (t) => {
  const names = PICTURES.map(({ name }) => name).toSorted();
  t.strictSame(
    readdirSync(join(HELP, 'pictures')).toSorted(),
    names.map((name) => `${name}.png`),
  );
  for (const name of names) {
    const bytes = readFileSync(join(HELP, 'pictures', `${name}.png`));
    const { width, height } = readPng(bytes);
    t.ok(bytes.length <= HEAVIEST_BYTES, `${name}: ${bytes.length} bytes`);
    const [wide, high] = SIZES[name];
    t.ok(Math.abs(width - wide * FINER) <= FINER && Math.abs(height - high * FINER) <= FINER, `${name}: size`);
  }
  t.equal(readFileSync(join(HELP, 'pictures.ts'), 'utf8'), sizesFile(SIZES));
});

test('what pictures show and mark stands in the running product: else npm run draw:help after a change of its list', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dzvin-help-'));
  let sitting: Sitting | undefined;
  t.teardown(async () => {
    await sitting?.stop();
    rmSync(data, { recursive: true, force: true });
  });
  sitting = await startSitting(data, { people: 14, votes: 1 });
  for (const scene of SCENES) {
    await sitting.to(scene);
    for (const picture of PICTURES.filter((one) => one.scene === scene)) {
      const page = sitting.pages[picture.page];
      await arrange(page, picture);
      for (const selector of [...(picture.shows ?? []), ...picture.marks])
        t.ok(await page.locator(selector).first().isVisible(), `${picture.name}: ${selector}`);
    }
  }
});
