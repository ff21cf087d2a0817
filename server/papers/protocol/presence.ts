/** Who was there, by name: present with who came late or left and when, absent, invited, who presided. */
import type { Entering } from '../../council/registration/registration.ts';
import { clockTime, dateInWords } from '../../proceedings/printed-time.ts';
import type { Attendance, Proceedings } from '../../proceedings/proceedings.ts';
import { headWords, memberWords } from '../../proceedings/words.ts';
import type { Block } from '../document/blocks.ts';

type Word = (word: string) => string;

/** «11:42» */
export const minute = (at: string, timeZone: string): string => clockTime(at, timeZone).slice(0, 5);

const gendered = (female: boolean, male: string, woman: string): string => (female ? woman : male);

const ENTERED_BY: Readonly<Record<Entering['by'], string>> = {
  secretary: 'секретарем',
  chair: 'головуючим',
  operator: 'оператором',
};
/** «секретарем (Гнатюк О. І.)»: by whom somebody was registered, who did not do it himself. */
export const enteredWords = ({ by, byName }: Entering): string =>
  byName === undefined ? ENTERED_BY[by] : `${ENTERED_BY[by]} (${byName})`;

/** «Шульга Віра Захарівна (прибула о 10:21; вибула о 11:25)» */
function presentLine(one: Attendance, { council: { timeZone, kind } }: Proceedings): string {
  const female = one.member.gender === 'female';
  const moments: readonly (readonly [string, string | undefined])[] = [
    [gendered(female, 'набув повноважень', 'набула повноважень'), one.mandateBeganAt],
    [gendered(female, 'прибув', 'прибула'), one.cameAt],
    [gendered(female, 'вибув', 'вибула'), one.departedAt],
    ['повноваження припинено', one.mandateEndedAt],
  ];
  const notes = [
    ...(one.isHead ? [headWords(kind)] : one.member.office === 'deputy' ? [] : [memberWords(one.member, kind)]),
    ...moments.flatMap(([word, at]) => (at === undefined ? [] : [`${word} о ${minute(at, timeZone)}`])),
    ...(one.entered ? [`реєстрацію внесено ${enteredWords(one.entered)}`] : []),
  ];
  return notes.length > 0 ? `${one.member.name} (${notes.join('; ')})` : one.member.name;
}

const nameList = (proceedings: Proceedings, those: readonly Attendance[]): Block => ({
  kind: 'list',
  numbered: true,
  names: true,
  lines: those.map((one) => presentLine(one, proceedings)),
});

export function presenceBlocks(proceedings: Proceedings, word: Word): readonly Block[] {
  const present = proceedings.attendance.filter((one) => one.present);
  const absent = proceedings.attendance.filter((one) => !one.present);
  const part = (name: string, those: readonly Attendance[]): readonly Block[] =>
    those.length === 0
      ? []
      : [{ kind: 'heading', text: `${word(name)} (${those.length})` }, nameList(proceedings, those)];
  return [...part('Присутні', present), ...part('Відсутні', absent)];
}

export function guestBlocks({ guests }: Proceedings, word: Word): readonly Block[] {
  if (guests.length === 0) return [];
  return [
    { kind: 'heading', text: word('Запрошені') },
    { kind: 'list', numbered: false, lines: guests.map(guestWords) },
  ];
}

const guestWords = ({ name, office }: Proceedings['guests'][number]): string =>
  office === undefined ? name : `${name}, ${office}`;

export function commissionBlocks({ commission }: Proceedings, word: Word): readonly Block[] {
  if (!commission) return [];
  const { chair, secretary, others } = commission;
  const lines = [
    `${chair.name}, голова комісії`,
    `${secretary.name}, секретар комісії`,
    ...others.map(({ name }) => name),
  ];
  return [
    { kind: 'heading', text: word('Лічильна комісія') },
    { kind: 'list', numbered: false, lines },
  ];
}

/** Composition, quorum, times, place, who presided and who kept the record. */
export function sittingFacts(proceedings: Proceedings): readonly Block[] {
  const { council, sitting, openedAt, closedAt, quorum, secretary, sittingSecretary } = proceedings;
  const { timeZone } = council;
  const elected = proceedings.attendance.filter((one) => !one.isHead && one.mandateBeganAt === undefined).length;
  const rows: (readonly [string, string])[] = [
    ['Місце', sitting.place],
    ...(openedAt === undefined ? [] : [['Початок', minute(openedAt, timeZone)] as const]),
    ...(closedAt === undefined ? [] : [['Закінчення', minute(closedAt, timeZone)] as const]),
    ['Загальний склад ради', `${council.seats}`],
    ['Обрано депутатів', `${elected}`],
    ...(quorum
      ? [
          [
            'Зареєстровано',
            `${quorum.deputies}; для повноважності потрібно ${quorum.needed} (280/97-ВР ст. 46)`,
          ] as const,
        ]
      : []),
    ...presidingRows(proceedings),
    ...(secretary ? [['Секретар ради', secretary.name] as const] : []),
    ...(sittingSecretary ? [['Секретар засідання', sittingSecretary.name] as const] : []),
  ];
  return [{ kind: 'facts', rows }];
}

/** That members were told of the sitting: from when, and how many; undefined where it was not told by mail. */
export function noticeRow({ notices, council }: Proceedings): readonly [string, string] | undefined {
  const stamps = notices.filter(({ fate }) => fate === 'sent').map(({ at }) => at);
  const first = stamps.toSorted()[0] ?? notices[0]?.at;
  if (first === undefined) return undefined;
  const when = `${dateInWords(first, council.timeZone)} о ${minute(first, council.timeZone)}`;
  return ['Повідомлено листами', `${stamps.length} з ${notices.length}, з ${when}`];
}

/** Each who presided, with the time from the second on. */
function presidingRows({ presiding, attendance, council }: Proceedings): (readonly [string, string])[] {
  return presiding.map(({ name, memberId, from }, index) => {
    const member = attendance.find((one) => one.member.id === memberId)?.member;
    const office = member ? `, ${memberWords(member, council.kind)}` : '';
    const since = index === 0 ? '' : ` (з ${minute(from, council.timeZone)})`;
    return [member?.gender === 'female' ? 'Головуюча' : 'Головуючий', `${name}${office}${since}`] as const;
  });
}
