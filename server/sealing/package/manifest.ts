/**
 * The manifest of a package: every file with size and SHA-256, and the event of the journal that the package shows
 * last. Its bytes are always the same for the same facts: JSON, keys and files in a fixed order, one line each.
 */

import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const PackageManifest = Type.Object(
  {
    format: Type.Literal('dzvin-package'),
    version: Type.Literal(1),
    /** Position and hash of the last event that the package shows. */
    journal: Type.Object(
      { position: Type.Integer({ minimum: 0 }), hash: Type.String({ maxLength: 128 }) },
      { additionalProperties: false },
    ),
    files: Type.Array(
      Type.Object(
        { path: Type.String({ minLength: 1, maxLength: 1024 }), bytes: Type.Integer({ minimum: 0 }), sha256: Sha256 },
        { additionalProperties: false },
      ),
      { maxItems: 100_000 },
    ),
  },
  { additionalProperties: false },
);
export type PackageManifest = Static<typeof PackageManifest>;

type FileLine = PackageManifest['files'][number];

export const MANIFEST = 'manifest.json';
export const SEAL = 'manifest.json.p7s';
/** The certificate beside them, where a package goes to people who may not have it. */
export const CERTIFICATE = 'seal-certificate.pem';
/** Publishing's own list of what it brought out: made after the seal, and relied on by nobody who checks one. */
export const BESIDE = 'published.json';

const check = checker(PackageManifest);

/** The manifest's bytes; files in the order of their paths, whatever order they came in. */
export function manifestBytes(journal: PackageManifest['journal'], files: readonly FileLine[]): Buffer {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: PackageManifest = {
    format: 'dzvin-package',
    version: 1,
    journal: { position: journal.position, hash: journal.hash },
    files: ordered.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

/** The manifest that these bytes are; undefined when they are none, or a path leads out of the package. */
export function readManifest(bytes: Buffer): PackageManifest | undefined {
  try {
    const checked = check(JSON.parse(bytes.toString('utf8')));
    return checked.ok && checked.value.files.every(({ path }) => staysWithin(path)) ? checked.value : undefined;
  } catch {
    return undefined;
  }
}

const staysWithin = (path: string): boolean =>
  !path.startsWith('/') &&
  !path.includes('\\') &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
