import fc from 'fast-check';
import { test } from 'tap';
import { wantedRange } from './byte-range.ts';

const WHOLE = { kind: 'whole' };
const NONE = { kind: 'none' };
const part = (first: number, last: number) => ({ kind: 'part', first, last });

test('a range is read as RFC 9110 says', async (t) => {
  const read = (header: string | undefined) => wantedRange(header, 100);
  t.strictSame(read(undefined), WHOLE);
  t.strictSame(read('bytes=0-0'), part(0, 0));
  t.strictSame(read('bytes=10-19'), part(10, 19));
  t.strictSame(read('bytes=90-'), part(90, 99));
  t.strictSame(read('bytes=90-1000'), part(90, 99));
  t.strictSame(read('bytes=-10'), part(90, 99));
  t.strictSame(read('bytes=-1000'), part(0, 99));
  t.strictSame(read('bytes=100-'), NONE);
  t.strictSame(read('bytes=-0'), NONE);
  for (const odd of ['bytes=-', 'bytes=9-3', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b', ''])
    t.strictSame(read(odd), WHOLE);
});

test('a part never reaches outside of the file', async () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat(), { nil: '' }), fc.integer({ min: 1, max: 1000 }), (first, last, size) => {
      const wanted = wantedRange(`bytes=${first}-${last}`, size);
      return wanted.kind !== 'part' || (wanted.first <= wanted.last && wanted.last < size);
    }),
  );
});
