/**
 * What of sign-ins is noted in the journal before anybody profits by it: a link before it is handed out, a sign-in
 * before its cookie is given. In: who, by what, and the request. Out: when the note is on the disk. No link, no PIN, no
 * secret of a session is in a note; screens, which only show, have none.
 */
import type { FastifyRequest } from 'fastify';
import type { SignInLinkFor } from '#contract/sign-in-link';
import { isActing } from '#contract/sign-ins';
import type { SignInWay } from '#contract/vocabulary';
import { type Accounts, pageName, type Session } from '../accounts/accounts.ts';
import type { Actor, Hub } from '../hub/face.ts';
import { deviceName } from './device-name.ts';

/** Whose command it is, with the person's name where that page is signed in by name. */
export function namedActor(accounts: Accounts, { actor, accountId }: Session): Actor {
  const name = accountId === undefined ? undefined : accounts.people.find(accountId)?.name;
  return name === undefined ? actor : { ...actor, name };
}

type Noting = Pick<Hub, 'noteSignIns'>;

/** A link for this role is about to be issued by this session. */
export async function noteLink(hub: Noting, accounts: Accounts, by: Session, whom: SignInLinkFor): Promise<void> {
  if (whom.role === 'display') return;
  const { name: byName } = namedActor(accounts, by);
  const data = { ...whom, ...(byName !== undefined && { byName }) };
  await hub.noteSignIns([{ type: 'LinkIssued', v: 1, data }], by.actor);
}

/** This session has been opened by the request. */
export async function noteSignIn(
  hub: Noting,
  { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
  { id, actor }: Session,
  way: SignInWay,
): Promise<void> {
  const { role, memberId } = actor;
  if (!isActing(role)) return;
  const where = { device: deviceName(headers['user-agent']) ?? '—', address: ip.replace(/^::ffff:/, '').slice(0, 64) };
  const data = { role, ...(memberId !== undefined && { memberId }), way, page: pageName(id), ...where };
  await hub.noteSignIns([{ type: 'SignedIn', v: 1, data }], actor);
}
