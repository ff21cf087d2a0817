/**
 * Lines of sign-ins in a sitting's record. The events stand in the stream of the council; what happens while a sitting
 * is on stands in its record too, so that nobody signs in as a deputy unseen.
 */
import type { CouncilEvent } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { Sentence } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import type { Sitting } from '../../council/council.ts';
import { byWhom } from '../sign-ins.ts';
import { byWords, ROLE_WORDS as ROLES } from './by-words.ts';
import { gendered, type Line, line, nameIn } from './line.ts';

/** The line of this event, or undefined when it has none: links of the start are told when somebody uses them. */
export function signInLine(sitting: Sitting, event: CouncilEvent, actor: string): Line | undefined {
  switch (event.type) {
    case 'LinkIssued': {
      if (actor === 'hub') return undefined;
      const { uk, en } = whoseOf(sitting, event.data);
      const by = byWords(byWhom(actor), event.data.byName);
      const [title, inEnglish] = [`${uk}: видано посилання для входу`, `${en}: a sign-in link was issued`];
      return line('people', title, inEnglish, { uk: `Хто видав: ${by.uk}`, en: `By: ${by.en}` });
    }
    case 'SignedIn': {
      const { way, device, address } = event.data;
      const { uk, en } = whoseOf(sitting, event.data);
      const byWay = way === 'link' ? { uk: 'за посиланням', en: 'by a link' } : { uk: 'за PIN', en: 'by PIN' };
      return line('people', `${uk}: вхід ${byWay.uk}`, `${en}: signed in ${byWay.en}`, {
        uk: `Пристрій: ${device}; адреса ${address}`,
        en: `Device: ${device}; address ${address}`,
      });
    }
    case 'SignInDisowned': {
      const { memberId, pages } = event.data;
      const name = nameIn(sitting, memberId);
      const said = gendered(sitting, memberId, 'повідомив', 'повідомила');
      return line('people', `${name} ${said}: входив хтось інший`, `${name} says that somebody else signed in`, {
        uk: `Інших сторінок закрито: ${pages}`,
        en: `Other pages ended: ${pages}`,
      });
    }
    case 'PinLocked': {
      const { address, minutes } = event.data;
      const { uk, en } = whoseOf(sitting, event.data);
      return line('people', `${uk}: неправильні PIN, вхід закрито`, `${en}: wrong PINs, locked`, {
        uk: `На скільки: ${minutes} хв; адреса ${address}`,
        en: `For ${minutes} min; address ${address}`,
      });
    }
    case 'AccountChanged':
      return pinLine(sitting, event.data, actor);
    default:
      return undefined;
  }
}

function pinLine(
  sitting: Sitting,
  { change, memberId, name }: Extract<CouncilEvent, { type: 'AccountChanged' }>['data'],
  actor: string,
): Line | undefined {
  if (change !== 'pin-set' || actor === `deputy:${memberId}`) return undefined;
  const by = byWords(byWhom(actor));
  const whose = memberId === undefined ? name : nameIn(sitting, memberId);
  return line('people', `${whose}: PIN змінено`, `${whose}: the PIN was changed`, {
    uk: `Хто змінив: ${by.uk}`,
    en: `By: ${by.en}`,
  });
}

/** The member, or the role that somebody signs in as. */
function whoseOf(
  sitting: Sitting,
  { role, memberId }: { readonly role: Role; readonly memberId?: MemberId },
): Sentence {
  if (memberId !== undefined) return { uk: nameIn(sitting, memberId), en: nameIn(sitting, memberId) };
  const { uk, en } = ROLES[role];
  return { uk: uk.charAt(0).toLocaleUpperCase('uk') + uk.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
