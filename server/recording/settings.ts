/**
 * How the sound is recorded: `recording.json` in the data folder, checked at start. An address may hold a password, so
 * the file is for its owner alone, and no view, log or journal holds one.
 */
import { isAbsolute, join } from 'node:path';
import { checker } from '#contract/check';
import { Line } from '#contract/ids';
import { SoundCodec } from '#contract/recording';
import { type Static, Type } from '#typebox';
import { ConfigError } from '../config.ts';
import { readPrivateFile } from '../private-file.ts';
import { ArchiveFile, type ArchiveSettings, archiveFault, archiveSettings } from './archive/settings.ts';

export const RECORDING_FILE = 'recording.json';
const closed = { additionalProperties: false };

const Alsa = Type.Object(
  {
    kind: Type.Literal('alsa'),
    device: Line(100, 'Sound card as `arecord -L` lists it: plughw:CARD=Mixer, default.'),
    inputs: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 32, description: 'Channels that the card is opened with; 2 by default.' }),
    ),
  },
  closed,
);
const Pulse = Type.Object(
  {
    kind: Type.Enum(['pulse', 'pipewire'] as const),
    device: Type.Optional(Line(200, 'Source as `pactl list short sources` lists it; by default the system’s own.')),
  },
  closed,
);
const Network = Type.Object(
  {
    kind: Type.Literal('network'),
    address: Line(500, 'Address of the stream: rtsp://, http://, https://, srt://, rtp://, udp://.'),
    lateMs: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 30_000, description: 'So late the sound comes from there, ms; 2000.' }),
    ),
  },
  closed,
);
const SoundFile = Type.Object(
  {
    kind: Type.Literal('file'),
    path: Type.String({
      minLength: 1,
      description: 'Absolute path of a sound file, played over and over: for trials.',
    }),
  },
  closed,
);
export const Source = Type.Union([Alsa, Pulse, Network, SoundFile]);
export type Source = Static<typeof Source>;

const RecordingFile = Type.Object(
  {
    format: Type.Literal('recording/1'),
    source: Source,
    codec: Type.Optional(SoundCodec),
    bitrate: Type.Optional(
      Type.Integer({ minimum: 16, maximum: 256, description: 'Of Opus, kbit/s; 64 by default. FLAC has none.' }),
    ),
    channels: Type.Optional(Type.Integer({ minimum: 1, maximum: 2, description: '1 by default: speech.' })),
    start: Type.Optional(
      Type.Enum(['with-sitting', 'by-hand'] as const, {
        description: 'with-sitting by default: no one can forget it.',
      }),
    ),
    silence: Type.Optional(
      Type.Object(
        {
          seconds: Type.Integer({
            minimum: 5,
            maximum: 600,
            description: 'So long nothing is heard before the alarm.',
          }),
          dbfs: Type.Integer({ minimum: -90, maximum: -10, description: 'What is quieter is silence, dBFS.' }),
        },
        closed,
      ),
    ),
    keepFreeGb: Type.Optional(
      Type.Number({ minimum: 0.5, maximum: 1000, description: 'So much of the disk is left to the journal; 2.' }),
    ),
    warnMinutes: Type.Optional(
      Type.Integer({ minimum: 10, maximum: 10_000, description: 'Less room than this is told; 240 by default.' }),
    ),
    folder: Type.Optional(
      Type.String({ minLength: 1, description: 'Absolute path; `recordings` in the data folder.' }),
    ),
    archive: Type.Optional(ArchiveFile),
  },
  closed,
);

/** The file with what it leaves out. */
export type RecordingSettings = Required<Omit<Static<typeof RecordingFile>, 'archive'>> & {
  readonly archive: ArchiveSettings;
};

const check = checker(RecordingFile);

/** Undefined when there is no file. @throws ConfigError naming the field and the remedy; an address is told without its password. */
export function readRecordingSettings(dataDir: string): RecordingSettings | undefined {
  const path = join(dataDir, RECORDING_FILE);
  const file = readPrivateFile(path, check);
  if (file === undefined) return undefined;
  const fault = faultOf(file);
  if (fault !== undefined) throw new ConfigError(`${path} ${fault}`);
  return {
    ...{ codec: 'opus', bitrate: 64, channels: 1, start: 'with-sitting', keepFreeGb: 2, warnMinutes: 240 },
    ...{ silence: { seconds: 20, dbfs: -50 }, folder: join(dataDir, 'recordings') },
    ...file,
    archive: archiveSettings(file.archive, dataDir),
  };
}

const SCHEMES = /^(rtsps?|https?|srt|rtp|udp):\/\//;
/** What no address holds as it is: a password with one of these ends in the wrong place. */
const NOT_IN_ADDRESS = /[\s#]/;

/** What no schema says. */
function faultOf({ source, folder, archive }: Static<typeof RecordingFile>): string | undefined {
  if (source.kind === 'network' && NOT_IN_ADDRESS.test(source.address))
    return '/source/address: пробіл пишіть як %20, знак # — як %23. / write a blank as %20, the sign # as %23.';
  if (source.kind === 'network' && !(SCHEMES.test(source.address) && URL.canParse(source.address)))
    return `/source/address: ${sourceLine(source)} не є адресою потоку: rtsp://, https://, srt://… / is no address of a stream.`;
  const paths = { '/source/path': source.kind === 'file' ? source.path : undefined, '/folder': folder };
  const bare = Object.entries(paths).find(([, path]) => path !== undefined && !isAbsolute(path));
  if (bare) return `${bare[0]}: ${bare[1]} не є повним шляхом, як /srv/zvuk. / is no absolute path, like /srv/sound.`;
  return archive && archiveFault(archive);
}

const MAX_LINE = 200;

/** Where the sound comes from, in one line without passwords. */
export function sourceLine(source: Source): string {
  switch (source.kind) {
    case 'alsa':
      return `ALSA: ${source.device}`;
    case 'network':
      return bareAddress(source.address).slice(0, MAX_LINE);
    case 'file':
      return source.path.slice(-MAX_LINE);
    default:
      return source.device === undefined ? source.kind : `${source.kind}: ${source.device}`.slice(0, MAX_LINE);
  }
}

/** An address without name, password and question; of one that holds what none does, its scheme alone. */
export const bareAddress = (address: string): string =>
  NOT_IN_ADDRESS.test(address) ? `${/^[a-z]+:\/\//i.exec(address)?.[0] ?? ''}…` : withoutSecrets(address);

/** Addresses in a text without names, passwords and questions: what follows «?» may be a passphrase. */
export const withoutSecrets = (text: string): string =>
  text.replace(/([a-z]+:\/\/)\S*@/gi, '$1').replace(/([a-z]+:\/\/[^?#\s]*)[?#]\S*/gi, '$1');
