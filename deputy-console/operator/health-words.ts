/** What stands on a keypad's tile and on a line's head. In: the view's facts. Out: states, and words for them. */
import type { DeviceId } from '#contract/ids';
import type { DeviceView, LineView, OperatorView } from '#contract/views';
import type { Translate } from '#kit/translate';

type DeviceState = 'up' | 'down' | 'unsecured';

export const stateOf = ({ up, secure }: DeviceView): DeviceState =>
  up ? (secure === false ? 'unsecured' : 'up') : 'down';

export type Tile = { readonly device: DeviceId; readonly view: DeviceView; readonly state: DeviceState };

/** The keypads of a line: seats in their order, spares after them. */
export const tilesOf = ({ devices }: OperatorView, bridge: string, line: string): Tile[] =>
  Object.entries(devices)
    .filter(([, view]) => view.bridge === bridge && view.line === line)
    .map(([device, view]) => ({ device: device as DeviceId, view, state: stateOf(view) }))
    .toSorted((a, b) => (a.view.seat ?? 1e9) - (b.view.seat ?? 1e9) || (a.device < b.device ? -1 : 1));

/** Whether something on the line needs a hand. */
export const isAiling = (line: LineView): boolean => !line.open || line.up < line.devices;

/** Why bytes and messages are thrown away, on lines, by readers and by equipment of microphones; others keep their code. */
const REASONS = [
  'checksum',
  'direction',
  'header',
  'length',
  'no-start',
  'silence',
  'unexpected',
  'refused',
  'noise',
  'payload',
  'topic',
  'address',
  'bundle',
  'types',
  'value',
  'retained',
  'too-long',
  'read-once',
  'shape',
  'unasked',
  'unfinished',
] as const;
type ReasonKey = `reason.${(typeof REASONS)[number]}` | 'reason.other';

/** Discarded bytes by reason, e.g. «хибна контрольна сума: 12, пізня відповідь: 3»; undefined when there are none. */
export function discardedWords(
  t: Translate<ReasonKey>,
  { discardedBytes }: Pick<LineView, 'discardedBytes'>,
): string | undefined {
  const named = (code: string): string => {
    const reason = REASONS.find((one) => one === code);
    return reason === undefined ? t('reason.other', { code }) : t(`reason.${reason}`);
  };
  return countsByReason(discardedBytes, named);
}

/** Why choices were told to nobody; whoever pressed saw no light. */
const LOSSES = ['kept', 'early', 'stray'] as const;

/** Discarded presses by reason; undefined when there are none. */
export function lostWords(
  t: Translate<`press.${(typeof LOSSES)[number]}`>,
  { discardedPresses = {} }: Pick<LineView, 'discardedPresses'>,
): string | undefined {
  return countsByReason(discardedPresses, (code) => {
    const reason = LOSSES.find((one) => one === code);
    return reason === undefined ? code : t(`press.${reason}`);
  });
}

function countsByReason(counts: Readonly<Record<string, number>>, named: (code: string) => string): string | undefined {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => `${named(code)}: ${count}`);
  return parts.length === 0 ? undefined : parts.join(', ');
}

export function cycleWords(
  t: Translate<'line.cycle.value' | 'line.cycle.planned'>,
  { cycleMs, plannedCycleMs }: LineView,
): string {
  const ms = Math.round(cycleMs);
  return plannedCycleMs === undefined
    ? t('line.cycle.value', { ms })
    : t('line.cycle.planned', { ms, planned: Math.round(plannedCycleMs) });
}
