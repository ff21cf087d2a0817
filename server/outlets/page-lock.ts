/**
 * Whether a deputy's page asks for a PIN before its commands are taken. The council's rule `consoleNeeds` says whether
 * at all; a page is locked after signing in by a link, after some minutes without use while no sitting is open, and
 * when a sitting is closed. What is shown stays to be seen.
 */
import type { PageLock } from '#contract/accounts';
import { type Refusal, refuse } from '#contract/refusals';
import type { Accounts, Session } from '../accounts/accounts.ts';
import type { Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';

/** What this page must be given now; undefined where no PIN is ever asked for. */
export type LockOf = (session: Session) => PageLock | undefined;

/** Locks deputies' pages when a sitting is closed, and tells how each stands. */
export function pageLocks(accounts: Accounts, house: House, hub: Pick<Hub, 'onCommitted'>): LockOf {
  hub.onCommitted((events) => {
    if (events.some(({ event }) => event.type === 'SittingClosed')) accounts.lockDeputies();
  });
  return (session) => {
    const { role, memberId } = session.actor;
    const sitting = house.current?.sitting;
    if (role !== 'deputy' || memberId === undefined || sitting?.rules.consoleNeeds !== 'pin') return undefined;
    if (accounts.people.ofMember(memberId)?.pin === undefined) return 'new-pin';
    return accounts.isUnlocked(session, sitting.phase !== 'open') ? 'open' : 'pin';
  };
}

/** Why a command of this session is not taken: `PIN_NEEDED`. What is asked for on an open page is its use. */
export type LockedOut = (session: Session) => Refusal | undefined;
export const lockedOut =
  (accounts: Accounts, lockOf: LockOf): LockedOut =>
  (session) => {
    if ((lockOf(session) ?? 'open') !== 'open') return refuse('PIN_NEEDED');
    accounts.used(session);
    return undefined;
  };
