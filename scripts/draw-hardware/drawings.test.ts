import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { drawings } from './drawings.ts';

for (const { path, draw } of drawings())
  test(`${path} is what its text draws: npm run draw changes nothing`, async (t) => {
    t.ok(readFileSync(path, 'utf8') === draw(), `${path} is stale; npm run draw`);
  });

test('a drawing says of which text it is, in both languages, and asks for no font it does not name a stand-in for', async (t) => {
  for (const { path, draw } of drawings().filter((drawing) => drawing.path.endsWith('.svg'))) {
    const drawn = draw();
    t.match(drawn, /<title>[^<]*[а-яіїєґ][^<]* · [^<]*[a-z][^<]*<\/title>/i, path);
    t.match(drawn, /sans-serif/, path);
    t.notMatch(drawn, /NaN|undefined|Infinity/, path);
  }
});

test('no text on a sheet is smaller than 2.6 mm: an A3 printed on A4 still has 5 points', async (t) => {
  for (const { path, draw } of drawings().filter((drawing) => drawing.path.endsWith('.svg'))) {
    const sizes = [...draw().matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    t.ok(Math.min(...sizes) >= 2.6, path);
  }
});
