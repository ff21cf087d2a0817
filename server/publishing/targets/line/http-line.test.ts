import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { escapePath, httpLine } from './http-line.ts';
import { explainFar, TargetError } from './target-error.ts';

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** An https server whose certificate it made itself. */
async function selfSigned(t: Test) {
  const [key, cert] = [join(t.testdir({}), 'key.pem'), join(t.testdirName, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...EC, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, answer) => answer.end('так'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, cert };
}

test('a certificate of nobody known is refused; one that is named is believed, for its own host alone', async (t) => {
  const { port, cert } = await selfSigned(t);
  const told = async (host: string, ca?: string) => {
    const line = httpLine({ ca, lanes: 1 });
    const answer = line.ask({ method: 'GET', url: new URL(`https://${host}:${port}/`) });
    const ended = await answer.then(({ body }) => String(body), explainFar);
    line.close();
    return ended;
  };
  t.equal(await told('localhost'), 'TARGET_CERTIFICATE');
  t.equal(await told('localhost', cert), 'так');
  t.equal(await told('127.0.0.1', cert), 'TARGET_CERTIFICATE');
  t.throws(() => httpLine({ ca: '/nowhere.pem', lanes: 1 }), { code: 'TARGET_CERTIFICATE' });
});

test('a server that takes the call and says nothing is given up', async (t) => {
  const server = createPlain(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const line = httpLine({ lanes: 1, silenceMs: 50 });
  t.teardown(() => line.close());
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  t.equal(await line.ask({ method: 'GET', url }).catch(explainFar), 'TARGET_UNREACHABLE');
});

test('an answer that does not end is given up before it fills the hub', async (t) => {
  const server = createPlain((_, answer) => {
    const pour = () => {
      while (answer.write(Buffer.alloc(1024)));
      answer.once('drain', pour);
    };
    pour();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const line = httpLine({ lanes: 1, mostBytes: 4096 });
  t.teardown(() => line.close());
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  t.equal(await line.ask({ method: 'GET', url }).catch(explainFar), 'TARGET_FAILED');
});

test('what the system says of a line is told in the words of the house', (t) => {
  const of = (code: string) => explainFar(Object.assign(new Error(code), { code }));
  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE'])
    t.equal(of(code), 'TARGET_UNREACHABLE', code);
  for (const code of ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'])
    t.equal(of(code), 'TARGET_CERTIFICATE', code);
  t.equal(explainFar(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })])), 'TARGET_UNREACHABLE');
  t.equal(explainFar(new TargetError('TARGET_FULL', '507')), 'TARGET_FULL');
  t.equal(explainFar('?'), 'TARGET_FAILED');
  t.end();
});

test('a path is escaped so that any server reads the same', (t) => {
  t.equal(escapePath("a b/(c)'*!/№.pdf"), 'a%20b/%28c%29%27%2A%21/%E2%84%96.pdf');
  t.end();
});
