/** The entries of `publishing.json`, a schema for each kind: where a site goes, as whom, and what proves the far side. */

import { type Checked, checker } from '#contract/check';
import { TARGET_KINDS, TargetName } from '#contract/publishing';
import { type Static, Type } from '#typebox';

const closed = { additionalProperties: false };
const Text = (description: string, maxLength = 1000) => Type.String({ minLength: 1, maxLength, description });
const Address = Text('Address: https://…');
const secrets = {
  ca: Type.Optional(Text('Path of a PEM file with the authorities to trust in place of the system’s.')),
};
const every = {
  name: TargetName,
  /** Where people find the site there. */
  address: Type.Optional(Address),
};
/** What goes on in the hall is brought there too. */
const live = {
  live: Type.Optional(
    Type.Union([
      Type.Boolean(),
      Type.Object({ everySeconds: Type.Integer({ minimum: 1, maximum: 60, description: '1 to 60.' }) }, closed),
    ]),
  ),
};
const EVERY_SECONDS = 2;
const open = {
  ...every,
  ...live,
  public: Type.Boolean({ description: 'Everybody can read the site there, e.g. a web server’s folder.' }),
};

const Folder = Type.Object(
  { ...open, kind: Type.Literal('folder'), folder: Text('Absolute path of a folder that is there.') },
  closed,
);
const Sftp = Type.Object(
  {
    ...open,
    kind: Type.Literal('sftp'),
    host: Text('Name or address of the server.', 253),
    port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
    user: Text('Name to sign in by.', 200),
    password: Type.Optional(Text('Password; or `keyFile`.')),
    keyFile: Type.Optional(Text('Absolute path of a private key.')),
    passphrase: Type.Optional(Text('What the private key is locked with.')),
    hostKey: Type.String({
      pattern: '^SHA256:[A-Za-z0-9+/]{43}=?$',
      description: 'Fingerprint of the server’s key, SHA256:…: ssh-keyscan HOST | ssh-keygen -lf -',
    }),
    folder: Text('Folder there that holds `site`.'),
  },
  closed,
);
const S3 = Type.Object(
  {
    ...{ ...open, ...secrets, kind: Type.Literal('s3'), endpoint: Address },
    region: Text('Region, e.g. eu-central-1; auto where there is none.', 100),
    bucket: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$', description: 'Bucket.' }),
    prefix: Type.Optional(Type.String({ pattern: '^[^/\\u0000-\\u001f]+(/[^/\\u0000-\\u001f]+)*$', maxLength: 500 })),
    style: Type.Optional(Type.Enum(['path', 'virtual'] as const)),
    accessKeyId: Text('Name of the key.', 200),
    secretAccessKey: Text('The key.', 500),
  },
  closed,
);
const Webdav = Type.Object(
  {
    ...{ ...open, ...secrets, kind: Type.Literal('webdav'), url: Address },
    user: Text('Name to sign in by.', 200),
    password: Text('Password.'),
  },
  closed,
);
const Pull = Type.Object(
  {
    /* It can't: read all the same, so that the start says why. */
    ...{ ...every, ...live, kind: Type.Literal('pull') },
    path: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: '/pull/…: small letters, digits, dashes.' }),
    token: Type.String({
      pattern: '^[A-Za-z0-9._~+/=-]{32,200}$',
      description: 'At least 32 signs: openssl rand -hex 32',
    }),
  },
  closed,
);

const SCHEMAS = { folder: Folder, sftp: Sftp, s3: S3, webdav: Webdav, pull: Pull } as const;
export type TargetEntry =
  | Static<typeof Folder>
  | Static<typeof Sftp>
  | Static<typeof S3>
  | Static<typeof Webdav>
  | Static<typeof Pull>;
/** How often «Наживо» is brought there at most, s; undefined: not at all. */
export function everySecondsOf({ live }: TargetEntry): number | undefined {
  if (live === undefined || live === false) return undefined;
  return live === true ? EVERY_SECONDS : live.everySeconds;
}

/** Fields that no backup, view or log holds. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set(['password', 'passphrase', 'secretAccessKey', 'token']);

const File = Type.Object(
  {
    format: Type.Literal('publishing/1'),
    targets: Type.Array(Type.Object({ kind: Type.Enum(TARGET_KINDS) }), { maxItems: 10 }),
  },
  closed,
);
const checkFile = checker(File);
const checks: Readonly<Record<TargetEntry['kind'], (value: unknown) => Checked<TargetEntry>>> = {
  folder: checker(SCHEMAS.folder),
  sftp: checker(SCHEMAS.sftp),
  s3: checker(SCHEMAS.s3),
  webdav: checker(SCHEMAS.webdav),
  pull: checker(SCHEMAS.pull),
};

/** Each entry by the schema of its kind, so that a fault is told of the field it is in. */
export function checkTargets(value: unknown): Checked<readonly TargetEntry[]> {
  const file = checkFile(value);
  if (!file.ok) return file;
  const read = file.value.targets.map((entry) => checks[entry.kind](entry));
  const faults = read.flatMap((one, at) =>
    one.ok
      ? []
      : one.faults.map((fault) => ({ ...fault, path: `/targets/${at}${fault.path === '/' ? '' : fault.path}` })),
  );
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
}
