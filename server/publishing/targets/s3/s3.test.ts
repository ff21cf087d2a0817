import { type Test, test } from 'tap';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine } from '../../testing/peers/dying-line.ts';
import { BUCKET, KEYS, REGION, s3Peer } from '../../testing/peers/s3-peer.ts';
import { httpLine } from '../line/http-line.ts';
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
