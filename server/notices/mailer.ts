/**
 * Sends letters over SMTP, one connection for a round, one letter a recipient, so that nobody sees the others' addresses.
 * In: settings, letters; out: the fate of each, or why none could be sent. What a server says is not repeated to people:
 * it may quote addresses.
 */
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { LetterFate } from '#contract/publishing';
import { type Refusal, type RefusalCode, refuse } from '#contract/refusals';
import type { Letter } from './letter.ts';
import type { MailSettings } from './mail-file.ts';

const TIME_OUT_MS = 20_000;
/** A message of its own for each: many servers count them. */
const CONNECTIONS = 1;

export type Addressed = { readonly name: string; readonly address: string };
export type Round = {
  /** @returns what became of it. */
  send(to: Addressed, letter: Letter): Promise<Exclude<LetterFate, 'no-address'>>;
  close(): void;
};

/** Opens a round: the server is there and lets the house in, or else `MAIL_UNREACHABLE`, `MAIL_SIGN_IN`, `MAIL_NOT_TRUSTED`. */
export async function openRound(
  settings: MailSettings,
): Promise<{ readonly ok: true; readonly round: Round } | { readonly ok: false; readonly refusal: Refusal }> {
  const { from, host } = settings;
  const ca = certificateOf(settings);
  if (!ca.ok) return { ok: false, refusal: refuse('MAIL_NOT_TRUSTED', { host }) };
  const transport = transportOf(settings, ca.bytes);
  try {
    await transport.verify();
  } catch (error) {
    transport.close();
    return { ok: false, refusal: refuse(codeOf(error), { host }) };
  }
  const send: Round['send'] = async (to, { subject, text, html, calendar }) => {
    try {
      await transport.sendMail({
        ...{ from, to, subject, text, html },
        icalEvent: { method: 'PUBLISH', filename: 'zasidannia.ics', content: calendar },
      });
      return 'sent';
    } catch (error) {
      return isRefused(error) ? 'refused' : 'unreachable';
    }
  };
  return { ok: true, round: { send, close: () => transport.close() } };
}

/** The certificate that was there at the start may be gone by now. */
function certificateOf({ ca }: MailSettings): { ok: true; bytes?: Buffer } | { ok: false } {
  if (ca === undefined) return { ok: true };
  try {
    return { ok: true, bytes: readFileSync(ca) };
  } catch {
    return { ok: false };
  }
}

function transportOf({ host, port, security, user, password }: MailSettings, ca: Buffer | undefined) {
  return createTransport({
    ...{ host, port, pool: true, maxConnections: CONNECTIONS },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    ...(ca !== undefined && { tls: { ca } }),
    ...{ connectionTimeout: TIME_OUT_MS, greetingTimeout: TIME_OUT_MS, socketTimeout: TIME_OUT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

type Thrown = { code?: unknown; responseCode?: unknown };
const isRefused = (error: unknown): boolean => typeof (error as Thrown).responseCode === 'number';

function codeOf(error: unknown): RefusalCode {
  const { code } = error as Thrown;
  if (code === 'EAUTH') return 'MAIL_SIGN_IN';
  const isOfTls = code === 'ETLS' || (typeof code === 'string' && /CERT|SELF_SIGNED|SSL/.test(code));
  return isOfTls || (error instanceof Error && /certificate/i.test(error.message))
    ? 'MAIL_NOT_TRUSTED'
    : 'MAIL_UNREACHABLE';
}
