import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { test } from 'tap';
import { readDer, sequence, TAG } from '../asn1/der.ts';
import { integer, nothing, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import { personWith, signCades } from '../testing/kep.ts';
import { ecKey } from '../testing/keys.ts';
import { openTsa } from '../testing/tsa.ts';
import { askForStamp } from './ask-for-stamp.ts';

const DATA = Buffer.from('печатка');
const SHA256 = digestBy(OID.sha256)?.of(DATA) ?? DATA;

/** A server on a free port of this machine. */
async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`, server };
}

test('a stamp is asked for as RFC 3161 says, and openssl accepts what came', async (t) => {
  const tsa = openTsa();
  const seen: string[] = [];
  const { url, server } = await serve(async (request, response) => {
    seen.push(`${request.method} ${request.headers['content-type']}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.end(await tsa.server.post?.(url, Buffer.concat(chunks), 0));
  });
  t.teardown(tsa.end);
  t.teardown(() => server.close());
  const stamped = await askForStamp({ url, timeoutMs: 5000 }, SHA256);
  if (!stamped.ok) throw new Error(stamped.refusal.en);
  t.equal(tsa.accepts(stamped.token, DATA), true);
  t.equal(tsa.accepts(stamped.token, Buffer.from('інше')), false);
  t.same(seen, ['POST application/timestamp-query']);
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Half an answer, and then nothing; whatever is held weakly meanwhile is gone. */
const halfAnAnswer: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': 100 }).write('x');
  const again = setInterval(collect, 20);
  response.on('close', () => clearInterval(again));
};

const failures: Readonly<Record<string, readonly [why: RegExp, RequestListener]>> = {
  'is silent': [/no answer in time/, () => undefined],
  'stops half-way': [/no answer in time/, halfAnAnswer],
  'answers with an error': [/HTTP 503/, (_, response) => void response.writeHead(503).end()],
  'sends elsewhere': [/./, (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  'answers without end': [/too large/, (_, response) => void response.end(Buffer.alloc(200_000))],
  'hangs up': [/./, (request) => void request.socket.destroy()],
};
for (const [what, [why, listener]] of Object.entries(failures)) {
  test(`a time-stamp server that ${what} is told with the reason`, async (t) => {
    const { url, server } = await serve(listener);
    t.teardown(() => {
      server.closeAllConnections();
      server.close();
    });
    const stamped = await askForStamp({ url, timeoutMs: 300 }, SHA256);
    t.match(stamped, { ok: false, refusal: { code: 'TIME_STAMP_NOT_GOT', details: { url, why } } });
  });
}

/** An answer that grants a stamp by this person's key over whatever is asked. */
type Faked = { readonly purpose?: string; readonly until?: string; readonly nonce?: Buffer };
const stampBy =
  ({ purpose, until, nonce: other }: Faked) =>
  async (_url: string, query: Buffer) => {
    const plan = { ...(purpose !== undefined && { extended: purpose }), ...(until !== undefined && { until }) };
    const { issuedBy } = personWith(ecKey(), ecKey(), plan);
    const [, imprint, nonce] = sequence(readDer(query)).map(({ raw }) => raw);
    const at = tlv(TAG.time, Buffer.from('20260330120000Z'));
    const statement = seq(integer(1), oid('1.2.3'), imprint ?? nothing(), integer(7), at, other ?? nonce ?? nothing());
    const token = signCades(issuedBy, statement, { attached: true, contentType: OID.tstInfo });
    return seq(seq(integer(0)), token);
  };

const asked = (fake: Faked) =>
  askForStamp(
    { url: 'https://tsa.example', timeoutMs: 1000, post: stampBy({ purpose: OID.timeStamping, ...fake }) },
    SHA256,
  );
const refused = { ok: false, refusal: { code: 'TIME_STAMP_NOT_GOT' } };

test('a stamp by a key that is not made for stamping is none', async (t) => {
  t.equal((await asked({})).ok, true);
  t.match(await asked({ purpose: '1.3.6.1.5.5.7.3.1' }), refused);
});

test('a stamp by a certificate that had run out, or in answer to another request, is none', async (t) => {
  t.match(await asked({ until: '2026-03-01T00:00:00Z' }), refused);
  t.match(await asked({ nonce: integer(5) }), refused);
});
