/**
 * Warnings of sign-ins, for the chair, the secretary and the operator: a link for a deputy issued while the sitting is
 * under way, until the next ballot has ended; and a deputy's «Це не я», for a day.
 */
import type { MemberId } from '#contract/ids';
import type { HallWarning, Sentence } from '#contract/views';
import { shortNameOf } from '../../council/course/names.ts';
import { memberById } from '../../council/roster/roster.ts';
import type { House } from '../house.ts';
import { notice } from '../operator/warning.ts';
import { clockTime } from '../record/line.ts';
import { byWords } from '../record/sign-in-line.ts';
import type { Disowned, FreshLink } from '../sign-ins.ts';

/** So many links are told one by one; more are told by their names alone. */
const ONE_BY_ONE = 2;

/** What the chair and the secretary should know, the gravest first. */
export const signInWarnings = (house: House): Sentence[] => [
  ...disowned(house).map((one) => disownedWords(house, one)),
  ...linkWarnings(house),
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

function linkWarnings(house: House): Sentence[] {
  const links = house.signIns.freshLinks;
  if (links.length <= ONE_BY_ONE) return links.map((link) => linkWords(house, link));
  const names = [...new Set(links.map(({ memberId }) => nameOf(house, memberId)))].join(', ');
  return [
    {
      uk: `Під час засідання видано посилання для входу від імені: ${names}. Спитайте, чи кожен просив про це сам.`,
      en: `Sign-in links were issued during the sitting for: ${names}. Ask whether each of them wanted it.`,
    },
  ];
}

function linkWords(house: House, { memberId, issued, opened }: FreshLink): Sentence {
  const name = nameOf(house, memberId);
  const by = byWords(issued.by ?? 'hub', issued.byName);
  const at = timeOf(house, issued.at);
  const use =
    opened === undefined
      ? { uk: 'ще не відкрито', en: 'not opened yet' }
      : {
          uk: `відкрито о ${timeOf(house, opened.at)} (${opened.device})`,
          en: `opened at ${timeOf(house, opened.at)} (${opened.device})`,
        };
  return {
    uk: `${name}: видано посилання для входу (${by.uk}, ${at}), ${use.uk}. Спитайте, чи депутат просив про це.`,
    en: `${name}: a sign-in link was issued (${by.en}, ${at}), ${use.en}. Ask whether the member wanted it.`,
  };
}

function nameOf({ current, councilState }: House, memberId: MemberId): string {
  const sits = current && memberById(current.sitting.roster, memberId);
  const member = sits ?? councilState.members.find(({ id }) => id === memberId);
  return shortNameOf(member?.name ?? memberId);
}

const timeOf = ({ current }: House, at: string): string =>
  current ? clockTime(current.sitting, at) : `${at.slice(11, 16)} UTC`;
