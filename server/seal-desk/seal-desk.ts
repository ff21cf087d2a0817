/**
 * The seal in the house: the device's key from the hub's start, its certificate as everybody may see it, and the seal on
 * whatever leaves. In: bytes of a paper or a folder; out: the same, sealed, on a thread of its own. A paper that can't
 * be sealed is given out as it is, and the operator is told why.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '#contract/refusals';
import type { PublicSeal, SealView, TrustFile } from '#contract/seal';
import { type HubClock, stamp } from '../hub/clock.ts';
import type { SealOwner } from '../sealing/device-key/certificate.ts';
import { HOW_TO_CHECK } from './how-to-check.ts';
import { type SealJournal, SealNotes } from './seal-notes.ts';
import { SealPress } from './seal-press.ts';
import type { Tree, TreeSealed } from './seal-tree.ts';
import type { KeyTold, PackageFile, Place, Stamps, Told } from './seal-work.ts';
import { Shelf, sha256Of } from './shelf.ts';
import { type Debtor, StampDebts } from './stamp-debts.ts';
import { TrustShelf } from './trust-shelf.ts';

const DAY_MS = 24 * 3_600_000;
/** The operator is told so long before the certificate ends. */
const SOON_MS = 60 * DAY_MS;

export type SealDeskOptions = {
  readonly dataDir: string;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** Whose seal it is; without a name there is no certificate yet. */
  readonly owner: () => SealOwner;
  /** Absent: no time-stamp server is set. */
  readonly stamps?: Stamps | undefined;
  /** What the journal knows of the certificate; absent: nothing is noted there. */
  readonly journal?: SealJournal;
};

/** `stampOwed`: it waits for its time stamp. `isSealed`: there is a seal on it. */
export type SealedPaper = { readonly bytes: Uint8Array; readonly isSealed: boolean; readonly stampOwed: boolean };

export class SealDesk {
  readonly #options: SealDeskOptions;
  readonly #press = new SealPress();
  readonly #shelf: Shelf;
  readonly #debts: StampDebts;
  readonly #notes: SealNotes;
  readonly trust: TrustShelf;
  readonly #listeners: (() => void)[] = [];
  readonly #sealing = new Map<string, Promise<SealedPaper>>();
  #told: Told | undefined;
  #refused: Refusal | undefined;

