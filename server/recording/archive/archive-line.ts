/** What is told of an archived sitting. In: what the journal says of it, and what was seen on the disk; out: its line. */
import type { RecordingView } from '#contract/recording';
import type { Checks } from './check-sound.ts';
import type { ArchivedSound } from './sound-book.ts';

type Seen = {
  readonly dueAt: string;
  readonly isDue: boolean;
  readonly checked: Checks[string] | undefined;
  /** 0 when not all of what it was cut from is there. */
  readonly originalBytes: number;
};

/** The whole sitting, where there is any of it, is the first of its files. */
export function archiveLine(
  { folder, files, lostMs }: ArchivedSound,
  { dueAt, isDue, checked, originalBytes }: Seen,
): RecordingView['archive'][string] {
  const sounds = files.filter(({ ms }) => ms > 0);
  return {
    ...{ folder, files: sounds.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
    ...{ ms: sounds[0]?.ms ?? 0, dueAt },
    ...(checked && { checkedAt: checked.at, ...(checked.damaged.length > 0 && { damaged: true as const }) }),
    ...(isDue && { due: true as const }),
    ...(lostMs > 0 && { lostMs }),
    ...(originalBytes > 0 && { originalBytes }),
  };
}
