/**
 * What the journal says of sound: which sittings were held when, what was recorded, archived, deleted. In: committed
 * events in order; out: what has still to be archived, and what is in the archive. Reads no disk and no clock.
 */
import { isOfSitting } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { ArchivedFile } from '#contract/recording';
import type { CommittedEvent } from '../../hub/face.ts';
import { localDate } from '../../proceedings/printed-time.ts';
import { within } from './cuts.ts';

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
};
type Recorded = { readonly at: string; readonly stoppedAt?: string };

export class SoundBook {
  readonly #streams = new Map<string, SittingId>();
  readonly #sittings = new Map<SittingId, Held>();
  readonly #recordings = new Map<string, Recorded>();
  readonly #archived = new Map<SittingId, ArchivedSound>();
  readonly #deleted = new Map<SittingId, ArchivedSound | undefined>();

  follow({ event, at, stream }: Pick<CommittedEvent, 'event' | 'at' | 'stream'>): void {
    if (event.type === 'RecordingStarted') this.#recordings.set(event.data.recordingId, { at: event.data.at });
    else if (event.type === 'RecordingStopped') this.#stop(event.data.recordingId, event.data.at);
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

  /** Name of its folder: its own when it is cut anew; two sittings of one day have two. */
  folderOf({ sittingId, openedAt, timeZone }: HeldSitting): string {
    const known = this.#archived.get(sittingId)?.folder;
    if (known !== undefined) return known;
    const day = localDate(openedAt, timeZone);
    const taken = new Set([...this.#archived.values(), ...this.#deleted.values()].map((one) => one?.folder));
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? day : `${day} (${count})`;
      if (!taken.has(name)) return name;
    }
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

  /** Recordings that ran while the sitting did. */
  recordingsOf({ openedAt, closedAt }: HeldSitting): readonly (Recorded & { readonly id: string })[] {
    const open = { fromMs: Date.parse(openedAt), toMs: Date.parse(closedAt) };
    return [...this.#recordings].flatMap(([id, recorded]) => {
      const toMs = recorded.stoppedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(recorded.stoppedAt);
      return within([{ fromMs: Date.parse(recorded.at), toMs }], open).length > 0 ? [{ id, ...recorded }] : [];
    });
  }

  #stop(recordingId: string, stoppedAt: string): void {
    const recorded = this.#recordings.get(recordingId);
    if (recorded) this.#recordings.set(recordingId, { ...recorded, stoppedAt });
  }

  #archive({ sittingId, folder, files }: Omit<ArchivedSound, 'at' | 'closedAt'>, at: string): void {
    const closedAt = this.#sittings.get(sittingId)?.closedAt ?? at;
    this.#archived.set(sittingId, { sittingId, folder, files, at, closedAt });
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

const isHeld = (sitting: Held): sitting is HeldSitting =>
  sitting.openedAt !== undefined && sitting.closedAt !== undefined;
