/** What its events make of the offices and of who presides. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';

export type OfficesEvent = SittingEventOf<
  'ChairPassed' | 'SittingSecretaryNamed' | 'CountingCommissionFormed' | 'GuestAdded'
>;

export function evolveOffices(sitting: Sitting, event: OfficesEvent): Sitting {
  const { offices } = sitting;
  switch (event.type) {
    case 'ChairPassed':
      return chairPassed(sitting, event.data);
    case 'SittingSecretaryNamed':
      return { ...sitting, offices: { ...offices, sittingSecretary: event.data.memberId } };
    case 'CountingCommissionFormed':
      return { ...sitting, offices: { ...offices, commission: event.data.commission } };
    case 'GuestAdded': {
      const { guestId, guest } = event.data;
      return { ...sitting, offices: { ...offices, guests: [...offices.guests, { ...guest, guestId }] } };
    }
    default:
      return unreachable(event);
  }
}

/** Passed on within the same item, the chair still goes back to whoever presided before it. */
function chairPassed(sitting: Sitting, { chair, forItem }: SittingEventOf<'ChairPassed'>['data']): Sitting {
  const { passed, ...offices } = sitting.offices;
  const back = passed !== undefined && passed.forItem === forItem ? passed.back : sitting.chair;
  return {
    ...sitting,
    chair,
    offices: { ...offices, ...(forItem !== undefined && { passed: { forItem, back } }) },
  };
}
