/**
 * The tally: what camera switchers are told, as one list of named values for every carrier. In: a moment; out: values
 * by path. OSC puts its prefix before a path, MQTT `hall/<id>/`.
 */
import type { OnAirMoment } from '../moment.ts';

/** `mic/<place>` and `closed` are 1 or 0; `speaker`, `place` and `event` are words, empty for nobody and nowhere. */
export type Tally = ReadonlyMap<string, string | 0 | 1>;
export type TallyLine = readonly [path: string, value: string | 0 | 1];

export function tallyOf({ happens, open, places, speaker }: OnAirMoment): Tally {
  const isOpen = new Set(open);
  const all = [...new Set([...places, ...open])];
  return new Map<string, string | 0 | 1>([
    ['closed', happens === 'closed-part' ? 1 : 0],
    ['event', happens],
    ['place', String(speaker?.place ?? '')],
    ['speaker', withoutControls(speaker?.name ?? '')],
    ...all.map((place) => [`mic/${place}`, isOpen.has(place) ? 1 : 0] as const),
  ]);
}

/** OSC strings end at the first zero byte, and a control character has no place in a name. */
const withoutControls = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** What stays behind when the hub goes: every microphone closed, and nobody. A closed part stays one. */
export function silenced(tally: Tally): Tally {
  const isClosed = tally.get('closed') === 1;
  const silent = [...tally].map(([path, value]) => [path, typeof value === 'string' ? '' : 0] as const);
  const stays = isClosed ? 'closed-part' : 'none';
  return new Map<string, string | 0 | 1>([...silent, ['closed', isClosed ? 1 : 0], ['event', stays]]);
}

/** What has changed since, what closes before what opens; a place that is no more closes. `before` absent: everything. */
export function changes(before: Tally | undefined, after: Tally): readonly TallyLine[] {
  const gone = [...(before?.keys() ?? [])].filter((path) => !after.has(path));
  const lines: TallyLine[] = [
    ...gone.map((path) => [path, 0] as const),
    ...[...after].filter(([path, value]) => before?.get(path) !== value),
  ];
  return lines.sort(([, one], [, other]) => Number(one === 1) - Number(other === 1));
}

/** Places whose microphones are open, as the operator reads it. */
export function openOf(tally: Tally): readonly string[] {
  return [...tally].flatMap(([path, value]) => (value === 1 && path.startsWith('mic/') ? [path.slice(4)] : []));
}
