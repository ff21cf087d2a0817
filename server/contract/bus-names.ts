/**
 * Names of the hall bus that a hall file gives: each user of the broker has its own, and none is a word of the bus. In:
 * the hall file, checked by its schema; out: what it can't say.
 */
import type { Fault } from './check.ts';
import type { HallFile } from './hall-file.ts';

/** The hub's own user on its own broker. */
export const HUB_USER = 'hub';
/** The bridge of a hall file that names none. */
export const DEFAULT_BRIDGE = 'bridge-1';

/** Topics `hall/<word>` are the hub's: a bridge of that name would speak there. */
const WORDS_OF_BUS = [HUB_USER, 'microphones', 'lamps', 'gong'];

type Named = Pick<HallFile, 'bridge' | 'relays' | 'broker'>;

/** Names that mean two things at once. */
export function busNameFaults({ bridge: named, relays, broker }: Named): Fault[] {
  const bridge: string = named ?? DEFAULT_BRIDGE;
  const hub = broker?.username ?? HUB_USER;
  const relaysAre = relays?.username;
  return [
    ...(WORDS_OF_BUS.includes(bridge) ? [taken('/bridge', bridge, 'шини залу', 'the hall bus')] : []),
    ...(bridge === hub && broker !== undefined ? [taken('/broker/username', hub, 'шлюзу', 'the bridge')] : []),
    ...(relaysAre === hub ? [taken('/relays/username', hub, 'вузла', 'the hub')] : []),
    ...(relaysAre === bridge ? [taken('/relays/username', bridge, 'шлюзу', 'the bridge')] : []),
  ];
}

const taken = (path: string, name: string, uk: string, en: string): Fault => ({
  path,
  uk: `«${name}» — імʼя ${uk}; візьміть інше`,
  en: `"${name}" is a name of ${en}; take another`,
});
