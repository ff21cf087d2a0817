/** What the journal says of the archived sound of sittings. In: each event of the council, in order; out: of each sitting the last word. */
import type { SittingId } from '#contract/ids';
import type { ArchivedFile } from '#contract/recording';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

/** Files of a sitting in the archive, as the journal names them. */
export type ArchivedWord = {
  readonly folder: string;
  readonly files: readonly ArchivedFile[];
  readonly position: number;
};

export class SoundWords {
  readonly #archived = new Map<SittingId, ArchivedWord>();
  readonly #said = new Map<SittingId, number>();

  follow({ event, position }: PlacedEvent): void {
    if (event.type !== 'RecordingArchived' && event.type !== 'RecordingDeleted') return;
    const { sittingId } = event.data;
    this.#said.set(sittingId, position);
    if (event.type === 'RecordingDeleted') this.#archived.delete(sittingId);
    else this.#archived.set(sittingId, { folder: event.data.folder, files: event.data.files, position });
  }

  of(sittingId: SittingId): ArchivedWord | undefined {
    return this.#archived.get(sittingId);
  }

  since(position: number): readonly SittingId[] {
    return [...this.#said].flatMap(([sittingId, said]) => (said > position ? [sittingId] : []));
  }
}
