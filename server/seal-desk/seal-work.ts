/**
 * What the thread of the seal does, and what it answers: one job, one answer. It alone holds the key, and opens it anew
 * for each job, so that a key that was exposed or renewed meanwhile is noticed.
 */
import type { Refusal } from '#contract/refusals';
import type { SealOwner } from '../sealing/device-key/certificate.ts';
import type { Tree, TreeSealed } from './seal-tree.ts';

/** Whose key, and when: `at` is also the moment of the seal by the device's clock. */
export type KeyOf = { readonly dataDir: string; readonly owner: SealOwner; readonly at: Date };
/** Address of the time-stamp server and how long it may take, ms. */
export type Stamps = { readonly url: string; readonly timeoutMs: number };
/** Position and hash of the last event that a package shows. */
export type Place = { readonly position: number; readonly hash: string };

/** The certificate as it is told. */
export type Told = {
  readonly pem: string;
  readonly fingerprint: { readonly sha256: string; readonly aloud: string };
  readonly validUntil: Date;
  readonly owner: SealOwner;
  /** SHA-256 of the public key, hex: a renewed certificate has the same. */
  readonly key: string;
  /** Certificates that this device had before, PEM, the newest first. */
  readonly former: readonly string[];
};
type Refused = { readonly ok: false; readonly refusal: Refusal };
export type KeyTold = { readonly ok: true; readonly told: Told } | Refused;
/** `stampOwed`: why there is no stamp although a server is set. */
export type Sealed =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly stampOwed: Refusal | undefined;
      /** When the time-stamp server saw it. */
      readonly stampedAt?: Date | undefined;
    }
  | Refused;
/** By which key it was sealed. */
type ByKey<T> = (Extract<T, { readonly ok: true }> & { readonly told: Told }) | Refused;
/** Files of a package: path within, and where the bytes are. */
export type PackageFile = { readonly path: string; readonly bytes: Uint8Array };

export type TrustRead =
  | { readonly ok: true; readonly issuers: number; readonly revocations: number; readonly until: Date | undefined }
  | Refused;

export type SealWork = {
  open: { ask: KeyOf; told: KeyTold };
  renew: { ask: KeyOf; told: KeyTold };
  sealPdf: { ask: KeyOf & { bytes: Uint8Array; reason?: string; stamps?: Stamps }; told: ByKey<Sealed> };
  stampPdf: { ask: { bytes: Uint8Array; stamps: Stamps }; told: Sealed };
  sealTree: { ask: KeyOf & { tree: Tree; stamps?: Stamps }; told: ByKey<TreeSealed> };
  stampTree: { ask: { folder: string; stamps: Stamps }; told: TreeSealed };
  /** The sealed package of these files as one zip, the same bytes for the same seal. */
  packUp: {
    ask: KeyOf & { files: readonly PackageFile[]; place: Place; scratch: string; stamps?: Stamps };
    told: ByKey<Sealed>;
  };
  /** One file out of a zip that `packUp` made; none when it has no such file. */
  takeOut: { ask: { zip: Uint8Array; path: string }; told: { bytes?: Uint8Array } };
  /** What a file holds that issuers are judged by. */
  readTrust: { ask: { name: string; bytes: Uint8Array }; told: TrustRead };
  /** Who has signed these bytes; none when the signature is not good. */
  namesUnder: { ask: { signature: Uint8Array; bytes: Uint8Array }; told: { names?: string } };
};
export type WorkName = keyof SealWork;

/** A job on its way, and its answer. */
export type SealJob = { [W in WorkName]: { job: number; work: W; ask: SealWork[W]['ask'] } }[WorkName];
export type SealDone = { readonly job: number } & ({ readonly told: unknown } | { readonly failure: string });
