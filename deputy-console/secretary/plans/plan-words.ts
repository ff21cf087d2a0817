/** Sentences about planned sittings. In: a plan or a sitting, the words of the page. */
import type { Session } from '#contract/composition';
import type { PlanView } from '#contract/views';
import { ordinal, roman } from '#kit/ordinal';
import type { SecretaryRoom } from '../room.ts';

type Words = Pick<SecretaryRoom, 't' | 'language' | 'face'>;

/** «43-тя сесія VIII скликання»; without a convocation it is left out. */
export const sessionOf = (
  { t, language }: Words,
  { number, kind }: Session,
  convocation: number | undefined,
): string => {
  const named = { kind, ordinal: ordinal(number, 'feminine', language) };
  if (convocation === undefined) return t('plans.session', named);
  return t('session.title', { ...named, convocation: roman(convocation) });
};
/** «2-ге пленарне засідання». */
export const sittingOf = ({ t, language }: Words, number: number): string =>
  t('sitting.title', { ordinal: ordinal(number, 'neuter', language) });

/** «четвер, 18 грудня 2025 року, 10:00, сесійна зала». */
export const whenOf = (
  words: Words,
  { startsAt, place }: PlanView['sitting'],
  timeZone: string | undefined,
): string => {
  const [face, at] = [words.face(timeZone), new Date(startsAt)];
  return words.t('plans.when', { date: face.date(at), time: face.time(at), place });
};

/** «Оприлюднено на сайті: середа, 3 грудня 2025 року, 09:12»; undefined while nobody may see the plan. */
export function publishedSince(
  words: Words,
  { publishedAt }: PlanView,
  timeZone: string | undefined,
): string | undefined {
  if (publishedAt === undefined) return undefined;
  const [face, at] = [words.face(timeZone), new Date(publishedAt)];
  return words.t('plans.published', { date: face.date(at), time: face.time(at) });
}
