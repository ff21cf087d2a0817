/**
 * What the journal knows of the device's key. In: the certificate that was just used; out: the event `SealCertificateUsed`
 * when it is another than the journal knows, and since when the key is another.
 */
import type { CouncilEventOf } from '#contract/events';
import type { SealView } from '#contract/seal';
import type { CouncilState } from '../council/composition/council-state.ts';
import type { HubClock } from '../hub/clock.ts';
import type { Told } from './seal-work.ts';

/** That the key is another is told so long. */
const CHANGE_TOLD_MS = 30 * 24 * 3_600_000;
/** Letters of a council's name, as the event has room. */
const LONGEST_OWNER = 300;

export type SealJournal = {
  /** The certificate that was noted last, and when its key became another. */
  readonly known: () => CouncilState['seal'];
  /** Resolves when it is on the disk. */
  readonly note: (event: CouncilEventOf<'SealCertificateUsed' | 'TrustSettled'>, by: string) => Promise<void>;
};
type Given = {
  readonly journal: SealJournal | undefined;
  readonly clock: Pick<HubClock, 'wallMs'>;
  readonly log: { warn(fields: object, event: string): void };
  readonly changed: () => void;
};

export class SealNotes {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** A key has sealed. Nobody waits for the note; one that fails is logged, and the next seal notes it. */
  used({ fingerprint, key, validUntil, owner }: Told): void {
    const { journal, log, changed } = this.#given;
    const certificate = fingerprint.sha256;
    if (journal === undefined || journal.known()?.certificate === certificate) return;
    const data = { certificate, key, validUntil: validUntil.toISOString() };
    const named =
      owner.councilName === undefined ? data : { ...data, owner: owner.councilName.slice(0, LONGEST_OWNER) };
    journal
      .note({ type: 'SealCertificateUsed', v: 1, data: named }, 'hub')
      .then(changed)
      .catch((error: unknown) => log.warn({ err: error }, 'seal-not-noted'));
  }

  /** Told for some time after the key became another. */
  keyChange(): Pick<SealView, 'keyChangedAt'> {
    const { journal, clock } = this.#given;
    const at = journal?.known()?.keyChangedAt;
    return at !== undefined && clock.wallMs() - Date.parse(at) < CHANGE_TOLD_MS ? { keyChangedAt: at } : {};
  }
}
