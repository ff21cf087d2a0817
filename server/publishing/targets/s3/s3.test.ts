import { type Test, test } from 'tap';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine } from '../../testing/peers/dying-line.ts';
import { BUCKET, KEYS, REGION, s3Peer } from '../../testing/peers/s3-peer.ts';
import { type Ask, httpLine } from '../line/http-line.ts';
import { s3Store, s3Target } from './s3.ts';

test('a store that speaks S3 keeps the word of every far side', async (t) => {
  const { port } = await s3Peer(t);
  const direct = httpLine({ lanes: 4 });
  t.teardown(() => direct.close());
  const raise = async (t: Test): Promise<Peer> => {
    const line = await dyingLine(t, port);
    const settings = { ...KEYS, region: REGION, bucket: BUCKET, prefix: 'рада' };
    const near = { ...settings, endpoint: `http://127.0.0.1:${line.port}` };
    const store = s3Store({ ...settings, endpoint: `http://127.0.0.1:${port}` }, direct);
    const paths = async () => [...(await store.sizes('')).keys()];
    const seen = async () => {
      const shown = (await paths()).filter((path) => !path.startsWith('generations/'));
      return Object.fromEntries(await Promise.all(shown.map(async (path) => [path, String(await store.read(path))])));
    };
    const clear = async () => {
      for (const path of await paths()) await store.remove(path);
    };
    await clear();
    return {
      ...{ target: s3Target(near), isOneStep: false, line, seen, clear },
      stranger: { target: s3Target({ ...near, secretAccessKey: 'чуже слово' }), secret: 'чуже слово' },
    };
  };
  await keepsItsWord(t, raise);
});

test('a bucket’s name stands in the path or before the host’s; signs in keys are escaped', async (t) => {
  const asked: string[] = [];
  const line = {
    ask: async ({ method, url }: Ask) => {
      asked.push(`${method} ${url.href}`);
      return { status: 404, headers: {}, body: Buffer.from('') };
    },
    close: () => undefined,
  };
  const settings = { ...KEYS, endpoint: 'https://s3.rada.example/', region: 'auto', bucket: 'rada' };
  await s3Store(settings, line).read('a b+№.pdf');
  await s3Store({ ...settings, style: 'virtual', prefix: 'сайт' }, line).read('x');
  t.same(asked, [
    'GET https://s3.rada.example/rada/a%20b%2B%E2%84%96.pdf',
    'GET https://rada.s3.rada.example/%D1%81%D0%B0%D0%B9%D1%82/x',
  ]);
});

test('what a store refuses is told with the remedy', async (t) => {
  let fault: { status: number; code: string } | undefined;
  const { port } = await s3Peer(t, () => fault);
  const settings = { ...KEYS, endpoint: `http://127.0.0.1:${port}`, region: REGION, bucket: BUCKET };
  const target = s3Target(settings);
  for (const [status, code, told] of [
    [403, 'AccessDenied', 'TARGET_NOT_ALLOWED'],
    [403, 'InvalidAccessKeyId', 'TARGET_SIGN_IN'],
    [403, 'RequestTimeTooSkewed', 'TARGET_CLOCK'],
    [404, 'NoSuchBucket', 'TARGET_NOT_FOUND'],
    [403, 'QuotaExceeded', 'TARGET_FULL'],
    [503, 'SlowDown', 'TARGET_FAILED'],
  ] as const) {
    fault = { status, code };
    const error = await target.open().catch((thrown: unknown) => thrown);
    t.equal(target.explain(error), told, code);
    t.match(error, { message: code });
  }
});

test('pages of a long listing follow each other; an answer of another make is refused', async (t) => {
  const page = (key: string, more: string) =>
    Buffer.from(`<ListBucketResult><IsTruncated>${more !== ''}</IsTruncated><NextContinuationToken>${more}</NextContinuationToken>
      <Contents><Key>${key}</Key><Size>7</Size></Contents></ListBucketResult>`);
  const bodies = [page('a', 'next'), page('b &amp; c', ''), Buffer.from('<html>')];
  const line = {
    ask: async () => ({ status: 200, headers: {}, body: bodies.shift() ?? Buffer.from('') }),
    close: () => undefined,
  };
  const store = s3Store({ ...KEYS, endpoint: 'https://s3.example', region: 'auto', bucket: 'rada' }, line);
  t.same(
    [...(await store.sizes('')).entries()],
    [
      ['a', 7],
      ['b & c', 7],
    ],
  );
  await t.rejects(store.sizes(''), /ListBucketResult/);
});
