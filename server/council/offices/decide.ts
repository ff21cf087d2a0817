/** Offices of the sitting: who presides, its secretary, the counting commission, invited guests. */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { commissionRefusal } from './commission.ts';
import { guestIdOf, sameChair } from './offices.ts';

export type OfficesCommand = CommandOf<
  'pass-chair' | 'name-sitting-secretary' | 'form-counting-commission' | 'add-guest'
>;

export function decideOffices(sitting: Sitting, command: OfficesCommand): Decision {
  switch (command.type) {
    case 'pass-chair':
      return passChair(sitting, command);
    case 'name-sitting-secretary':
      return nameSecretary(sitting, command);
    case 'form-counting-commission': {
      const { commission } = command;
      const refusal = commissionRefusal(sitting, commission);
      if (refusal) return { ok: false, refusal };
      return accept({ type: 'CountingCommissionFormed', v: 1, data: { commission } });
    }
    case 'add-guest': {
      const guestId = guestIdOf(sitting.sittingId, sitting.offices.guests.length + 1);
      return accept({ type: 'GuestAdded', v: 1, data: { guestId, guest: command.guest } });
    }
    default:
      return unreachable(command);
  }
}

/** Whoever presides need not be a member: the first session is opened by the head of the election commission. */
function passChair(sitting: Sitting, { chair, reason, forItem }: CommandOf<'pass-chair'>): Decision {
  const { roster, agenda } = sitting;
  const name = 'name' in chair ? chair.name : memberById(roster, chair.member)?.name;
  if (name === undefined) return reject('UNKNOWN_MEMBER', 'member' in chair ? { memberId: chair.member } : {});
  if (sameChair(sitting.chair, chair)) return reject('ALREADY_PRESIDES', { name });
  if (forItem && agenda.openItemId === undefined) return reject('NO_ITEM_OPEN');
  const data = {
    chair,
    ...(reason !== undefined && { reason }),
    ...(forItem && agenda.openItemId !== undefined && { forItem: agenda.openItemId }),
  };
  return accept({ type: 'ChairPassed', v: 1, data });
}

function nameSecretary({ roster, offices }: Sitting, { memberId }: CommandOf<'name-sitting-secretary'>): Decision {
  if (!memberById(roster, memberId)) return reject('UNKNOWN_MEMBER', { memberId });
  if (offices.sittingSecretary === memberId) return accept();
  return accept({ type: 'SittingSecretaryNamed', v: 1, data: { memberId } });
}
