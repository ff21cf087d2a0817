/**
 * Warnings of sign-ins, for the chair, the secretary and the operator: while the sitting is under way a link that is
 * issued or opened, a PIN that another sets and a sign-in by it, of deputies and of the staff, until the next ballot has
 * ended; and a deputy's «Це не я», for a day.
 */
import type { MemberId } from '#contract/ids';
import type { SignInLine } from '#contract/sign-ins';
import type { HallWarning, Sentence } from '#contract/views';
import { shortNameOf } from '../../council/course/names.ts';
import { memberById } from '../../council/roster/roster.ts';
import type { House } from '../house.ts';
import { notice } from '../operator/warning.ts';
import { byWords, ROLE_WORDS } from '../record/by-words.ts';
import { clockTime } from '../record/line.ts';
import type { Disowned, FreshSignIn } from '../sign-ins.ts';

/** So many are told one by one; more are told by their names alone. */
const ONE_BY_ONE = 2;

/** What the chair and the secretary should know, the gravest first. */
export const signInWarnings = (house: House): Sentence[] => [
  ...disowned(house).map((one) => disownedWords(house, one)),
  ...freshWarnings(house),
];

/** The same for the operator, who sees to the devices. */
export const disownedWarnings = (house: House): HallWarning[] =>
  disowned(house).map((one) =>
    notice(`disowned/${one.memberId}`, disownedWords(house, one), {
      uk: 'Зʼясуйте, у кого було посилання або PIN; дайте депутатові нове посилання особисто.',
      en: 'Find out who had the link or the PIN; give the member a new link in person.',
    }),
  );

const disowned = ({ signIns, lastAt = '' }: House): readonly Disowned[] => signIns.disowned(lastAt);

function disownedWords(house: House, { memberId, at, pages }: Disowned): Sentence {
  const [name, time] = [nameOf(house, memberId), timeOf(house, at)];
  return {
    uk: `${name}: «від мого імені входив хтось інший» (${time}). Інших сторінок закрито: ${pages}. Перевірте голос депутата в останньому голосуванні.`,
    en: `${name}: “somebody else signed in as me” (${time}). Other pages ended: ${pages}. Check the member’s vote in the last ballot.`,
  };
}

/** Of the staff apart from deputies: nobody hides a second chair behind a heap of deputies' links. */
function freshWarnings(house: House): Sentence[] {
  const { fresh } = house.signIns;
  const [staff, deputies] = [fresh.filter(isOfStaff), fresh.filter((one) => !isOfStaff(one))];
  return [...told(house, staff), ...told(house, deputies)];
}

const isOfStaff = ({ role }: FreshSignIn): boolean => role !== 'deputy';

function told(house: House, fresh: readonly FreshSignIn[]): Sentence[] {
  if (fresh.length <= ONE_BY_ONE) return fresh.map((one) => freshWords(house, one));
  const names = (some: readonly FreshSignIn[]) => [...new Set(some.map((one) => whoseWords(house, one).uk))].join(', ');
  const inEnglish = (some: readonly FreshSignIn[]) =>
    [...new Set(some.map((one) => whoseWords(house, one).en))].join(', ');
  const [used, waiting] = [fresh.filter(({ opened }) => opened), fresh.filter(({ opened }) => !opened)];
  const uk = [
    ...(used.length > 0 ? [`Під час засідання увійшли від імені: ${names(used)}.`] : []),
    ...(waiting.length > 0 ? [`Видано посилання чи змінено PIN, входу ще не було: ${names(waiting)}.`] : []),
  ];
  const en = [
    ...(used.length > 0 ? [`During the sitting there were sign-ins as: ${inEnglish(used)}.`] : []),
    ...(waiting.length > 0 ? [`Links were issued or PINs changed, not used yet, for: ${inEnglish(waiting)}.`] : []),
  ];
  return [
    {
      uk: [...uk, 'Спитайте, чи кожен просив про це сам.'].join(' '),
      en: [...en, 'Ask whether each of them wanted it.'].join(' '),
    },
  ];
}

function freshWords(house: House, one: FreshSignIn): Sentence {
  const whose = whoseWords(house, one);
  const given = one.given && givenWords(house, one.given, one.opened?.at ?? one.given.at);
  const use = openedWords(house, one);
  const ask = isOfStaff(one)
    ? { uk: 'Перевірте, хто це.', en: 'Check who it is.' }
    : { uk: 'Спитайте, чи депутат просив про це.', en: 'Ask whether the member wanted it.' };
  return {
    uk: `${whose.uk}: ${given ? `${given.uk}, ` : ''}${use.uk}. ${ask.uk}`,
    en: `${whose.en}: ${given ? `${given.en}, ` : ''}${use.en}. ${ask.en}`,
  };
}

/** What was given, by whom and when: the time, or of another day the date. */
function givenWords(house: House, { what, by = 'hub', byName, at }: SignInLine, usedAt: string): Sentence {
  const who = byWords(by, byName);
  const when = at.slice(0, 10) === usedAt.slice(0, 10) ? timeOf(house, at) : `${at.slice(8, 10)}.${at.slice(5, 7)}`;
  return what === 'pin-set'
    ? { uk: `PIN змінено (${who.uk}, ${when})`, en: `the PIN was changed (${who.en}, ${when})` }
    : { uk: `видано посилання для входу (${who.uk}, ${when})`, en: `a sign-in link was issued (${who.en}, ${when})` };
}

function openedWords(house: House, { given, opened }: FreshSignIn): Sentence {
  const isPin = (given?.what ?? 'link-issued') === 'pin-set' || opened?.what === 'by-pin';
  if (opened === undefined)
    return isPin
      ? { uk: 'входу за ним ще не було', en: 'not used yet' }
      : { uk: 'ще не відкрито', en: 'not opened yet' };
  const [time, device] = [timeOf(house, opened.at), opened.device];
  return isPin
    ? { uk: `вхід за PIN о ${time} (${device})`, en: `signed in by PIN at ${time} (${device})` }
    : { uk: `відкрито о ${time} (${device})`, en: `opened at ${time} (${device})` };
}

const PAGES: Readonly<Record<Exclude<FreshSignIn['role'], 'deputy'>, Sentence>> = {
  chair: { uk: 'Сторінка головуючого', en: 'The chair’s page' },
  secretary: { uk: 'Сторінка секретаря', en: 'The secretary’s page' },
  operator: { uk: 'Сторінка оператора', en: 'The operator’s page' },
};

function whoseWords(house: House, { role, memberId }: FreshSignIn): Sentence {
  if (memberId === undefined) return role === 'deputy' ? ROLE_WORDS.deputy : PAGES[role];
  const name = nameOf(house, memberId);
  return { uk: name, en: name };
}

function nameOf({ current, councilState }: House, memberId: MemberId): string {
  const sits = current && memberById(current.sitting.roster, memberId);
  const member = sits ?? councilState.members.find(({ id }) => id === memberId);
  return shortNameOf(member?.name ?? memberId);
}

const timeOf = ({ current }: House, at: string): string =>
  current ? clockTime(current.sitting, at) : `${at.slice(11, 16)} UTC`;
