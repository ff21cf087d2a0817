/** A link that is not opened, and why: what its entry asks for cannot be. */
import type { OnAirLink } from '#contract/on-air';
import type { Link } from './link.ts';

export const offLink = (entry: Pick<OnAirLink, 'kind' | 'name'>, why: OnAirLink['why'] & object): Link => ({
  follow: () => undefined,
  now: () => ({ kind: entry.kind, name: entry.name, state: 'off', why }),
  stop: async () => undefined,
});
