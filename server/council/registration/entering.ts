/** What the staff enters of a member is told from what the member did: who gave the command says which. */
import type { StaffRole } from '#contract/sign-ins';
import type { DecisionContext } from '../decision.ts';
import { knownMembers } from '../roster/by-member.ts';
import { isDeputy } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { presenceOf } from './presence.ts';
import type { Entering, Presence } from './registration.ts';

const STAFF: readonly StaffRole[] = ['chair', 'secretary', 'operator'];

/** Who of the staff gives this command; undefined when it is the member's own or the hall's. */
export function enteringOf({ actor, byName }: Pick<DecisionContext, 'actor' | 'byName'>): Entering | undefined {
  const by = STAFF.find((role) => actor === role);
  return by && { by, ...(byName !== undefined && { byName }) };
}

/** How the member is registered after an event that says so. */
export const presenceAfter = (
  { means, seat, by, byName }: Pick<Presence, 'means' | 'seat'> & Partial<Entering>,
  since: string,
): Presence => ({
  means,
  ...(seat !== undefined && { seat }),
  since,
  ...(means === 'entered' && by && { entered: { by, ...(byName !== undefined && { byName }) } }),
});

/** Deputies who are registered because somebody of the staff entered them, and who did. */
export const enteredDeputies = (sitting: Sitting): readonly Entering[] =>
  knownMembers(sitting.roster, sitting.registration.present).flatMap(({ id }) => {
    const entered = isDeputy(sitting.roster, id) ? presenceOf(sitting, id)?.entered : undefined;
    return entered ? [entered] : [];
  });
