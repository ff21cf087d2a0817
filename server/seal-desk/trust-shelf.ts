/**
 * What issuers of КЕП are judged by, as the operator puts it in: ЦЗО's trusted list, its collection of certificates, lists of
 * revoked ones; from a file, for the hall may have no internet. `<data>/seal/trust/<name>`, and those two that may lie in
 * `<data>/seal` itself. A `.p7s` over one of them is checked and kept beside it.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Refusal, refuse } from '#contract/refusals';
import type { TrustFile } from '#contract/seal';
import { stamp } from '../hub/clock.ts';
import { writeWhole } from '../sealing/package/files.ts';
import type { SealPress } from './seal-press.ts';
import { sha256Of } from './shelf.ts';

const OWNER_FOLDER = 0o700;
/** Names under which ЦЗО publishes them; a council may have put them there by hand. */
const BY_HAND = ['TL-UA-DSTU.xml', 'TL-UA-EC.xml', 'CACertificates.p7b'];
const SIGNATURE = '.p7s';
const LONGEST_NAME = 80;

type Taken = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

export class TrustShelf {
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #press: SealPress;
  #files: readonly TrustFile[] = [];

  constructor(dataDir: string, press: SealPress) {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, 'seal', 'trust');
    this.#press = press;
  }

  /** As of the last look. */
  now(): readonly TrustFile[] {
    return this.#files;
  }

  /** Looks what is there and what it holds. A file that can't be read counts as none. */
  async look(): Promise<void> {
    const found = await Promise.all(trustFilesIn(this.#dataDir).map((path) => this.#factsOf(path)));
    this.#files = found.flatMap((one) => one ?? []);
  }

  /** Takes a file in, in place of one of the same name; a `.p7s` as the signature of what it stands over. Refused: `TRUST_LIST_UNREADABLE`. */
  async take(name: string, bytes: Buffer): Promise<Taken> {
    const read = await this.#press.do('readTrust', { name, bytes });
    const signed = read.ok ? undefined : await this.#signedBy(bytes);
    if (!read.ok && signed === undefined) return { ok: false, refusal: read.refusal };
    mkdirSync(this.#folder, { recursive: true, mode: OWNER_FOLDER });
    await writeWhole(this.#folder, signed === undefined ? plainName(name) : signed + SIGNATURE, bytes);
    await this.look();
    return { ok: true };
  }

  /** Takes a file away, and its signature. Refused: `NOT_FOUND`. */
  async drop(name: string): Promise<Taken> {
    const path = trustFilesIn(this.#dataDir).find((one) => basename(one) === name);
    if (path === undefined) return { ok: false, refusal: refuse('NOT_FOUND', { what: name }) };
    await rm(path);
    await rm(join(this.#folder, name + SIGNATURE), { force: true });
    await this.look();
    return { ok: true };
  }

  async #factsOf(path: string): Promise<TrustFile | undefined> {
    const bytes = await readFile(path).catch(() => undefined);
    const read = bytes && (await this.#press.do('readTrust', { name: basename(path), bytes }));
    if (bytes === undefined || !read?.ok) return undefined;
    const { issuers, revocations, until } = read;
    const signature = await readFile(join(this.#folder, basename(path) + SIGNATURE)).catch(() => undefined);
    const signedBy = signature && (await this.#namesUnder(signature, bytes));
    return {
      ...{ name: basename(path), sha256: sha256Of(bytes), issuers, revocations },
      at: stamp((await stat(path)).mtimeMs),
      ...(until && { until: until.toISOString() }),
      ...(signedBy && { signedBy }),
    };
  }

  /** The file that this is a signature of. */
  async #signedBy(signature: Buffer): Promise<string | undefined> {
    for (const path of trustFilesIn(this.#dataDir))
      if (await this.#namesUnder(signature, await readFile(path))) return basename(path);
    return undefined;
  }

  async #namesUnder(signature: Buffer, bytes: Buffer): Promise<string | undefined> {
    const { names } = await this.#press.do('namesUnder', { signature, bytes });
    return names;
  }
}

/** Where the council has put what issuers are judged by. */
export function trustFilesIn(dataDir: string): string[] {
  const seal = join(dataDir, 'seal');
  const folder = join(seal, 'trust');
  const put = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  const lists = put.filter((name) => !name.endsWith(SIGNATURE)).map((name) => join(folder, name));
  return [...BY_HAND.map((name) => join(seal, name)).filter((path) => existsSync(path)), ...lists.toSorted()];
}

/** Letters of a file's name that every disk and every backup takes. */
const plainName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^\.+/, '')
    .slice(-LONGEST_NAME) || 'list';
