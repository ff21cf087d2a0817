/**
 * `npm run draw`: draws the sheets of `hardware/` again from their texts. `npm run draw -- --check` changes nothing and
 * says which file is stale; exit code 1 then.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawings } from './drawings.ts';

const check = process.argv.includes('--check');
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

for (const { path, draw } of drawings()) {
  const drawn = draw();
  if (drawn === read(path)) continue;
  process.stdout.write(`${check ? 'stale' : 'drawn'} ${path}\n`);
  if (check) process.exitCode = 1;
  else writeFileSync(path, drawn);
}
