/**
 * The hub's configuration: command-line options and the hall file, checked before anything starts. An unknown key or a
 * wrong value stops the start and is named in Ukrainian and English.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { busNameFaults } from '#contract/bus-names';
import { calendarFaults, isInstant } from '#contract/calendar-faults';
import { canonicalCards } from '#contract/canonical-cards';
import { checker, type Fault } from '#contract/check';
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import { chairOf, compositionFaults } from '#contract/composition-faults';
import { gpioFaults, microphoneFaults } from '#contract/hall-equipment';
import { type CouncilFile, councilPartFaults, HallFile, hallDeviceFaults, namesCouncil } from '#contract/hall-file';
import type { BridgeId } from '#contract/ids';
import { placeOfJsonError } from '#contract/json-place';
import { canonicalNames } from '#contract/names';
import { completeRules } from '#contract/rules';
import type { CouncilSettings } from './hub/sitting-plan.ts';

export type HubConfig = {
  dataDir: string;
  host: string;
  port: number;
  brokerPort: number;
  /** Where the hub's own broker listens. */
  brokerHost: string;
  /** Start of a rehearsal's wall clock, ms; absent: the machine's clock. */
  clockStartMs?: number;
  bridge: BridgeId;
  bridgeSecret: string;
  /** This house is a rehearsal beside another: it says so, and makes no backups. */
  rehearsal?: true;
  /** The council is one for training: the start prints a deputy's link too. */
  training?: true;
  /** Where backups go; absent: into the data folder. */
  backupTo?: string;
  /** The hall file as it was given. */
  hallFile?: string;
  /** Lines and equipment; no file: none. */
  hall: HallFile;
  /** What the file says of the council, where it names one. */
  settings?: CouncilSettings;
};

/** A configuration that cannot be used; the message is for the person who starts the hub. */
export class ConfigError extends Error {}

const checkHallFile = checker(HallFile);
const DEFAULT_BRIDGE = 'bridge-1' as BridgeId;
/** The hall of an installation without a file. */
const NOTHING: HallFile = { format: 'hall/1', lines: [] };

/** Reads options and hall file. @throws ConfigError with what is wrong, where, and the remedy. */
export function readConfig(argv: readonly string[], environment: NodeJS.ProcessEnv): HubConfig {
  const options = readOptions(argv);
  const hall = options.config === undefined ? NOTHING : readHallFile(options.config);
  const bridgeSecret = environment['DZVIN_BRIDGE_SECRET'];
  if (!bridgeSecret) {
    throw new ConfigError(
      'Бракує змінної середовища DZVIN_BRIDGE_SECRET. / The environment lacks DZVIN_BRIDGE_SECRET.',
    );
  }
  return {
    dataDir: options.data,
    host: options.host,
    port: Number(options.port),
    brokerPort: Number(options['broker-port']),
    brokerHost: options['broker-host'],
    ...(options['clock-start'] !== undefined && { clockStartMs: instant(options['clock-start']) }),
    bridge: hall.bridge ?? DEFAULT_BRIDGE,
    bridgeSecret,
    hall,
    ...(options.rehearsal && { rehearsal: true }),
    ...(options.training && { training: true }),
    ...(options['backup-to'] !== undefined && { backupTo: options['backup-to'] }),
    ...(options.config !== undefined && { hallFile: options.config }),
    ...(namesCouncil(hall) && { settings: settingsOf(hall) }),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        config: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '0' },
        'broker-port': { type: 'string', default: '0' },
        'broker-host': { type: 'string', default: '127.0.0.1' },
        'clock-start': { type: 'string' },
        'backup-to': { type: 'string' },
        rehearsal: { type: 'boolean', default: false },
        training: { type: 'boolean', default: false },
      },
    });
    const { data } = values;
    if (data === undefined) throw new Error('--data is needed');
    return { ...values, data };
  } catch (error) {
    throw new ConfigError(
      `Хибні параметри запуску. / Wrong options: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/**
 * Reads and checks a hall file; names and cards come in their one form.
 * @throws ConfigError naming every field that is wrong.
 */
export function readHallFile(path: string): HallFile {
  const checked = checkHallFile(readJson(path));
  if (!checked.ok) throw new ConfigError(describe(path, checked.faults));
  const partial = councilPartFaults(checked.value);
  if (partial.length > 0) throw new ConfigError(describe(path, partial));
  const hall = namesCouncil(checked.value) ? canonicalCards(canonicalNames(checked.value)) : checked.value;
  const equipment = [
    ...busNameFaults(hall),
    ...hallDeviceFaults(hall.lines, hall.readers),
    ...microphoneFaults(hall.microphones),
    ...gpioFaults(hall.gpio, hall.microphones),
  ];
  const ofCouncil = namesCouncil(hall) ? [...calendarFaults(hall), ...compositionFaults(hall)] : [];
  const faults = [...ofCouncil, ...equipment, ...proxyFaults(hall)];
  if (faults.length > 0) throw new ConfigError(describe(path, faults));
  return hall;
}

/** An address, or a network as address and length; nothing that would believe everybody. */
function proxyFaults({ proxies = [] }: HallFile): Fault[] {
  return proxies.flatMap((proxy, at) => {
    const [address = '', length, ...more] = proxy.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const isNet = length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= most);
    if (isIP(address) !== 0 && isNet && more.length === 0) return [];
    return [
      {
        path: `/proxies/${at}`,
        uk: `«${proxy}» не є адресою; напишіть, напр., 10.0.0.5 або 10.0.1.0/24`,
        en: `"${proxy}" is no address; write e.g. 10.0.0.5 or 10.0.1.0/24`,
      },
    ];
  });
}

function readJson(path: string): unknown {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? `not JSON${placeOfJsonError(text, error)}` : String(error);
    throw new ConfigError(`Не вдалося прочитати ${path}. / Could not read ${path}: ${why}`);
  }
}

const describe = (path: string, faults: readonly Fault[]): string =>
  faults.map((fault) => `${path} ${fault.path}: ${fault.uk} / ${fault.en}`).join('\n');

function instant(text: string): number {
  if (!isInstant(text)) throw new ConfigError(`--clock-start: «${text}» не є датою й часом. / is no date and time.`);
  return Date.parse(text);
}

/** The council's part of a hall file that has been read, defaults filled in. */
function settingsOf(hall: CouncilFile): CouncilSettings {
  const chair = chairOf(hall.members, hall.chair);
  if (chair === undefined) throw new ConfigError(`/chair: ${hall.chair}`);
  return {
    council: { timeZone: DEFAULT_TIME_ZONE, ...hall.council },
    convocation: hall.convocation,
    session: hall.session,
    sitting: hall.sitting,
    roster: hall.members,
    rules: completeRules(hall.rules),
    chair,
    agenda: hall.agenda ?? [],
  };
}
