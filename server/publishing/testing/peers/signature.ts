/** Whether a request bears the right signature (version 4): AWS’s own signer signs it anew, and the two are compared. For tests. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';

type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string };
type Bytes = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Bytes): Buffer => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
};

class Sha256 {
  #hash: Hash | Hmac;
  constructor(secret?: Bytes) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }
  update(data: Bytes): void {
    this.#hash.update(bytesOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset(): void {
    this.#hash = createHash('sha256');
  }
}

export async function isSigned(request: IncomingMessage, keys: Keys, region: string): Promise<boolean> {
  const given = /SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})/.exec(request.headers.authorization ?? '');
  const url = new URL(request.url ?? '', 'http://s3');
  const names = given?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name] ?? '')]));
  const stamp = String(request.headers['x-amz-date']);
  const iso = stamp.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5');
  const signer = new SignatureV4({
    ...{ credentials: keys, region, service: 's3', sha256: Sha256, uriEscapePath: false, applyChecksum: false },
  });
  const asked = { protocol: 'http:', hostname: 's3', method: request.method ?? '', path: url.pathname };
  const query = Object.fromEntries(url.searchParams);
  const signed = await signer.sign(
    { ...asked, query, headers },
    { signingDate: new Date(iso), signableHeaders: new Set(names) },
  );
  return given?.[2] !== undefined && signed.headers['authorization']?.endsWith(`Signature=${given[2]}`) === true;
}
