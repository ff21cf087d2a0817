/** A line of the record before it has its place in it, and the phrases that many lines share. */
import type { Quorum } from '#contract/events';
import type { BallotId, ItemId, MemberId, SeatNumber } from '#contract/ids';
import type { RecordLine, Sentence } from '#contract/views';
import { itemById } from '../../council/agenda/agenda.ts';
import { endedBallot } from '../../council/ballot/ballot.ts';
import type { Question, Sitting } from '../../council/council.ts';
import { shortNameOf } from '../../council/course/names.ts';
import { memberById } from '../../council/roster/roster.ts';
import { type Speaker, speakerName } from '../person.ts';

export type Line = Pick<RecordLine, 'mark' | 'title' | 'detail'>;

export const line = (mark: RecordLine['mark'], uk: string, en: string, detail?: Sentence): Line => ({
  mark,
  title: { uk, en },
  ...(detail && { detail }),
});
export const sittingLine = (uk: string, en: string, detail?: Sentence): Line => line('sitting', uk, en, detail);

/** What people said or wrote, the same in both languages. */
export const said = (text: string | undefined): Sentence | undefined =>
  text === undefined ? undefined : { uk: text, en: text };

export const quorumWords = ({ deputies, needed, entered }: Quorum): Sentence => ({
  uk: `Зареєстровано депутатів: ${deputies}${entered ? ` (з них не власноруч: ${entered})` : ''}, для кворуму потрібно ${needed}`,
  en: `Deputies registered: ${deputies}${entered ? ` (entered by others: ${entered})` : ''}, ${needed} needed for a quorum`,
});

/** A headline in capitals as a line of running text; a name or a text in it stays as it is written. */
export const calm = (capitals: string): string => {
  const parts = capitals.split(': ');
  const [first = '', ...rest] = parts.map((part) => (part === part.toLocaleUpperCase('uk') ? lower(part) : part));
  return [first.charAt(0).toLocaleUpperCase('uk') + first.slice(1), ...rest].join(': ');
};
const lower = (capitals: string): string => capitals.toLocaleLowerCase('uk');

export const nameIn = ({ roster }: Sitting, memberId: MemberId): string =>
  shortNameOf(memberById(roster, memberId)?.name ?? memberId);
export const namesIn = (sitting: Sitting, memberIds: readonly MemberId[]): string =>
  memberIds.map((memberId) => nameIn(sitting, memberId)).join(', ');
export const shortNameOfSpeaker = (sitting: Sitting, speaker: Speaker): string =>
  shortNameOf(speakerName(sitting, speaker));

/** The word that goes with the member's gender. */
export const gendered = ({ roster }: Sitting, memberId: MemberId, male: string, female: string): string =>
  memberById(roster, memberId)?.gender === 'female' ? female : male;

/** Who presides and what that person did, by gender: «Головуюча змінила»; of one who is no member none is known. */
export const chairWord = (sitting: Sitting, male: string, female: string): string =>
  'member' in sitting.chair
    ? gendered(sitting, sitting.chair.member, `Головуючий ${male}`, `Головуюча ${female}`)
    : `Головуючий ${male}`;

export const itemIn = ({ agenda }: Sitting, itemId: ItemId) =>
  itemById(agenda, itemId) ?? { number: itemId, title: itemId };

type Asked = Pick<Question, 'number' | 'subject' | 'repeats' | 'trial' | 'alternatives'>;

/** The question of a ballot; undefined for one that has been taken back. */
export function questionIn({ ballots }: Sitting, ballotId: BallotId): Asked | undefined {
  return ballots.running?.ballotId === ballotId ? ballots.running : endedBallot(ballots, ballotId);
}

/** «голосування № 3». */
export const ballotWords = (sitting: Sitting, ballotId: BallotId): Sentence => {
  const number = questionIn(sitting, ballotId)?.number ?? '—';
  return { uk: `голосування № ${number}`, en: `ballot No. ${number}` };
};

/** By which ballot something came about; undefined when nobody voted on it. */
export function byBallot(sitting: Sitting, ballotId: BallotId | undefined): Sentence | undefined {
  if (ballotId === undefined) return undefined;
  const { uk, en } = ballotWords(sitting, ballotId);
  return { uk: `За результатом: ${uk}`, en: `As adopted: ${en}` };
}

/** Numbers of seats in a sentence: «7 і 12», «7, 12 і 15». */
export function seatsInWords(seats: readonly SeatNumber[]): Sentence {
  const inList = (language: 'uk' | 'en') =>
    new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(seats.map(String));
  return { uk: inList('uk'), en: inList('en') };
}

/** A length of time: «15 с», «4 хв 51 с». */
export function inSeconds(length: number): Sentence {
  const minutes = Math.floor(length / 60);
  const seconds = length % 60;
  if (minutes === 0) return { uk: `${seconds} с`, en: `${seconds} s` };
  return { uk: `${minutes} хв ${seconds} с`, en: `${minutes} min ${seconds} s` };
}

/** An instant as the clock of the sitting's place shows it: «14:30», «14:30:05». */
export function clockTime({ council }: Sitting, instant: string, to: 'minute' | 'second' = 'minute'): string {
  const { timeZone } = council;
  const seconds = to === 'second' && { second: '2-digit' as const };
  const time = { hour: '2-digit', minute: '2-digit', ...seconds, hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat('uk', time).format(new Date(instant));
}
