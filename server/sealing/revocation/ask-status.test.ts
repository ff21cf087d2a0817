import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { readCertificate } from '../cms/certificate.ts';
import { askStatus } from './ask-status.ts';
import { statusOf } from './certificate-status.ts';

const CONFIG = `
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
serial = serial
certificate = ca.pem
private_key = ca.key
default_md = sha256
default_days = 3
default_crl_days = 3
policy = any
x509_extensions = person
[any]
commonName = supplied
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[responder]
extendedKeyUsage = OCSPSigning
`;

/** An issuer that is `openssl ca`, with a service that is \`openssl ocsp\`, and two persons, the second revoked. */
async function issuer(t: Test) {
  const folder = t.testdir({ 'index.txt': '', serial: '1001\n' });
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    writeFileSync(join(folder, 'question'), Buffer.concat(chunks));
    const by = ['-index', 'index.txt', '-CA', 'ca.pem', '-rsigner', 'ocsp.pem', '-rkey', 'ocsp.key'];
    openssl('ocsp', ...by, '-reqin', 'question', '-respout', 'answer', '-ndays', '1');
    response.end(readFileSync(join(folder, 'answer')));
  }).listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const person = `[person]\nkeyUsage = critical, digitalSignature\nauthorityInfoAccess = OCSP;URI:${address}\n`;
  writeFileSync(join(folder, 'ca.cnf'), CONFIG + person);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'ca.cnf'];
  openssl('req', '-x509', ...key, '-extensions', 'root', '-subj', '/CN=Issuer', '-keyout', 'ca.key', '-out', 'ca.pem');
  for (const [name, extensions] of [
    ['one', 'person'],
    ['two', 'person'],
    ['ocsp', 'responder'],
  ] as const) {
    openssl('req', ...key, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    openssl(
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-extensions',
      extensions,
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
    );
  }
  openssl('ca', '-config', 'ca.cnf', '-revoke', 'two.pem');
  openssl('ca', '-config', 'ca.cnf', '-gencrl', '-out', 'list.pem');
  const certificate = (name: string) => {
    const found = readCertificate(openssl('x509', '-in', `${name}.pem`, '-outform', 'DER'));
    if (!found) throw new Error(name);
    return found;
  };
  const list = openssl('crl', '-in', 'list.pem', '-outform', 'DER');
  return { ca: certificate('ca'), one: certificate('one'), two: certificate('two'), list, server };
}

test('another program’s service understands the question, and its answer and list are understood', async (t) => {
  const { ca, one, two, list, server } = await issuer(t);
  const now = new Date();
  const before = new Date(now.getTime() - 60_000);
  for (const [person, state] of [
    [one, 'good'],
    [two, 'revoked'],
  ] as const) {
    const answer = await askStatus(person, ca, 10_000);
    t.ok(answer);
    t.equal(statusOf(person, ca, before, [answer ?? Buffer.alloc(0)]).state, state);
    t.equal(statusOf(person, ca, before, [list]).state, state);
  }
  server.close();
  server.closeAllConnections();
  t.equal(await askStatus(one, ca, 1000), undefined, 'nobody is there');
  t.equal(await askStatus(ca, ca, 1000), undefined, 'nobody is named');
});
