/**
 * The hub's configuration: command-line options and the hall file, checked before anything starts. An unknown key or a
 * wrong value stops the start and is named in Ukrainian and English.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checker, type Fault } from '#contract/check';
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import { chairOf, compositionFaults } from '#contract/composition-faults';
import { HallFile, hallDeviceFaults } from '#contract/hall-file';
import type { BridgeId } from '#contract/ids';
import { normaliseName } from '#contract/names';
import { DEFAULT_RULES } from '#contract/rules';
import type { CouncilSettings } from './hub/sitting-plan.ts';

export type HubConfig = {
  dataDir: string;
  host: string;
  port: number;
  brokerPort: number;
  /** Start of a rehearsal's wall clock, ms; absent: the machine's clock. */
  clockStartMs?: number;
  bridge: BridgeId;
  bridgeSecret: string;
  hall: HallFile;
  settings: CouncilSettings;
};

/** A configuration that cannot be used; the message is for the person who starts the hub. */
export class ConfigError extends Error {}

const checkHallFile = checker(HallFile);
const DEFAULT_BRIDGE = 'bridge-1' as BridgeId;

/** Reads options and hall file. @throws ConfigError with what is wrong, where, and the remedy. */
export function readConfig(argv: readonly string[], environment: NodeJS.ProcessEnv): HubConfig {
  const options = readOptions(argv);
  const hall = readHallFile(options.config);
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
    ...(options['clock-start'] !== undefined && { clockStartMs: instant(options['clock-start']) }),
    bridge: hall.bridge ?? DEFAULT_BRIDGE,
    bridgeSecret,
    hall,
    settings: settingsOf(hall),
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
        'clock-start': { type: 'string' },
      },
    });
    const { config, data } = values;
    if (config === undefined || data === undefined) throw new Error('--config and --data are needed');
    return { ...values, config, data };
  } catch (error) {
    throw new ConfigError(
      `Хибні параметри запуску. / Wrong options: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function readHallFile(path: string): HallFile {
  const checked = checkHallFile(readJson(path));
  const faults = checked.ok
    ? [...compositionFaults(checked.value), ...hallDeviceFaults(checked.value.lines)]
    : checked.faults;
  if (!checked.ok || faults.length > 0) throw new ConfigError(describe(path, faults));
  return checked.value;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`Не вдалося прочитати ${path}. / Could not read ${path}: ${why}`);
  }
}

const describe = (path: string, faults: readonly Fault[]): string =>
  faults.map((fault) => `${path} ${fault.path}: ${fault.uk} / ${fault.en}`).join('\n');

function instant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new ConfigError(`--clock-start: «${text}» не є датою й часом. / is no date and time.`);
  return ms;
}

/** The council's part of a hall file, names in their one form, defaults filled in. */
export function settingsOf(hall: HallFile): CouncilSettings {
  const roster = hall.members.map((member) => ({ ...member, name: normaliseName(member.name) }));
  const chair = chairOf(hall.members, hall.chair);
  if (chair === undefined) throw new ConfigError(`/chair: ${hall.chair}`);
  return {
    council: { timeZone: DEFAULT_TIME_ZONE, ...hall.council },
    convocation: hall.convocation,
    session: hall.session,
    sitting: hall.sitting,
    roster,
    rules: { ...DEFAULT_RULES, ...hall.rules },
    chair: 'name' in chair ? { name: normaliseName(chair.name) } : chair,
    agenda: hall.agenda ?? [],
  };
}
