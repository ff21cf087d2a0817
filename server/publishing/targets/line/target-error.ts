/** What a far side refused, or how the line to it broke, as a refusal’s code; and the codes of the system’s own errors. */
import type { RefusalCode } from '#contract/refusals';

/** Its message is shown to people as the reason: a status, a code, a fingerprint; never a secret. */
export class TargetError extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, why: string) {
    super(why);
    this.code = code;
  }
}

const BROKEN: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE'],
  ...['ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'HPE_INVALID_EOF_STATE'],
]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|INVALID_CA/;

/** The refusal of whatever was thrown on the way to a far side. */
export function explainFar(error: unknown): RefusalCode {
  if (error instanceof TargetError) return error.code;
  const code = systemCodeOf(error);
  if (BROKEN.has(code)) return 'TARGET_UNREACHABLE';
  return CERTIFICATE.test(code) ? 'TARGET_CERTIFICATE' : 'TARGET_FAILED';
}

/** The system’s code of an error, of a connection’s several tries the first; empty when there is none. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof AggregateError) return systemCodeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
