/**
 * The seal on the public site before it is brought out. In: the site as it was laid out; out: the same with its manifest, the
 * seal under it and the certificate, and again when a stamp that was owed has come. A site that can't be sealed is brought
 * out as it is: the law's term does not wait for a key.
 */
import type { Refusal } from '#contract/refusals';
import type { FileFacts } from '../sealing/package/files.ts';
import type { SealDesk } from './seal-desk.ts';
import type { TreeSealed } from './seal-tree.ts';
import type { Stamps } from './seal-work.ts';

export type Site = {
  readonly folder: string;
  /** Position and hash of the last event that it shows. */
  readonly position: number;
  readonly hash: string;
  readonly files: readonly FileFacts[];
};
type Given = {
  readonly seal: Pick<SealDesk, 'sealTree' | 'stampTree' | 'addDebtor' | 'areStampsSet'>;
  readonly log: { warn(fields: object, event: string): void };
  readonly bringOut: (site: Site) => void;
};

export class SiteSeal {
  readonly #given: Given;
  #newest: Site | undefined;
  #owed: Site | undefined;

  constructor(given: Given) {
    this.#given = given;
    given.seal.addDebtor({ owed: () => (this.#owed === undefined ? 0 : 1), pay: (stamps) => this.#pay(stamps) });
  }

  /** Seals it and brings it out; of sites that come meanwhile the newest alone. */
  async take(site: Site): Promise<void> {
    const { seal, log, bringOut } = this.#given;
    const { folder, position, hash, files } = site;
    this.#newest = site;
    const sealed = await seal.sealTree({ folder, place: { position, hash }, files }).catch((error: unknown) => {
      log.warn({ err: error }, 'site-not-sealed');
    });
    if (this.#newest !== site) return;
    this.#owed = undefined;
    if (sealed?.ok) this.#sealed(site, sealed);
    else bringOut(site);
  }

  #sealed(site: Site, { added, isStamped }: TreeSealed): void {
    this.#owed = isStamped || !this.#given.seal.areStampsSet ? undefined : site;
    this.#given.bringOut({ ...site, files: [...site.files, ...added] });
  }

  async #pay(stamps: Stamps): Promise<Refusal | undefined> {
    const site = this.#owed;
    if (site === undefined) return undefined;
    const stamped = await this.#given.seal.stampTree(site.folder, stamps);
    if (stamped.stampOwed) return stamped.stampOwed;
    if (this.#owed === site) this.#sealed(site, stamped);
    return undefined;
  }
}
