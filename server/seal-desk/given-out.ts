/**
 * Papers as they were given out, for a signature made outside stands under these very bytes: a seal may get its stamp, and
 * a draft its correction, while somebody signs. `<data>/papers/given-out/<sitting>/<sha256>`, and `.name` beside it with
 * the name under which it went.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SittingId } from '#contract/ids';
import { writeWhole } from '../sealing/package/files.ts';
import { sha256Of } from './shelf.ts';

const OWNER_FOLDER = 0o700;
const NAME = '.name';
const SHA256 = /^[0-9a-f]{64}$/;

export type GivenPaper = { readonly name: string; readonly path: string };

export class GivenOut {
  readonly #root: string;
  readonly #known = new Set<string>();

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'papers', 'given-out');
  }

  /** Keeps these bytes; the same once. @throws the system's error when the disk refuses */
  async keep(sittingId: SittingId, name: string, bytes: Uint8Array): Promise<void> {
    const [folder, sha256] = [join(this.#root, sittingId), sha256Of(bytes)];
    const place = join(folder, sha256);
    if (this.#known.has(place) || existsSync(place + NAME)) return;
    mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
    await writeWhole(folder, sha256, Buffer.from(bytes));
    await writeWhole(folder, sha256 + NAME, Buffer.from(name, 'utf8'));
    this.#known.add(place);
  }

  /** Papers of a sitting, the newest first. */
  papersOf(sittingId: SittingId): GivenPaper[] {
    const folder = join(this.#root, sittingId);
    if (!existsSync(folder)) return [];
    const names = new Set(readdirSync(folder));
    return [...names]
      .filter((one) => SHA256.test(one) && names.has(one + NAME))
      .map((one) => ({ path: join(folder, one), at: statSync(join(folder, one)).mtimeMs }))
      .toSorted((a, b) => b.at - a.at)
      .map(({ path }) => ({ path, name: readFileSync(path + NAME, 'utf8') }));
  }
}
