/**
 * A store that speaks S3, on a free port: `s3rver` keeps the objects; before it signatures and digests are checked, which
 * it does not do. For tests.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import type { Test } from 'tap';
import { isSigned } from './signature.ts';

export const [BUCKET, REGION] = ['rada', 'eu-central-1'];
/** The only ones that it knows. */
export const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

/** @param refuse what the store answers with, instead of what it would: a status and a code. */
export async function s3Peer(t: Test, refuse?: () => { status: number; code: string } | undefined) {
  const directory = mkdtempSync(join(tmpdir(), 'dzvin-s3-'));
  const keeper = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory, vhostBuckets: false },
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port: behind } = await keeper.run();
  const gate = createServer((asked, answer) => {
    const fault = refuse?.();
    const done = fault ? tell(answer, fault.status, fault.code) : pass(asked, answer, behind);
    done.catch(() => answer.destroy());
  });
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  t.teardown(async () => {
    gate.closeAllConnections();
    gate.close();
    await keeper.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return { port: (gate.address() as AddressInfo).port };
}

async function pass(asked: IncomingMessage, answer: ServerResponse, behind: number): Promise<void> {
  if (asked.headers.authorization?.includes(KEYS.accessKeyId) !== true) return tell(answer, 403, 'InvalidAccessKeyId');
  const body = await buffer(asked);
  if (!(await isSigned(asked, KEYS, REGION))) return tell(answer, 403, 'SignatureDoesNotMatch');
  if (createHash('sha256').update(body).digest('hex') !== asked.headers['x-amz-content-sha256'])
    return tell(answer, 400, 'XAmzContentSHA256Mismatch');
  const source = asked.headers['x-amz-copy-source'];
  /* It unescapes fewer signs than S3 does. */
  const headers = {
    ...asked.headers,
    ...(typeof source === 'string' && { 'x-amz-copy-source': encodeURI(decodeURIComponent(source)) }),
  };
  const on = request({ port: behind, host: '127.0.0.1', method: asked.method, path: asked.url, headers });
  on.end(body);
  const [found] = (await once(on, 'response')) as [IncomingMessage];
  answer.writeHead(found.statusCode ?? 500, found.headers);
  answer.end(await buffer(found));
}

async function tell(answer: ServerResponse, status: number, code: string): Promise<void> {
  answer.writeHead(status, { connection: 'close' });
  answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}
