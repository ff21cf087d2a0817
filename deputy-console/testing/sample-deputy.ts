/** What only deputies' pages show: documents of items, the own record of a sitting. */
import type { AttachedDocument } from '#contract/files';
import type { SignIns } from '#contract/sign-ins';
import type { DeputyView, ItemHead, OwnView } from '#contract/views';
import type { Sample } from '#kit/sample-views';
import { type ConsoleHub, OWN_PAGE } from './console-hub.ts';
import { BALLOT, sampleDeputy, sampleOwn } from './sample.ts';
import { samplePdf } from './sample-pdf.ts';

/** Digest by which the sample's document is asked for. */
export const PDF_DIGEST = 'ab'.repeat(32);
export const PDF_PAGES = 5;
export const PDF = await samplePdf(PDF_PAGES);

const bytes = 1_310_720;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCUMENTS: AttachedDocument[] = [
  {
    title: 'Проєкт рішення «Про внесення змін до бюджету Калинопільської міської територіальної громади на 2025 рік»',
    file: { sha256: PDF_DIGEST, type: 'application/pdf', bytes },
  },
  { title: 'Пояснювальна записка', file: { sha256: 'cd'.repeat(32), type: docx, bytes: 24_000 } },
];

/** The deputies' view with documents at the open item and the two after it, and one item withdrawn. */
export function withDocuments(sample: Sample, parts: Partial<DeputyView> = {}): DeputyView {
  const view = sampleDeputy(sample, parts);
  const agenda = Object.fromEntries(
    Object.entries(view.agenda).map(([id, line]) => {
      if (line.order === 14) return [id, { ...line, state: 'withdrawn' as const }];
      if (line.order === 2) return [id, { ...line, decision: '914-39/VIII', reporter: 'Щербань Олег Петрович' }];
      return [id, line.order > 10 && line.order < 14 ? { ...line, documents: DOCUMENTS } : line];
    }),
  ) as DeputyView['agenda'];
  const item: ItemHead | undefined = view.item && { ...view.item, documents: DOCUMENTS };
  return { ...view, agenda, ...(item && { item }) };
}

type Line = NonNullable<OwnView['record']>[string];
const line = (title: string, minute: number, rest: Omit<Line, 'title' | 'at'>): Line => ({
  title,
  at: `2025-12-18T11:${minute}:05+02:00`,
  ...rest,
});
/** The own record of a sitting, every outcome once. */
export const record: NonNullable<OwnView['record']> = {
  '1': line('Про порядок денний: за основу', 10, { outcome: 'for', result: 'adopted' }),
  '2': line('Про порядок денний: в цілому', 12, { outcome: 'for', result: 'adopted' }),
  '3': line('Обрати секретарем ради Верес-Задорожну Соломію Петрівну', 16, { tookPart: true, result: 'adopted' }),
  '4': line('Про стан виконання бюджету громади за девʼять місяців', 19, {
    ...{ subject: 'as-a-whole', text: 'Взяти до відома звіт про виконання бюджету громади' },
    ...{ outcome: 'against', result: 'rejected' },
  }),
  '5': line('Про стан виконання бюджету громади за девʼять місяців', 22, {
    ...{ subject: 'amendment', text: 'Поправка депутатки Івано-Франківської-Перегінської до пункту 3 додатка 2' },
    ...{ outcome: 'abstain', result: 'rejected' },
  }),
  '6': line('Про передачу в оренду нежитлового приміщення', 27, { outcome: 'conflict', result: 'adopted' }),
  '7': line('Про депутатський запит щодо укриттів', 31, { outcome: 'not-voting', result: 'adopted' }),
  '8': line('Про перерву', 33, { outcome: 'absent', result: 'stopped' }),
  '9': line('Про найменування вулиць', 38, {
    ...{ subject: 'rating', text: 'Яку назву дати вулиці Садовій-бічній?', result: 'adopted' },
    alternatives: [
      { number: 1, text: 'Яблунева', outcome: 'against' },
      { number: 2, text: 'Академіка Вернадського', outcome: 'for' },
    ],
  }),
};

/** A link was given to the deputy and opened here; then another was issued, and opened on another device. */
export const otherSignedIn: SignIns = {
  pages: 2,
  lines: {
    '1201': { at: '2025-12-18T07:31:00Z', what: 'link-issued', by: 'secretary', byName: 'Гнатюк Оксана Іванівна' },
    '1204': {
      ...{ at: '2025-12-18T07:40:00Z', what: 'by-link', page: OWN_PAGE, open: true },
      ...{ device: 'Chrome, Android', address: '192.168.10.113' },
    },
    '1260': { at: '2025-12-18T09:35:00Z', what: 'link-issued', by: 'operator' },
    '1262': {
      ...{ at: '2025-12-18T09:37:00Z', what: 'by-link', page: 'bbbbbbbbbbbb', open: true },
      ...{ device: 'Firefox, Windows', address: '192.168.10.7' },
    },
  },
};

/** A result that a later ballot has set aside, with the longest of reasons. */
export const resultSetAside = (hub: ConsoleHub) => {
  const view = sampleDeputy({ deputies: 26, scene: 'result' });
  const reason = 'депутати голосували за попередню редакцію проєкту рішення, роздану до засідання';
  hub.show('own', sampleOwn({ lastOutcome: { ballotId: BALLOT, outcome: 'for', position: 1285 } }));
  hub.show('deputy', { ...view, ...(view.result && { result: { ...view.result, setAside: { by: 14, reason } } }) });
};
