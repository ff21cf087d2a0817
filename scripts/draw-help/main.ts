/**
 * `npm run draw:help`: takes the pictures of the consoles' help from the running product, and writes down their sizes.
 * Out: `deputy-console/help/pictures/*.png`, `deputy-console/help/pictures.ts`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../house/scripts.ts';
import { PICTURES, SCENES } from './pictures.ts';
import { startSitting } from './sitting.ts';
import { sizesFile } from './sizes.ts';
import { take } from './take.ts';

const HELP = join(ROOT, 'deputy-console/help');
const data = mkdtempSync(join(tmpdir(), 'dzvin-draw-help-'));
const sizes: Record<string, readonly [number, number]> = {};
mkdirSync(join(HELP, 'pictures'), { recursive: true });
const sitting = await startSitting(data, { people: 22, votes: 12 });
try {
  for (const scene of SCENES) {
    await sitting.to(scene);
    for (const picture of PICTURES.filter((one) => one.scene === scene)) {
      const { png, size } = await take(sitting.pages[picture.page], picture);
      writeFileSync(join(HELP, 'pictures', `${picture.name}.png`), png);
      sizes[picture.name] = size;
      process.stdout.write(`drawn ${picture.name}.png, ${(png.length / 1000).toFixed(1)} kB\n`);
    }
  }
  writeFileSync(join(HELP, 'pictures.ts'), sizesFile(sizes));
} finally {
  await sitting.stop();
  rmSync(data, { recursive: true, force: true });
}
