/**
 * How the house sends e-mail: `mail.json` in the data folder, checked at start. It holds a password, so it is for its
 * owner alone; no backup, view, log or journal holds that.
 */
import { existsSync } from 'node:fs';
import { checker } from '#contract/check';
import { Line } from '#contract/ids';
import { MailAddress } from '#contract/notices';
import { type Static, Type } from '#typebox';
import { ConfigError } from '../config.ts';
import { readPrivateFile } from '../private-file.ts';

const closed = { additionalProperties: false };
const MailFile = Type.Object(
  {
    format: Type.Literal('mail/1'),
    host: Line(253, 'Mail server.'),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
    security: Type.Enum(['tls', 'starttls', 'none'] as const, {
      description: 'Encrypted from the start (port 465), after a greeting (587), or not at all: within the house only.',
    }),
    user: Type.Optional(Line(254, 'Name to sign in by.')),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    from: Type.Object({ name: Line(200, 'Name that letters come from.'), address: MailAddress }, closed),
    ca: Type.Optional(Type.String({ description: 'Path of the certificate that the server’s own is checked by.' })),
  },
  closed,
);
export type MailSettings = Static<typeof MailFile>;

const check = checker(MailFile);

/** Undefined when there is no file. @throws ConfigError with what is wrong; the file's text is never told. */
export function readMail(path: string): MailSettings | undefined {
  const settings = readPrivateFile(path, check);
  if (settings === undefined) return undefined;
  const { security, user, password, ca } = settings;
  if (ca !== undefined && !existsSync(ca))
    throw new ConfigError(`${path}: файла ${ca} немає. / There is no such file.`);
  if ((user === undefined) !== (password === undefined))
    throw new ConfigError(`${path}: user і password ідуть разом. / user and password go together.`);
  if (security === 'none' && password !== undefined)
    throw new ConfigError(
      `${path}: пароль не можна слати без шифрування, візьміть tls або starttls. / A password is not sent without encryption.`,
    );
  return settings;
}
