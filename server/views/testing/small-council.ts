/** A city council of five mandates and an elected head, convened with two items; for tests of views and outlets. */
import type { Member } from '#contract/composition';
import type { MemberId, SittingId } from '#contract/ids';
import { DEFAULT_RULES, type Rules } from '#contract/rules';
import type { CommandOf } from '../../council/command-of.ts';

const member = (id: string, name: string, gender: Member['gender'], more: object = {}) =>
  ({ id, name, gender, office: 'deputy', ...more }) as Member;

export const idOf = (id: string): MemberId => id as MemberId;

export const SMALL_ROSTER: readonly Member[] = [
  member('head', 'Андрієнко Ганна Іванівна', 'female', { office: 'head', seat: 1, card: '6200000001' }),
  member('m1', 'Щербань Олег Петрович', 'male', { seat: 2, card: '6200000002', faction: 'Громада' }),
  member('m2', 'Ґудзь Євген Юрійович', 'male', { seat: 3, card: '6200000003' }),
  member('m3', 'Гончар Дарина Ігорівна', 'female', { seat: 4, card: '6200000004' }),
  member('m4', 'Їжак Дарина Ігорівна', 'female', { seat: 5, card: '6200000005' }),
  member('m5', 'Гончар Іван Львович', 'male', { seat: 6, card: '6200000006' }),
];

/** The command that convenes this council, some of it otherwise. */
export const convening = (
  rules: Partial<Rules> = {},
  roster: readonly Member[] = SMALL_ROSTER,
): CommandOf<'convene'> => ({
  type: 'convene',
  sittingId: '8-14-1' as SittingId,
  council: {
    name: 'Вербівська міська рада',
    kind: 'city',
    seats: Math.max(1, roster.length - 1),
    timeZone: 'Europe/Kyiv',
  },
  convocation: 8,
  session: { number: 14, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
  roster: [...roster],
  rules: { ...DEFAULT_RULES, ...rules },
  chair: { member: idOf('head') },
  agenda: [
    { number: '1', title: 'Про бюджет' },
    { number: '2', title: 'Про план роботи', project: '12' },
  ],
});
