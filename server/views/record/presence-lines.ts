/** Lines of who comes and goes, and of who has a conflict of interest. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../../council/council.ts';
import { presenceOf } from '../../council/registration/presence.ts';
import { memberById } from '../../council/roster/roster.ts';
import { byWords, enteredByWords } from './by-words.ts';
import { gendered, itemIn, type Line, line, nameIn, namesIn, said, seatsInWords } from './line.ts';

type PresenceEvent = SittingEventOf<
  | 'MemberRegistered'
  | 'MemberLeft'
  | 'CardRemoved'
  | 'CardSeenTwice'
  | 'OtherCardSeen'
  | 'CardSeenOnce'
  | 'MovedToConsole'
  | 'DepartureConfirmed'
  | 'ConflictDeclared'
  | 'ConflictRetracted'
  | 'CompetenceExceptionApplied'
>;

export function presenceLine(sitting: Sitting, event: PresenceEvent, before: Sitting | undefined): Line | undefined {
  switch (event.type) {
    case 'CardRemoved':
      return undefined;
    case 'CompetenceExceptionApplied':
      return exceptionLine(sitting, event.data);
    case 'MemberRegistered':
      return movedLine(sitting, event.data, before) ?? registeredLine(sitting, event.data);
    case 'MemberLeft': {
      const name = nameIn(sitting, event.data.memberId);
      const byCard = event.data.means === 'card-out';
      const uk = `${name}: ${byCard ? 'картку вийнято' : 'реєстрацію знято'}`;
      return line('left', uk, `${name}: ${byCard ? 'card out' : 'signed off'}`);
    }
    case 'CardSeenTwice':
    case 'CardSeenOnce':
      return cardLine(sitting, event);
    case 'MovedToConsole':
      return movedToConsoleLine(sitting, event.data);
    case 'OtherCardSeen':
      return otherCardLine(sitting, event.data);
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

function registeredLine(sitting: Sitting, data: SittingEventOf<'MemberRegistered'>['data']): Line {
  const { memberId, means, seat, by, byName } = data;
  const name = nameIn(sitting, memberId);
  if (means === 'entered' && by) {
    const { uk, en } = enteredByWords({ by, ...(byName !== undefined && { byName }) });
    const was = gendered(sitting, memberId, 'зареєстрований', 'зареєстрована');
    return line('arrived', `${name}: ${was} ${uk}`, `${name}: registered by ${en}`, {
      uk: 'Не власноруч: ані карткою, ані зі своєї сторінки',
      en: 'Not by the own hand: neither by card nor on the own page',
    });
  }
  const came = gendered(sitting, memberId, 'зареєструвався', 'зареєструвалася');
  const usual = memberById(sitting.roster, memberId)?.seat ?? seat;
  const elsewhere = usual === seat ? { uk: '', en: '' } : { uk: `; звичне — ${usual}`, en: `; usually ${usual}` };
  const detail =
    means === 'card'
      ? { uk: `картка, місце ${seat ?? '—'}${elsewhere.uk}`, en: `card, seat ${seat ?? '—'}${elsewhere.en}` }
      : { uk: 'без картки', en: 'without a card' };
  return line('arrived', `${name}: ${came}`, `${name}: registered`, detail);
}

/** The card of one who is registered turned up elsewhere, and nothing told that it had left its slot. */
function movedLine(
  sitting: Sitting,
  { memberId, seat }: SittingEventOf<'MemberRegistered'>['data'],
  before: Sitting | undefined,
): Line | undefined {
  const from = before && presenceOf(before, memberId)?.seat;
  if (from === undefined || seat === undefined || from === seat) return undefined;
  const name = nameIn(sitting, memberId);
  return line('people', `${name}: картка тепер на місці ${seat}`, `${name}: the card is at seat ${seat} now`, {
    uk: `Раніше — на місці ${from}; про вийняту картку звідти не повідомляли`,
    en: `Before at seat ${from}; no card-out was told from there`,
  });
}

function movedToConsoleLine(
  sitting: Sitting,
  { memberId, seat, by, byName }: SittingEventOf<'MovedToConsole'>['data'],
): Line {
  const name = nameIn(sitting, memberId);
  const who = by && byWords(by, byName);
  return line('people', `${name}: голосує з планшета`, `${name}: votes at the console`, {
    uk: `Картка в пульті на місці ${seat} не діє, доки її не вставлять знову${who ? `. Хто перевів: ${who.uk}` : ''}`,
    en: `The card in the keypad at seat ${seat} counts no more until it is put in anew${who ? `. By: ${who.en}` : ''}`,
  });
}

/** One card in the slots of several seats, and the end of it. */
function cardLine(sitting: Sitting, event: SittingEventOf<'CardSeenTwice' | 'CardSeenOnce'>): Line {
  const name = nameIn(sitting, event.data.memberId);
  if (event.type === 'CardSeenTwice') {
    const { uk, en } = seatsInWords(event.data.seats);
    if (event.data.seats.length === 1) return lastLine(name, { uk, en });
    return line('people', `${name}: та сама картка на місцях ${uk}`, `${name}: the same card at seats ${en}`, {
      uk: 'Клавіші цих місць заблоковано',
      en: 'The keys of these seats are blocked',
    });
  }
  const { seat } = event.data;
  if (seat === undefined)
    return line(
      'people',
      `${name}: картки, що були на кількох місцях, не діють`,
      `${name}: the cards at several seats are not valid`,
    );
  return line('people', `${name}: картка лише на місці ${seat}`, `${name}: the card is at seat ${seat} only`, {
    uk: 'Клавіші цього місця знову діють',
    en: 'The keys of this seat work again',
  });
}

/** Of several such cards one is left, and not at the member's own seat. */
const lastLine = (name: string, { uk, en }: { uk: string; en: string }): Line =>
  line(
    'people',
    `${name}: з двох карток лишилася та, що на місці ${uk}`,
    `${name}: of two cards the one at seat ${en} is left`,
    {
      uk: 'Це не звичне місце; клавіші заблоковано, поки не вирішить людина',
      en: 'Not the usual seat; its keys are blocked until a person decides',
    },
  );

function otherCardLine(sitting: Sitting, { memberId, seat, cardOf }: SittingEventOf<'OtherCardSeen'>['data']): Line {
  const name = nameIn(sitting, memberId);
  const uk = `${name}: на місці ${seat} у пульті чужа картка`;
  const whose = cardOf === undefined ? undefined : nameIn(sitting, cardOf);
  return line('people', uk, `${name}: another’s card is in the keypad at seat ${seat}`, {
    uk: `Картка: ${whose ?? 'нічия'}; клавіші місця заблоковано`,
    en: `The card: ${whose ?? 'nobody’s'}; the keys of the seat are blocked`,
  });
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
