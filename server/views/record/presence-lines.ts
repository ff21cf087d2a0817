/** Lines of who comes and goes, and of who has a conflict of interest. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../../council/council.ts';
import { gendered, itemIn, type Line, line, nameIn, namesIn, said } from './line.ts';

type PresenceEvent = SittingEventOf<
  | 'MemberRegistered'
  | 'MemberLeft'
  | 'CardRemoved'
  | 'DepartureConfirmed'
  | 'ConflictDeclared'
  | 'ConflictRetracted'
  | 'CompetenceExceptionApplied'
>;

export function presenceLine(sitting: Sitting, event: PresenceEvent): Line | undefined {
  switch (event.type) {
    case 'CardRemoved':
      return undefined;
    case 'CompetenceExceptionApplied':
      return exceptionLine(sitting, event.data);
    case 'MemberRegistered':
      return registeredLine(sitting, event.data);
    case 'MemberLeft': {
      const name = nameIn(sitting, event.data.memberId);
      const byCard = event.data.means === 'card-out';
      const uk = `${name}: ${byCard ? 'картку вийнято' : 'реєстрацію знято'}`;
      return line('left', uk, `${name}: ${byCard ? 'card out' : 'signed off'}`);
    }
    case 'DepartureConfirmed': {
      const name = nameIn(sitting, event.data.memberId);
      return line(
        'left',
        `${name}: ${gendered(sitting, event.data.memberId, 'вибув', 'вибула')}`,
        `${name}: left the sitting`,
      );
    }
    case 'ConflictDeclared':
    case 'ConflictRetracted':
      return conflictLine(sitting, event);
    default:
      return unreachable(event);
  }
}

function registeredLine(sitting: Sitting, { memberId, means, seat }: SittingEventOf<'MemberRegistered'>['data']): Line {
  const name = nameIn(sitting, memberId);
  const came = gendered(sitting, memberId, 'зареєструвався', 'зареєструвалася');
  const detail =
    means === 'card'
      ? { uk: `картка, місце ${seat ?? '—'}`, en: `card, seat ${seat ?? '—'}` }
      : { uk: 'без картки', en: 'without a card' };
  return line('arrived', `${name}: ${came}`, `${name}: registered`, detail);
}

function conflictLine(sitting: Sitting, event: SittingEventOf<'ConflictDeclared' | 'ConflictRetracted'>): Line {
  const { memberId, itemId } = event.data;
  const name = nameIn(sitting, memberId);
  const { number } = itemIn(sitting, itemId);
  if (event.type === 'ConflictRetracted') {
    const uk = `${name}: заяву про конфлікт інтересів щодо питання № ${number} знято`;
    const en = `${name}: the conflict of interest on item No. ${number} was retracted`;
    return line('conflict', uk, en, said(event.data.reason));
  }
  const declared = gendered(sitting, memberId, 'заявив', 'заявила');
  return line(
    'conflict',
    `${name}: ${declared} про конфлікт інтересів щодо питання № ${number}`,
    `${name} declared a conflict of interest on item No. ${number}`,
    { uk: 'Участі в розгляді й голосуванні не бере (ст. 59-1)', en: 'Takes no part in this item (Art. 59-1)' },
  );
}

function exceptionLine(sitting: Sitting, data: SittingEventOf<'CompetenceExceptionApplied'>['data']): Line {
  const { number } = itemIn(sitting, data.itemId);
  const names = namesIn(sitting, data.memberIds);
  return line(
    'conflict',
    `Питання № ${number}: без тих, хто має конфлікт інтересів, рада втратила б повноважність, тож вони беруть участь`,
    `Item No. ${number}: without those in conflict the council would lose its competence, so they take part`,
    { uk: `${names} (ст. 59-1)`, en: `${names} (Art. 59-1)` },
  );
}
