/** `published.json`, beside the site’s files: what was published, with digests, and every paper that was corrected. */

import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';
import { SEAL } from '../sealing/package/manifest.ts';
import { SitePath } from './site-path.ts';

const closed = { additionalProperties: false };
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const FileLine = Type.Object({ path: SitePath, bytes: Type.Integer({ minimum: 0 }), sha256: Sha256 }, closed);

/** A paper that had been published with other bytes. */
const Correction = Type.Object(
  { path: SitePath, at: Type.String(), former: Sha256, sha256: Sha256, position: Type.Integer() },
  closed,
);
export type Correction = Static<typeof Correction>;
/** Corrections are kept for ever, oldest first. */
export const PublishedList = Type.Object(
  {
    format: Type.Literal('published/1'),
    position: Type.Integer({ minimum: 0 }),
    digest: Sha256,
    files: Type.Array(FileLine),
    /** The device's seal under `manifest.json`, which names all files of the site; absent: it went out unsealed. */
    seal: Type.Optional(Type.Literal(SEAL)),
    corrections: Type.Array(Correction),
  },
  closed,
);
export type PublishedList = Static<typeof PublishedList>;
export const LIST = 'published.json';

const check = checker(PublishedList);
/** A generation is called by the beginning of its digest. */
const NAME_LENGTH = 16;
export const nameOf = (digest: string): string => digest.slice(0, NAME_LENGTH);

/** What is there and is no such list counts as nothing: the site is brought out whole. */
export function listOf(bytes: Buffer | undefined): PublishedList | undefined {
  if (bytes === undefined) return undefined;
  try {
    const list = check(JSON.parse(bytes.toString('utf8')));
    return list.ok ? list.value : undefined;
  } catch {
    return undefined;
  }
}
