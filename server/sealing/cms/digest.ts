/** Hashes by their identifier: SHA-2, and the Ukrainian ГОСТ 34.311 and «Купина». */
import { createHash } from 'node:crypto';
import { OID } from '../asn1/oids.ts';
import { gost34311 } from '../dstu/gost34311.ts';
import { kupyna } from '../dstu/kupyna.ts';

type Digest = { readonly name: string; readonly of: (bytes: Uint8Array) => Buffer };

const sha = (name: string, algorithm: string): Digest => ({
  name,
  of: (bytes) => createHash(algorithm).update(bytes).digest(),
});

const DIGESTS: Readonly<Record<string, Digest>> = {
  [OID.sha256]: sha('SHA-256', 'sha256'),
  [OID.sha384]: sha('SHA-384', 'sha384'),
  [OID.sha512]: sha('SHA-512', 'sha512'),
  [OID.gost34311]: { name: 'ГОСТ 34.311-95', of: gost34311 },
  [OID.kupyna256]: { name: 'ДСТУ 7564:2014 (256)', of: (bytes) => kupyna(bytes, 32) },
  [OID.kupyna384]: { name: 'ДСТУ 7564:2014 (384)', of: (bytes) => kupyna(bytes, 48) },
  [OID.kupyna512]: { name: 'ДСТУ 7564:2014 (512)', of: (bytes) => kupyna(bytes, 64) },
};

/** Undefined for a hash that is not known or no longer trusted, such as SHA-1. */
export const digestBy = (oid: string): Digest | undefined => DIGESTS[oid];
