/**
 * What the journal says of sound: which sittings were held when, what was recorded, archived, deleted. In: committed
 * events in order; out: what has still to be archived, and what is in the archive. Reads no disk and no clock.
 */
import { type CouncilEventOf, isOfSitting } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { ArchivedFile } from '#contract/recording';
import type { CommittedEvent } from '../../hub/face.ts';
import { localDate } from '../../proceedings/printed-time.ts';
import { lengthOf, within } from './cuts.ts';
import type { Span } from './timeline.ts';

type Held = {
  readonly sittingId: SittingId;
  readonly timeZone: string;
  readonly convenedAt: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
};
export type HeldSitting = Held & Required<Pick<Held, 'openedAt' | 'closedAt'>>;
export type ArchivedSound = {
  readonly sittingId: SittingId;
  readonly folder: string;
  readonly files: readonly ArchivedFile[];
  readonly at: string;
  readonly closedAt: string;
  /** So much of what was recorded could not be read when it was cut. */
  readonly lostMs: number;
};
/** `ms`: how long it is, once it has stopped. */
type Recorded = {
  readonly at: string;
  readonly sittingId?: SittingId;
  readonly stoppedAt?: string;
  readonly ms?: number;
};

export type FolderName = { readonly folder: string; readonly isOwn: boolean; readonly taken: readonly string[] };

export class SoundBook {
  readonly #streams = new Map<string, SittingId>();
  readonly #sittings = new Map<SittingId, Held>();
  readonly #recordings = new Map<string, Recorded>();
  readonly #archived = new Map<SittingId, ArchivedSound>();
  readonly #deleted = new Map<SittingId, ArchivedSound | undefined>();

  follow({ event, at, stream }: Pick<CommittedEvent, 'event' | 'at' | 'stream'>): void {
    if (event.type === 'RecordingStarted') this.#recordings.set(event.data.recordingId, event.data);
    else if (event.type === 'RecordingStopped') this.#stop(event.data);
    else if (event.type === 'RecordingArchived') this.#archive(event.data, at);
    else if (event.type === 'RecordingDeleted') this.#delete(event.data.sittingId);
    else if (event.type === 'SittingConvened') {
      const { sittingId, council } = event.data;
      this.#streams.set(stream, sittingId);
      this.#sittings.set(sittingId, { sittingId, timeZone: council.timeZone, convenedAt: at });
    } else if (isOfSitting(event)) this.#follow(this.#streams.get(stream), event.type, at);
  }

