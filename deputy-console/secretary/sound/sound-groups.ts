/** Files of a sitting's sound as a person looks for them: by items, in the order of time. In: the list; out: groups. */
import type { SittingSound, SoundFile } from '#contract/sound';

/** `place`: in the hub's list, from 1. */
export type Placed = { readonly file: SoundFile; readonly place: number };
/** Without an item: `whole` is the sitting itself, its breaks, what was before and after; `none` what belongs to no item. */
export type Group = { readonly key: string; readonly item?: SoundFile['item']; readonly files: readonly Placed[] };

const OF_SITTING: ReadonlySet<SoundFile['kind']> = new Set(['whole', 'before', 'after', 'break']);

export function groupsOf({ files }: Pick<SittingSound, 'files'>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [index, file] of files.entries()) {
    const key = OF_SITTING.has(file.kind) ? 'whole' : (file.item?.id ?? 'none');
    const known = groups.get(key) ?? { key, ...(file.item && { item: file.item }), files: [] };
    groups.set(key, { ...known, files: [...known.files, { file, place: index + 1 }] });
  }
  return [...groups.values()];
}

/** «1:02:03», «2:05» */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** «30.03.2031», the council's day: after a close past midnight it is another than the one of Greenwich. */
export const shortDay = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('uk-UA', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }).format(
    new Date(at),
  );
