/** The office's view as the hub would send it: a council, its people, plans with agendas, notes. In: nothing. Out: a view. */
import type { AgendaEntry, Member } from '#contract/composition';
import type { FileRef } from '#contract/files';
import type { NoteId, PlanId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { NoteView, OfficeView, PlanView } from '#contract/views';
import { sampleHall } from '#kit/sample-views';
import { samplePublishing } from './sample-publishing.ts';

export const PLAN = 'p-43-1' as PlanId;
export const EMPTY_PLAN = 'p-43-2' as PlanId;

const SITTING = '8-42-2' as SittingId;

const sampleFile = (digit: string, type: FileRef['type'] = 'application/pdf'): FileRef => ({
  sha256: digit.repeat(64),
  type,
  bytes: 184_320,
});

const TITLES = [
  'Про внесення змін до рішення міської ради «Про бюджет територіальної громади на 2026 рік»',
  'Про затвердження Програми «Безпечне укриття» на 2026–2028 роки',
  'Про передачу в оренду земельної ділянки на вул. Калиновій, 14',
  'Про звернення Калинопільської міської ради до Верховної Ради України, Кабінету Міністрів України щодо недопущення позбавлення територіальних громад доходів від податку на доходи фізичних осіб військовослужбовців',
  'Про обрання секретаря міської ради',
  'Про присвоєння звання «Почесний громадянин міста»',
];
export const agenda: readonly AgendaEntry[] = TITLES.map((title, at) => ({
  number: String(at + 1),
  title,
  ...(at < 4 && { project: `43-${at + 11}` }),
  ...(at === 0 && { reporter: 'Прокопенко Ірина Василівна, начальниця фінансового управління' }),
  ...(at === 0 && {
    documents: [
      { title: 'Проєкт рішення про внесення змін до бюджету', file: sampleFile('a') },
      {
        title: 'Пояснювальна записка',
        file: sampleFile('b', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
      },
    ],
  }),
  ...(at === 2 && { landMatter: true as const }),
  ...(at === 4 && { election: true as const }),
}));

const plan = (number: number, startsAt: string, entries: readonly AgendaEntry[]): PlanView => ({
  session: { number: 43, kind: 'regular' },
  sitting: { number, place: 'сесійна зала, вул. Соборна, 1', startsAt },
  agenda: [...entries],
  changedAt: '2025-12-10T09:00:00.000Z',
});
const note = (noted: number, more: Partial<NoteView>): NoteView => ({
  ...{ sittingId: SITTING, kind: 'note', text: '', at: '2025-12-18T11:50:00+02:00', by: 'secretary', noted },
  ...more,
});
/** Notes on the sitting: one that stands for itself, a correction of a line, a note that was replaced. */
export const notes: OfficeView['notes'] = {
  ['n1' as NoteId]: note(1264, { text: 'Слово надано жителю вул. Калинової (голосом, без запису).' }),
  ['n2' as NoteId]: note(1292, {
    kind: 'correction',
    position: 1277,
    text: 'Виступ тривав 3 хв 20 с: мікрофон увімкнено пізніше.',
  }),
  ['n3' as NoteId]: note(1250, { text: 'Депутатський запит Ґудзя О. П.', replacedBy: 'n4' as NoteId }),
  ['n4' as NoteId]: note(1293, { text: 'Депутатський запит Ґудзь О. П. щодо ремонту дороги на вул. Садовій.' }),
};

/** @param deputies how many sit in the council. */
export function sampleOffice(deputies = 26, parts: Partial<OfficeView> = {}): OfficeView {
  const { council, seats } = sampleHall({ deputies, scene: 'item' });
  const members = Object.entries(seats).map(([id, cell]): [string, Member] => [
    id,
    {
      id: id as Member['id'],
      ...{ name: cell.name, gender: cell.gender, office: cell.office },
      ...(cell.faction !== undefined && { faction: cell.faction }),
      ...(cell.seat !== undefined && { seat: cell.seat }),
    },
  ]);
  return {
    missing: [],
    council: { name: council, kind: 'city', seats: deputies, timeZone: 'Europe/Kyiv' },
    convocation: 8,
    rules: DEFAULT_RULES,
    members: Object.fromEntries(members),
    plans: {
      [PLAN]: plan(1, '2026-01-29T10:00:00+02:00', agenda),
      [EMPTY_PLAN]: plan(2, '2026-02-05T10:00:00+02:00', []),
    },
    notes,
    publishing: samplePublishing,
    ...parts,
  };
}