  /** Sittings in the order of their convening. */
  get sittings(): readonly Held[] {
    return [...this.#sittings.values()];
  }
  /** Archived and not deleted, by sitting. */
  get archived(): ReadonlyMap<SittingId, ArchivedSound> {
    return this.#archived;
  }
  /** Deleted by a person; what was in the archive then. */
  get deleted(): ReadonlyMap<SittingId, ArchivedSound | undefined> {
    return this.#deleted;
  }

  /** Closed sittings that were recorded, are neither archived nor deleted; `ready`: nothing of them is recorded any more. */
  get unarchived(): readonly (HeldSitting & { readonly ready: boolean })[] {
    return this.sittings.flatMap((sitting) => {
      if (!isHeld(sitting) || this.#archived.has(sitting.sittingId) || this.#deleted.has(sitting.sittingId)) return [];
      const own = this.recordingsOf(sitting);
      return own.length === 0 ? [] : [{ ...sitting, ready: this.isReady(sitting) }];
    });
  }

  /** A closed sitting. */
  held(sittingId: SittingId): HeldSitting | undefined {
    const sitting = this.#sittings.get(sittingId);
    return sitting && isHeld(sitting) ? sitting : undefined;
  }
  /** When the sitting before was closed, and the one after convened, as far as there are any. */
  neighbours({ sittingId }: HeldSitting): { readonly sinceMs?: number; readonly untilMs?: number } {
    const place = this.sittings.findIndex((one) => one.sittingId === sittingId);
    const before = this.sittings[place - 1]?.closedAt;
    const after = this.sittings[place + 1]?.convenedAt;
    return {
      ...(before !== undefined && { sinceMs: Date.parse(before) }),
      ...(after !== undefined && { untilMs: Date.parse(after) }),
    };
  }

  /** Its own folder when it is cut anew, else the day's; `taken`: names that the journal has given to other sittings. */
  folderOf({ sittingId, openedAt, timeZone }: HeldSitting): FolderName {
    const known = this.#archived.get(sittingId)?.folder;
    const named = [...this.#archived.values(), ...this.#deleted.values()].flatMap((one) => (one ? [one.folder] : []));
    if (known !== undefined) return { folder: known, isOwn: true, taken: named.filter((name) => name !== known) };
    return { folder: localDate(openedAt, timeZone), isOwn: false, taken: named };
  }

  /** Days on which sittings were opened: what folders are named by. */
  get days(): ReadonlySet<string> {
    return new Set(this.sittings.filter(isHeld).map(({ openedAt, timeZone }) => localDate(openedAt, timeZone)));
  }

  /** Nothing of the sitting is recorded any more. */
  isReady(sitting: HeldSitting): boolean {
    return this.recordingsOf(sitting).every(({ stoppedAt }) => stoppedAt !== undefined);
  }

  /** Events of one sitting out of all. */
  eventsOf(sittingId: SittingId, history: Iterable<CommittedEvent>): readonly CommittedEvent[] {
    return [...history].filter(({ stream }) => this.#streams.get(stream) === sittingId);
  }

  /** Sittings of which this recording has a share. */
  sittingsOf(recordingId: string): readonly HeldSitting[] {
    return this.sittings
      .filter(isHeld)
      .filter((sitting) => this.recordingsOf(sitting).some(({ id }) => id === recordingId));
  }

  /** Recordings that ran while the sitting did; of one that was begun in it that is so, whatever the wall clock did. */
  recordingsOf(sitting: HeldSitting): readonly (Recorded & { readonly id: string })[] {
    const open = openTimeOf(sitting);
    return [...this.#recordings].flatMap(([id, recorded]) => {
      const toMs = recorded.stoppedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(recorded.stoppedAt);
      const ranInIt = within([{ fromMs: Date.parse(recorded.at), toMs }], open).length > 0;
      return ranInIt || recorded.sittingId === sitting.sittingId ? [{ id, ...recorded }] : [];
    });
  }

  /** So much of a recording ran while the sitting was open, ms. */
  sharedMs(sitting: HeldSitting, recordingId: string): number {
    const recorded = this.#recordings.get(recordingId);
    if (recorded?.stoppedAt === undefined) return 0;
    const span = { fromMs: Date.parse(recorded.at), toMs: Date.parse(recorded.stoppedAt) };
    return lengthOf(within([span], openTimeOf(sitting)));
  }

  #stop({ recordingId, at: stoppedAt, ms }: CouncilEventOf<'RecordingStopped'>['data']): void {
    const recorded = this.#recordings.get(recordingId);
    if (recorded) this.#recordings.set(recordingId, { ...recorded, stoppedAt, ms });
  }

  #archive({ lostMs = 0, ...told }: CouncilEventOf<'RecordingArchived'>['data'], at: string): void {
    const { sittingId } = told;
    const closedAt = this.#sittings.get(sittingId)?.closedAt ?? at;
    this.#archived.set(sittingId, { ...told, at, closedAt, lostMs });
    this.#deleted.delete(sittingId);
  }

  #delete(sittingId: SittingId): void {
    this.#deleted.set(sittingId, this.#archived.get(sittingId));
    this.#archived.delete(sittingId);
  }

  #follow(sittingId: SittingId | undefined, type: CommittedEvent['event']['type'], at: string): void {
    const sitting = sittingId === undefined ? undefined : this.#sittings.get(sittingId);
    if (!sitting) return;
    if (type === 'SittingOpened') this.#sittings.set(sitting.sittingId, { ...sitting, openedAt: at });
    else if (type === 'SittingClosed') this.#sittings.set(sitting.sittingId, { ...sitting, closedAt: at });
  }
}

const openTimeOf = ({ openedAt, closedAt }: HeldSitting): Span => ({
  fromMs: Date.parse(openedAt),
  toMs: Date.parse(closedAt),
});
const isHeld = (sitting: Held): sitting is HeldSitting =>
  sitting.openedAt !== undefined && sitting.closedAt !== undefined;