  /** @throws the system's error when the folder of papers can't be made. */
  constructor(options: SealDeskOptions) {
    this.#options = options;
    const { dataDir, clock, stamps: server } = options;
    mkdirSync(join(dataDir, 'papers'), { recursive: true, mode: 0o700 });
    this.#shelf = new Shelf(dataDir);
    this.#notes = new SealNotes({ journal: options.journal, clock, log: options.log, changed: () => this.#changed() });
    this.trust = new TrustShelf(dataDir, this.#press);
    const changed = () => this.#changed();
    this.#debts = new StampDebts({ server, shelf: this.#shelf, press: this.#press, clock, changed });
  }

  /** Opens the key, as soon as the council has a name; made at the first run. */
  async start(): Promise<void> {
    await this.councilSettled();
    this.#debts.start();
    await this.trust.look();
    this.#changed();
  }

  /** Takes a file in that issuers of КЕП are judged by. Refused: `TRUST_LIST_UNREADABLE`. */
  async takeTrust(name: string, bytes: Buffer, by: string): Promise<Refusal | undefined> {
    return this.#settledTrust(await this.trust.take(name, bytes), by);
  }

  /** Takes one away. Refused: `NOT_FOUND`. */
  async dropTrust(name: string, by: string): Promise<Refusal | undefined> {
    return this.#settledTrust(await this.trust.drop(name), by);
  }

  /** The council may have got its name, or another. */
  async councilSettled(): Promise<void> {
    if (this.#told === undefined && this.#options.owner().councilName !== undefined)
      this.#take(await this.#press.do('open', this.#keyOf()));
    this.#changed();
  }

  now(): SealView {
    const [told, refused, stamps] = [this.#told, this.#refused, this.#debts.now()];
    const owner = this.#options.owner();
    return {
      state: refused ? 'refused' : told ? 'ready' : 'waits',
      ...(told && { fingerprint: told.fingerprint, validUntil: told.validUntil.toISOString() }),
      ...(told?.owner.councilName !== undefined && { owner: told.owner.councilName }),
      ...(told && told.validUntil.getTime() - this.#options.clock.wallMs() < SOON_MS && { endsSoon: true }),
      ...(told && isOther(told.owner, owner) && { isOfOther: true }),
      ...(refused && { refused: { uk: refused.uk, en: refused.en } }),
      ...this.#notes.keyChange(),
      ...(this.trust.now().length > 0 && { trust: this.trust.now().map((file) => this.#asOfNow(file)) }),
      ...(stamps && { stamps }),
    };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** For everybody; undefined while there is no certificate. */
  published(): PublicSeal | undefined {
    const told = this.#told;
    return (
      told && {
        ...(told.owner.councilName !== undefined && { owner: told.owner.councilName }),
        fingerprint: told.fingerprint,
        validUntil: told.validUntil.toISOString(),
        certificate: told.pem,
        ...(told.former.length > 0 && { former: [...told.former] }),
        check: HOW_TO_CHECK,
      }
    );
  }

  /** A new certificate for the same key: before the old one ends, or for the council's new name. */
  async renew(): Promise<Refusal | undefined> {
    const renewed = await this.#press.do('renew', this.#keyOf());
    this.#take(renewed);
    this.#changed();
    return renewed.ok ? undefined : renewed.refusal;
  }

  /**
   * The sealed paper: made once, and the same bytes whoever asks again. Asked twice at once it is sealed once.
   * @throws Error when the disk refuses or the thread dies
   */
  sealPaper(bytes: Uint8Array, { reason }: { readonly reason?: string } = {}): Promise<SealedPaper> {
    const of = sha256Of(bytes);
    const under = this.#sealing.get(of);
    if (under) return under;
    const sealing = this.#sealOnce(of, bytes, reason).finally(() => this.#sealing.delete(of));
    this.#sealing.set(of, sealing);
    return sealing;
  }

  /** Puts a manifest, its seal and the certificate into a folder. Refused as the key is, and while there is no certificate. */
  async sealTree(tree: Tree): Promise<TreeSealed | { readonly ok: false }> {
    if (this.#options.owner().councilName === undefined) return { ok: false };
    const sealed = await this.#press.do('sealTree', { ...this.#keyOf(), ...this.#asking, tree });
    this.#used(sealed);
    if (sealed.ok) this.#owes(sealed.stampOwed);
    return sealed;
  }

  /** Adds the stamp that such a folder is owed. */
  stampTree(folder: string, stamps: Stamps): Promise<TreeSealed> {
    return this.#press.do('stampTree', { folder, stamps });
  }

  /** Somebody else whom stamps are owed. */
  addDebtor(debtor: Debtor): void {
    this.#debts.add(debtor);
  }

  /** Whether a time-stamp server is set. */
  get areStampsSet(): boolean {
    return this.#debts.isSet;
  }

  /** The sealed package of these files as one zip. Refused as the key is. */
  async packUp(files: readonly PackageFile[], place: Place) {
    const scratch = join(this.#options.dataDir, 'papers');
    const packed = await this.#press.do('packUp', { ...this.#keyOf(), ...this.#asking, files, place, scratch });
    this.#used(packed);
    if (packed.ok) this.#owes(packed.stampOwed);
    return packed;
  }

  /** One file out of a package. */
  async takeOut(zip: Uint8Array, path: string): Promise<Uint8Array | undefined> {
    return (await this.#press.do('takeOut', { zip, path })).bytes;
  }

  /** Asks the time-stamp server for what is owed, now. */
  askForStamps(): Promise<void> {
    return this.#debts.pay();
  }

  async stop(): Promise<void> {
    this.#debts.stop();
    await this.#press.stop();
  }

  async #sealOnce(of: string, bytes: Uint8Array, reason: string | undefined): Promise<SealedPaper> {
    const kept = await this.#shelf.find(of);
    if (kept) return { bytes: kept, isSealed: true, stampOwed: this.#shelf.owed.includes(of) };
    const plain = { bytes, isSealed: false, stampOwed: false };
    if (this.#options.owner().councilName === undefined) return plain;
    const asking = this.#asking;
    const sealed = await this.#press.do('sealPdf', {
      ...{ ...this.#keyOf(), ...asking, bytes },
      ...(reason !== undefined && { reason }),
    });
    this.#used(sealed);
    if (!sealed.ok) return plain;
    this.#owes(sealed.stampOwed);
    if (sealed.stampedAt) this.#debts.compareClock(sealed.stampedAt);
    const stampOwed = this.#debts.isSet && (sealed.stampOwed !== undefined || asking.stamps === undefined);
    await this.#shelf.keep(of, sealed.bytes, stampOwed);
    return { bytes: sealed.bytes, isSealed: true, stampOwed };
  }

  get #asking(): { stamps?: Stamps } {
    const { server } = this.#debts;
    return server ? { stamps: server } : {};
  }

  #owes(refusal: Refusal | undefined): undefined {
    if (refusal) this.#debts.noteFailure(refusal);
  }

  #keyOf() {
    const { dataDir, owner, clock } = this.#options;
    return { dataDir, owner: owner(), at: new Date(clock.wallMs()) };
  }

  #take(opened: KeyTold): void {
    const { log } = this.#options;
    if (opened.ok) {
      this.#told = opened.told;
      const { fingerprint, validUntil } = opened.told;
      log.info({ fingerprint: fingerprint.sha256, validUntil: stamp(validUntil.getTime()) }, 'seal-ready');
    }
    this.#noteKey(opened.ok ? undefined : opened.refusal);
  }

  #asOfNow(file: TrustFile): TrustFile {
    const isOver = file.until !== undefined && Date.parse(file.until) < this.#options.clock.wallMs();
    return isOver ? { ...file, isOver } : file;
  }

  #used(done: KeyTold): void {
    if (done.ok) {
      this.#told = done.told;
      this.#notes.used(done.told);
    }
    this.#noteKey(done.ok ? undefined : done.refusal);
  }

  async #settledTrust(
    done: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
    by: string,
  ): Promise<Refusal | undefined> {
    if (!done.ok) return done.refusal;
    const files = this.trust.now().map(({ name, sha256 }) => ({ name, sha256 }));
    await this.#options.journal?.note({ type: 'TrustSettled', v: 1, data: { files } }, by);
    this.#changed();
    return undefined;
  }

  #noteKey(refusal: Refusal | undefined): void {
    if (refusal?.code === this.#refused?.code) return;
    this.#refused = refusal;
    if (refusal) this.#options.log.warn({ code: refusal.code, why: refusal.en }, 'seal-refused');
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const isOther = (told: SealOwner, owner: SealOwner): boolean =>
  (owner.councilName !== undefined && told.councilName !== owner.councilName) ||
  (owner.edrpou !== undefined && told.edrpou !== owner.edrpou);
