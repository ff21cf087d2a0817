/**
 * `on-air.json` in the data folder: the broadcaster's programs and devices that are served. It holds passwords, so it is
 * for its owner alone. A fault in it is told to the operator and stops no sitting: nothing is served until it is mended.
 */
import { type Checked, checker, type Fault } from '#contract/check';
import type { Sentence } from '#contract/views';
import { type Static, Type } from '#typebox';
import { ConfigError } from '../config.ts';
import { readPrivateFile } from '../private-file.ts';
import { ObsEntry } from './obs/settings.ts';
import { MqttEntry, mqttFaults, OscEntry, oscFaults } from './tally/settings.ts';
import { VmixEntry } from './vmix/settings.ts';

export const ON_AIR_FILE = 'on-air.json';
const LINK_KINDS = ['obs', 'vmix', 'osc', 'mqtt'] as const;

export type OnAirEntry = ObsEntry | VmixEntry | OscEntry | MqttEntry;
export type OnAirSettings = Omit<Static<typeof File>, 'links'> & { readonly links: readonly OnAirEntry[] };
/** What the file says; neither: there is no file, and nothing is served. */
export type OnAirRead = { readonly settings?: OnAirSettings; readonly fault?: Sentence };

const File = Type.Object(
  {
    format: Type.Literal('on-air/1'),
    links: Type.Array(Type.Object({ kind: Type.Enum(LINK_KINDS) }), { maxItems: 20 }),
    encoderToken: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9._~+/=-]{32,200}$',
        description: 'Lets an encoder say that the stream begins or ends: openssl rand -hex 32',
        says: {
          uk: 'має бути щонайменше 32 знаки (латиниця й цифри), їх дає: openssl rand -hex 32',
          en: 'must have at least 32 characters (Latin letters and digits), as made by: openssl rand -hex 32',
        },
      }),
    ),
  },
  { additionalProperties: false },
);
const checkFile = checker(File);
const checks: Readonly<Record<OnAirEntry['kind'], (value: unknown) => Checked<OnAirEntry>>> = {
  obs: checker(ObsEntry),
  vmix: checker(VmixEntry),
  osc: checker(OscEntry),
  mqtt: checker(MqttEntry),
};

/** Reads the file; what is wrong is a sentence without the file's text. */
export function readOnAir(path: string): OnAirRead {
  try {
    const settings = readPrivateFile(path, checkOnAir);
    return settings === undefined ? {} : { settings };
  } catch (error) {
    const why = error instanceof ConfigError ? error.message : `${path}: ${(error as NodeJS.ErrnoException).code}`;
    return {
      fault: {
        uk: `Налаштувань трансляції не прочитано, тому нічого не обслуговується. ${why}`,
        en: `The settings of the broadcast could not be read, so nothing is served. ${why}`,
      },
    };
  }
}

/** Each entry by the schema of its kind, so that a fault is told of the field it is in. */
export function checkOnAir(value: unknown): Checked<OnAirSettings> {
  const file = checkFile(value);
  if (!file.ok) return file;
  const read = file.value.links.map((entry) => checks[entry.kind](entry));
  const faults = read.flatMap((one, at) =>
    one.ok
      ? []
      : one.faults.map((fault) => ({ ...fault, path: `/links/${at}${fault.path === '/' ? '' : fault.path}` })),
  );
  const links = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (faults.length === 0) faults.push(...twice(links), ...links.flatMap(mqttFaults), ...links.flatMap(oscFaults));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { ...file.value, links } };
}

/** Names tell links apart on the operator's page. */
const twice = (links: readonly OnAirEntry[]): Fault[] =>
  links.flatMap(({ name }, at) =>
    links.findIndex((one) => one.name === name) === at
      ? []
      : [{ path: `/links/${at}/name`, uk: `назва «${name}» стоїть двічі`, en: `the name "${name}" stands twice` }],
  );
