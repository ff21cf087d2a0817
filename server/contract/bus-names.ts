/**
 * Names of the hall bus that a hall file gives: each user of the broker has its own, and none is a word of the bus. In:
 * the hall file, checked by its schema; out: what it can't say.
 */
import type { Fault } from './check.ts';
import { defaultDeviceId, type HallFile } from './hall-file.ts';

/** The hub's own user on its own broker. */
export const HUB_USER = 'hub';
/** The bridge of a hall file that names none. */
export const DEFAULT_BRIDGE = 'bridge-1';

/** Topics `hall/<word>` are the hub's: a bridge of that name would speak there. */
const WORDS_OF_BUS = [HUB_USER, 'microphones', 'lamps', 'gong'];
/** What tells of the board is called so in every hall. */
const DEVICES_OF_BOARD = ['gavel', 'power'];

type Named = Pick<HallFile, 'bridge' | 'relays' | 'broker' | 'lines' | 'readers'>;

/** Names that mean two things at once. */
export function busNameFaults({ bridge: named, relays, broker, lines, readers = [] }: Named): Fault[] {
  const bridge: string = named ?? DEFAULT_BRIDGE;
  const hub = broker?.username ?? HUB_USER;
  const relaysAre = relays?.username;
  const devices = [
    ...lines.flatMap(({ name, devices }, at) =>
      devices.map(
        ({ id, address }, n) => [`/lines/${at}/devices/${n}/id`, id ?? defaultDeviceId(name, address)] as const,
      ),
    ),
    ...readers.map(({ id }, at) => [`/readers/${at}/id`, id] as const),
  ];
  return [
    ...(WORDS_OF_BUS.includes(bridge) ? [taken('/bridge', bridge, 'шини залу', 'the hall bus')] : []),
    ...(bridge === hub && broker !== undefined ? [taken('/broker/username', hub, 'шлюзу', 'the bridge')] : []),
    ...(relaysAre === hub ? [taken('/relays/username', hub, 'вузла', 'the hub')] : []),
    ...(relaysAre === bridge ? [taken('/relays/username', bridge, 'шлюзу', 'the bridge')] : []),
    ...devices.flatMap(([path, id]) => (DEVICES_OF_BOARD.includes(id) ? [taken(path, id, 'плати', 'the board')] : [])),
  ];
}

const taken = (path: string, name: string, uk: string, en: string): Fault => ({
  path,
  uk: `«${name}» — імʼя ${uk}; візьміть інше`,
  en: `"${name}" is a name of ${en}; take another`,
});
