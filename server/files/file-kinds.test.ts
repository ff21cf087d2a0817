import fc from 'fast-check';
import { test } from 'tap';
import { FILE_TYPES } from '#contract/files';
import { DOCX, type FileType, fileTypeOf, notOfType, typeByHead } from './file-kinds.ts';
import { docx, JPEG, PDF, PNG, SVG, zip } from './testing/samples.ts';
import { unzip } from './unzip.ts';

const SAMPLES: Readonly<Record<FileType, Buffer>> = {
  'application/pdf': PDF,
  [DOCX]: docx('Проєкт'),
  'image/png': PNG,
  'image/jpeg': JPEG,
  'image/svg+xml': SVG,
} as Record<FileType, Buffer>;
const LIMITS = { entryBytes: 1000, totalBytes: 1500 };
const all = () => true;

for (const type of FILE_TYPES) {
  test(`${type} is taken for what it says only when its bytes say so too`, async (t) => {
    for (const [real, bytes] of Object.entries(SAMPLES)) {
      const refusal = await notOfType(bytes, type);
      t.equal(refusal === undefined, real === type, real);
    }
    t.equal(typeByHead(SAMPLES[type].subarray(0, 16)), type);
  });
  test(`${type} cut off in the middle is refused`, async (t) => {
    const bytes = SAMPLES[type];
    t.ok(await notOfType(bytes.subarray(0, bytes.length / 2), type));
    t.ok(await notOfType(Buffer.alloc(0), type));
  });
}

test('a zip without a text is no DOCX', async (t) => {
  t.match(await notOfType(zip({ name: 'a.txt', content: Buffer.from('a') }), DOCX), { code: 'FILE_NOT_OF_TYPE' });
});

test('an SVG that is no drawing is refused with the reason in both languages', async (t) => {
  const script = Buffer.from(String(SVG).replaceAll('path', 'script'));
  t.match(await notOfType(script, 'image/svg+xml'), { code: 'SVG_UNSAFE', uk: /<script>/, en: /<script>/ });
});

test('a type is read from the header whatever its letters and parameters', async (t) => {
  t.equal(fileTypeOf('Application/PDF; name=a'), 'application/pdf');
  t.equal(fileTypeOf('text/html'), undefined);
  t.equal(fileTypeOf(undefined), undefined);
});

test('a zip bomb is refused by what its directory says, before anything is unpacked', async (t) => {
  const bomb = zip({ name: 'a', content: Buffer.alloc(2_000_000) });
  t.ok(bomb.length < 10_000);
  t.strictSame(await unzip(bomb, all, LIMITS), { ok: false, why: 'too-large' });
  const two = zip({ name: 'a', content: Buffer.alloc(900) }, { name: 'b', content: Buffer.alloc(900) });
  t.strictSame(await unzip(two, all, LIMITS), { ok: false, why: 'too-large' });
});

test('a zip bomb whose directory lies is refused while it is unpacked', async (t) => {
  const liar = zip({ name: 'a', content: Buffer.alloc(2_000_000), claimedSize: 10 });
  t.strictSame(await unzip(liar, all, LIMITS), { ok: false, why: 'not-a-zip' });
});

test('what is not wanted is not unpacked, however large', async (t) => {
  const one = zip({ name: 'a', content: Buffer.alloc(2_000_000) }, { name: 'b', content: Buffer.from('б') });
  const opened = await unzip(one, (name) => name === 'b', LIMITS);
  t.equal(opened.ok && String(opened.entries.get('b')), 'б');
  t.strictSame(opened.ok && [...opened.names], ['a', 'b']);
});

test('whatever the bytes, they are judged and nothing throws', async () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...FILE_TYPES), async (content, type) => {
      await notOfType(content, type);
    }),
  );
  const whole = docx('Проєкт');
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      await unzip(broken, all, LIMITS);
    }),
  );
});
