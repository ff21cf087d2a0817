/** What registering and leaving make of the roll. A vote's fate is the ballot's own event. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { ofMember, withMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type RegistrationEvent = SittingEventOf<
  'MemberRegistered' | 'MemberLeft' | 'CardRemoved' | 'RegistrationReset' | 'DepartureConfirmed'
>;

export function evolveRegistration(sitting: Sitting, event: RegistrationEvent, at: string): Sitting {
  const { roster, registration } = sitting;
  switch (event.type) {
    case 'MemberRegistered': {
      const { memberId, means, seat } = event.data;
      const since = ofMember(roster, registration.present, memberId)?.since ?? at;
      const presence = { means, ...(seat !== undefined && { seat }), since };
      const present = withMember(roster, registration.present, memberId, presence);
      const everPresent = withMember(roster, registration.everPresent, memberId, true);
      return { ...sitting, registration: { ...registration, present, everPresent } };
    }
    case 'MemberLeft': {
      const present = withMember(roster, registration.present, event.data.memberId, undefined);
      return { ...sitting, registration: { ...registration, present } };
    }
    case 'CardRemoved':
    case 'RegistrationReset':
    case 'DepartureConfirmed':
      return sitting;
    default:
      return unreachable(event);
  }
}
