/**
 * What was sealed, as it lies on the disk: `<data>/papers/sealed/<of>-<sha256>.pdf`, where `of` is the digest of the paper
 * before its seal and `sha256` that of the file. A paper is sealed once; whoever asks again gets the same bytes. Beside
 * it `<of>.owed` while it waits for a time stamp, so that what is owed is known after a restart.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../sealing/package/files.ts';

const OWNER_FOLDER = 0o700;
const NAME = /^(?<of>[0-9a-f]{64})-(?<sha256>[0-9a-f]{64})\.pdf$/;
const OWED = /^(?<of>[0-9a-f]{64})\.owed$/;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class Shelf {
  readonly #folder: string;
  readonly #kept = new Map<string, string>();
  readonly #owed = new Set<string>();

  /** @throws the system's error when the folder can't be made. */
  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'papers', 'sealed');
    mkdirSync(this.#folder, { recursive: true, mode: OWNER_FOLDER });
    for (const name of readdirSync(this.#folder)) {
      const { of, sha256 } = NAME.exec(name)?.groups ?? {};
      if (of !== undefined && sha256 !== undefined) this.#kept.set(of, sha256);
      const owed = OWED.exec(name)?.groups?.['of'];
      if (owed !== undefined) this.#owed.add(owed);
    }
  }

  /** Papers that wait for a stamp, by what they are of. */
  get owed(): readonly string[] {
    return [...this.#owed].filter((of) => this.#kept.has(of));
  }

  /** The sealed paper; undefined when there is none, or its file is no more what it was. */
  async find(of: string): Promise<Buffer | undefined> {
    const sha256 = this.#kept.get(of);
    if (sha256 === undefined) return undefined;
    const bytes = await readFile(this.#pathOf(of, sha256)).catch(() => undefined);
    return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined;
  }

  /** Keeps it, in place of what was kept of the same paper. @param owed it waits for a stamp. */
  async keep(of: string, bytes: Uint8Array, owed: boolean): Promise<void> {
    const [before, sha256] = [this.#kept.get(of), sha256Of(bytes)];
    if (owed) await writeWhole(this.#folder, `${of}.owed`, Buffer.alloc(0));
    await writeWhole(this.#folder, `${of}-${sha256}.pdf`, Buffer.from(bytes));
    this.#kept.set(of, sha256);
    if (owed) this.#owed.add(of);
    else if (this.#owed.delete(of)) await rm(join(this.#folder, `${of}.owed`), { force: true });
    if (before !== undefined && before !== sha256) await rm(this.#pathOf(of, before), { force: true });
  }

  #pathOf(of: string, sha256: string): string {
    return join(this.#folder, `${of}-${sha256}.pdf`);
  }
}
