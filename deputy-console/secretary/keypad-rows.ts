/** Keypads of the hall as the secretary sees them: who sits there, and those without a link first. */
import type { DeviceId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';

export type KeypadRow = {
  readonly seat: number;
  readonly device: DeviceId;
  readonly up: boolean;
  readonly name?: string;
};

export function keypadRows({ keypads, seats }: SecretaryView): readonly KeypadRow[] {
  const names = new Map(Object.values(seats).map(({ seat, name }) => [seat, name]));
  return Object.values(keypads)
    .map(({ seat, device, up }): KeypadRow => {
      const name = names.get(seat);
      return { seat, device, up, ...(name !== undefined && { name }) };
    })
    .toSorted((a, b) => Number(a.up) - Number(b.up) || a.seat - b.seat);
}

/** Spares that answer, in their order: the first is offered. */
export const readySpares = ({ spares }: SecretaryView): readonly DeviceId[] =>
  Object.entries(spares)
    .filter(([, { up }]) => up)
    .map(([device]) => device as DeviceId)
    .toSorted();
