/** Options of `npm start`. Paths are meant from the folder where the command was typed. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/scripts.ts';
import type { Words } from './words.ts';

export type StartOptions = {
  /** Hall file of an installation. */
  config?: string;
  /** The simulated hall: neither a hall file nor a council that is set up in the browser. */
  training: boolean;
  data: string;
  host: string;
  port: number;
  /** Of a rehearsal's pages: a firewall has to let it through, so it is no port by chance. */
  rehearsalPort: number;
  /** Where a reverse proxy shows a rehearsal's pages; absent: at the rehearsal's port of this machine. */
  rehearsalOrigin?: string;
  brokerPort: number;
  brokerHost: string;
  /** Folder of the backups, e.g. on a USB stick; absent: in the data folder. */
  backupTo?: string;
  json: boolean;
  lang: 'uk' | 'en';
};

export type OptionsRead = { ok: true; value: StartOptions } | { ok: false; problem: Words };

const KINDS = {
  config: { type: 'string' },
  council: { type: 'boolean', default: false },
  data: { type: 'string' },
  host: { type: 'string', default: '0.0.0.0' },
  port: { type: 'string', default: '8080' },
  'rehearsal-port': { type: 'string' },
  'rehearsal-origin': { type: 'string' },
  'broker-port': { type: 'string', default: '0' },
  'broker-host': { type: 'string', default: '127.0.0.1' },
  'backup-to': { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'uk' },
} as const;
export const USAGE =
  'npm start -- [--council] [--config hall.json] [--data DIR] [--host ADDRESS] [--port N] [--rehearsal-port N] [--rehearsal-origin URL] [--broker-port N] [--broker-host ADDRESS] [--backup-to DIR] [--json] [--lang uk|en]';
const LARGEST_PORT = 65_535;

class Wrong extends Error {
  readonly words: Words;
  constructor(uk: string, en: string) {
    super(en);
    this.words = { uk, en };
  }
}

export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): OptionsRead {
  // npm moves to the package's folder and tells where it was called.
  const typedIn = environment['npm_lifecycle_event'] === 'start' ? environment['INIT_CWD'] : undefined;
  const from = (path: string) => resolve(typedIn ?? process.cwd(), path);
  try {
    const { values } = parseArgs({ args: [...argv], options: KINDS });
    const { config, data, host, json } = values;
    const port = portOf('--port', values.port);
    const rehearsalOrigin = values['rehearsal-origin'];
    const training = config === undefined && !values.council;
    // An installation and the training hall never share a record.
    const defaultData = join(ROOT, 'data', training ? 'training' : 'council');
    return {
      ok: true,
      value: {
        ...(config !== undefined && { config: from(config) }),
        training,
        data: data === undefined ? defaultData : from(data),
        host,
        port,
        rehearsalPort: portOf('--rehearsal-port', values['rehearsal-port'] ?? String(portBeside(port))),
        ...(rehearsalOrigin !== undefined && { rehearsalOrigin: originOf(rehearsalOrigin) }),
        brokerPort: portOf('--broker-port', values['broker-port']),
        brokerHost: values['broker-host'],
        ...(values['backup-to'] !== undefined && { backupTo: from(values['backup-to']) }),
        json,
        lang: languageOf(values.lang),
      },
    };
  } catch (problem) {
    if (problem instanceof Wrong) return { ok: false, problem: problem.words };
    const why = problem instanceof Error ? (problem.message.split('. ')[0] ?? '') : String(problem);
    return { ok: false, problem: { uk: `Хибні параметри: ${why}\n${USAGE}`, en: `Wrong options: ${why}` } };
  }
}

function portOf(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LARGEST_PORT) return port;
  throw new Wrong(
    `${option} ${text}: потрібне число від 0 до ${LARGEST_PORT} (0 — будь-який вільний порт).`,
    `${option} ${text}: a number from 0 to ${LARGEST_PORT} is needed (0: any free port).`,
  );
}

/** The next one; of any free one: any free one. */
const portBeside = (port: number): number => (port === 0 || port === LARGEST_PORT ? 0 : port + 1);

function originOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new Wrong(
    `--rehearsal-origin ${text}: потрібна адреса, наприклад https://repetytsiia.rada.example.`,
    `--rehearsal-origin ${text}: an address is needed, such as https://try.rada.example.`,
  );
}

function languageOf(text: string): 'uk' | 'en' {
  if (text === 'uk' || text === 'en') return text;
  throw new Wrong(`--lang ${text}: є лише uk та en.`, `--lang ${text}: there are only uk and en.`);
}
