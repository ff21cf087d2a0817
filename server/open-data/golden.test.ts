/** The open data of the whole sitting, byte for byte. After a change: `node dist/server/open-data/testing/renew-golden.js` */
import { test } from 'tap';
import { golden, keptPaths, keptText } from './testing/golden.ts';

test('the whole sitting comes out as it did, byte for byte, and as nothing more', async (t) => {
  const made = golden();
  t.strictSame(await keptPaths(), made.map(({ path }) => path).sort());
  for (const { path, text } of made) {
    const kept = await keptText(path);
    const lines = text.split('\n');
    const differs = kept === text ? undefined : lines.find((line, index) => line !== kept.split('\n')[index]);
    t.equal(differs, undefined, `${path}: renew if this is meant`);
    t.ok(kept === text, path);
  }
});
