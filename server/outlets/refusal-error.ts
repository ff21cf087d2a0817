/** A refusal on its way through Fastify, and the HTTP status of each code. */
import type { Fault } from '#contract/check';
import { type Refusal, type RefusalCode, refuse } from '#contract/refusals';

/** Thrown inside the outlets alone, so that one handler writes every refusal. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  readonly statusCode: number;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
    this.statusCode = statusOf(refusal.code);
  }
}

const STATUSES: Readonly<Partial<Record<RefusalCode, number>>> = {
  WRONG_MESSAGE: 400,
  NOT_SIGNED_IN: 401,
  NO_METRICS_TOKEN: 401,
  NO_PULL_TOKEN: 401,
  WRONG_ENCODER_TOKEN: 401,
  PIN_WRONG: 401,
  PIN_LOCKED: 429,
  PIN_ADDRESS_LOCKED: 429,
  PIN_HOUSE_LOCKED: 429,
  PIN_NEEDED: 403,
  ROLE_MAY_NOT: 403,
  NOT_YOURSELF: 403,
  WRONG_ORIGIN: 403,
  NOT_FOUND: 404,
  UNKNOWN_ACCOUNT: 404,
  UNKNOWN_VIEW: 404,
  NOTHING_TO_PULL: 503,
  LINK_USED: 410,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_UNKNOWN: 415,
  FILE_NOT_OF_TYPE: 422,
  SVG_UNSAFE: 422,
  TEMPLATE_WRONG: 422,
  MAIL_ADDRESS_WRONG: 422,
  TEXT_UNREADABLE: 422,
  TEXT_NOT_OF_PAPER: 422,
  TOO_MANY_REQUESTS: 429,
  HUB_FAULT: 500,
  FILE_DAMAGED: 500,
  BACKUP_DAMAGED: 500,
  BACKUP_FAILED: 500,
  BACKUP_NO_ROOM: 507,
  DISK_REFUSED: 507,
  RECORDING_DISK_FULL: 507,
  SOUND_NOT_RECORDED: 404,
  SOUND_NOT_ARCHIVED: 500,
  SOUND_NO_ROOM: 507,
};

/** HTTP status of a refusal; 409 for whatever the council refuses. */
export const statusOf = (code: RefusalCode): number => STATUSES[code] ?? 409;

/** `WRONG_MESSAGE` for the first fault of a check, each language with its own words. */
export function wrongMessage([fault]: readonly Fault[]): Refusal {
  const path = fault?.path ?? '/';
  const refusal = refuse('WRONG_MESSAGE', { path, problem: fault?.uk ?? '' });
  return { ...refusal, en: refuse('WRONG_MESSAGE', { path, problem: fault?.en ?? '' }).en };
}
