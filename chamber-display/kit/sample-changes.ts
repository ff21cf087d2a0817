/**
 * What a wall may show beside the everyday: each takes an everyday view of its scene and changes it.
 * In: a sample view. Out: a view as the hub would send it.
 */
import type { GuestId, ItemId, RequestId, ScreenId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import type { AlternativeFigures, Verdict } from '#contract/verdict';
import type { EndedBallot, HallView, ItemHead, RunningBallot, SittingHead, Speech } from '#contract/views';
import { NASTY_NAMES, QUESTION } from './sample-names.ts';

type Change = (view: HallView) => HallView;

export const both =
  (...changes: readonly Change[]): Change =>
  (view) =>
    changes.reduce((changed, change) => change(changed), view);
export const head =
  (part: Partial<SittingHead>): Change =>
  (view) => ({ ...view, ...(view.head && { head: { ...view.head, ...part } }) });
export const ballot =
  (part: Partial<RunningBallot>): Change =>
  (view) => ({ ...view, ...(view.ballot && { ballot: { ...view.ballot, ...part } }) });
export const result =
  (part: Partial<EndedBallot>): Change =>
  (view) => ({ ...view, ...(view.result && { result: { ...view.result, ...part } }) });
export const verdict =
  (part: Partial<Verdict>): Change =>
  (view) => ({
    ...view,
    ...(view.result?.verdict && { result: { ...view.result, verdict: { ...view.result.verdict, ...part } } }),
  });
export const speech =
  (part: Partial<Speech>): Change =>
  (view) => ({ ...view, ...(view.speech && { speech: { ...view.speech, ...part } }) });
export const item =
  (part: Partial<ItemHead>): Change =>
  (view) => ({ ...view, ...(view.item && { item: { ...view.item, ...part } }) });
export const other =
  (part: Partial<HallView>): Change =>
  (view) => ({ ...view, ...part });

const CANDIDATES = [
  'Коцюбинська-Левицька Олександра Володимирівна',
  'Григоренко Степан Ілліч',
  'Нечипорук-Непийпиво-Задніпровська Єлизавета-Соломія Святославівна',
];
const OPTIONS = [
  'Назвати вулицю іменем Лесі Українки',
  'Назвати вулицю Яблуневою',
  'Назвати вулицю іменем Героїв рятувальників, які загинули під час ліквідації наслідків повені, та встановити памʼятний знак',
  'Не змінювати назви',
];
export const MANY = Array.from({ length: 20 }, (_, i) =>
  i % 3 === 2 ? QUESTION : `Альтернатива ${i + 1}: ${OPTIONS[i % 4]}`,
);

/** One of several is open. */
export const alternatives = (texts: readonly string[] = OPTIONS, number = 2): Change =>
  ballot({
    subject: 'rating',
    majority: 'plurality',
    text: 'Про перейменування вулиці Центральної',
    alternatives: [...texts],
    alternative: { number, of: texts.length, text: texts[number - 1] ?? '' },
  });
export const candidates: Change = both(
  alternatives(CANDIDATES, 1),
  ballot({ subject: 'election', majority: 'majority-of-composition', text: 'Про обрання заступника голови' }),
);

export const secret: Change = ballot({
  manner: 'secret',
  by: 'electronic',
  ground: '26-1-4',
  subject: 'election',
  text: 'Про обрання секретаря Калинопільської міської ради: Коцюбинська-Левицька Олександра Володимирівна',
});
export const onPaper: Change = both(
  secret,
  ballot({ by: 'paper', ground: '56', alternatives: CANDIDATES, text: 'Про обрання голови обласної ради', voted: 0 }),
  (view) => ({
    ...view,
    seats: Object.fromEntries(
      Object.entries(view.seats).map(([key, cell]) => [
        key,
        { ...cell, mark: cell.mark === 'absent' ? ('absent' as const) : ('present' as const) },
      ]),
    ),
  }),
);

const BLOCK: ItemHead[] = [4, 5, 7, 8, 11].map((number) => ({
  itemId: `i${number}` as ItemId,
  number: String(number),
  title:
    number % 2 === 0 ? 'Про надання дозволу на розроблення проєкту землеустрою громадянці Войтенко Г. С.' : QUESTION,
}));
export const block: Change = both(ballot({ items: BLOCK, text: 'Пакетом' }), ({ item: _open, ...view }) => view);
export const entered: Change = both(
  ballot({ enteredFor: ['Коцюбинська-Левицька', 'Ґудзь', 'Абраменко'] }),
  other({ conflicts: { names: ['Савчинська', 'Їжакевич'], exception: false } }),
);

function figures(texts: readonly string[], most: number): AlternativeFigures[] {
  return texts.map((text, i) => ({
    number: i + 1,
    text,
    for: i === 1 ? most : Math.max(0, 8 - i),
    against: i,
    abstain: 2,
  }));
}
const rated = (headline: EndedBallot['headline'], uk: string): Change =>
  result({
    subject: 'rating',
    text: 'Про перейменування вулиці Центральної',
    headline,
    explanation: { uk, en: 'Rating: the most votes “for” among the alternatives' },
  });
const RATED = { uk: 'РЕЙТИНГ ВИЗНАЧЕНО', en: 'RATING ESTABLISHED' };
export const rating: Change = both(
  rated(RATED, 'Рейтингове: найбільше голосів «за» — 12. На голосування ставиться альтернатива 2'),
  verdict({ majority: 'plurality', alternatives: figures(OPTIONS, 12), winner: 2 }),
);
export const longRating: Change = both(
  rated(RATED, 'Рейтингове: найбільше голосів «за» — 12. На голосування ставиться альтернатива 2'),
  verdict({ majority: 'plurality', alternatives: figures(MANY, 12), winner: 2 }),
);
export const tie: Change = both(
  rated(
    { uk: 'РЕЙТИНГ НЕ ВИЗНАЧЕНО', en: 'NO RATING' },
    'Рейтингове: порівну голосів «за», альтернативи 1 і 2 мають по 8. Результату немає',
  ),
  verdict({ majority: 'plurality', result: 'rejected', alternatives: figures(OPTIONS, 8), tied: [1, 2] }),
);
/** One more than is needed. */
export const elected: Change = (view) => {
  const { needed = 14, base = 27 } = view.result?.verdict ?? {};
  return both(
    rated({ uk: 'ОБРАНО', en: 'ELECTED' }, majorityOf(needed + 1, needed, base)),
    result({ subject: 'election', text: 'Про обрання заступника голови', decisions: ['2-42/VIII'] }),
    verdict({ alternatives: figures(CANDIDATES, needed + 1), winner: 2 }),
  )(view);
};
const majorityOf = (votes: number, needed: number, base: number): string =>
  `За — ${votes}. Потрібна більшість від загального складу: ${needed} з ${base} (ст. 59 ч. 2)`;

/** A secret ballot's seats tell who took part, and its counts have invalid papers. */
export const secretResult: Change = (view) => {
  const cast = view.result?.verdict;
  if (!cast) return view;
  const counts = { ...cast.counts, for: cast.counts.for - 2, invalid: 2 };
  const inBox = counts.for + counts.against + counts.abstain + counts.invalid;
  const paper = { made: inBox + 11, issued: inBox + 1, cancelled: 10, inBox, invalid: 2 };
  const uk = majorityOf(counts.for, cast.needed, cast.base);
  const changed = both(
    result({
      manner: 'secret',
      by: 'paper',
      ground: '26-1-4',
      subject: 'election',
      explanation: { uk, en: `For: ${counts.for}. A majority of the total composition is needed` },
      paper: { ...paper, for: counts.for, against: counts.against, abstain: counts.abstain },
      decisions: ['914'],
    }),
    verdict({ counts }),
  )(view);
  return { ...changed, seats: withoutChoices(view.seats) };
};

/** After a secret ballot a seat tells who is here, and nothing else. */
const withoutChoices = (seats: HallView['seats']): HallView['seats'] =>
  Object.fromEntries(
    Object.entries(seats).map(([key, cell]) => [
      key,
      { ...cell, mark: cell.mark === 'absent' ? ('absent' as const) : ('present' as const) },
    ]),
  );

export const voided: Change = ({ result: shown, ...view }) => {
  if (!shown) return view;
  const { verdict: _none, ...rest } = shown;
  const uk = 'Таємне голосування перервав збій: голоси не збереглися. Голосування проводиться знову';
  const headline = { uk: 'ГОЛОСУВАННЯ НЕДІЙСНЕ', en: 'BALLOT VOID' };
  return {
    ...view,
    seats: withoutChoices(view.seats),
    result: {
      ...rest,
      manner: 'secret',
      by: 'electronic',
      result: 'void',
      headline,
      explanation: { uk, en: 'A fault interrupted the secret ballot: it is held again' },
    },
  };
};
export const decided: Change = result({
  decisions: ['914', '915'],
  repeats: 11,
  method: 'raised-hands',
  methodReason: 'пульти знеструмлено, голоси рахувала лічильна комісія',
});
export const decidedBlock: Change = result({
  items: BLOCK,
  text: 'Пакетом',
  decisions: BLOCK.map((_, i) => `${i + 230}-42/VIII`),
});
export const setAside: Change = result({
  setAside: { by: 14, reason: 'депутати голосували за попередню редакцію проєкту рішення, роздану до засідання' },
});

const notMember: Change = (view) => {
  if (!view.speech) return view;
  const { memberId: _member, office: _office, faction: _faction, ...speech } = view.speech;
  return { ...view, speech };
};
export const guest: Change = both(
  notMember,
  speech({
    guestId: 'g1' as GuestId,
    name: 'Переяславець-Хмельниченко Марія-Магдалина Остапівна',
    guestOffice:
      'начальниця управління капітального будівництва, архітектури та охорони культурної спадщини обласної військової адміністрації',
    kind: 'reference',
    limitSeconds: 180,
    rostrum: true,
  }),
);
export const noLimit: Change = speech({ limitSeconds: 0 });

export const conflicts = (exception: boolean): Change =>
  other({ conflicts: { names: NASTY_NAMES.slice(0, exception ? 9 : 2), exception } });
export const markedAgenda: Change = (view) => ({
  ...view,
  agenda: Object.fromEntries(
    Object.values(view.agenda).map((line) => {
      const { order, itemId, number, title } = line;
      if (order === 8) return [itemId, { order, itemId, number, title, state: 'withdrawn' as const }];
      if (order === 9) return [itemId, { order, itemId, number, title, state: 'postponed' as const }];
      return [line.itemId, line.result === 'adopted' ? { ...line, decision: `${line.order + 200}-42/VIII` } : line];
    }),
  ),
});

export const SHELTER =
  'Укриття — у підвалі ліцею № 3, вул. Шевченка, 14: вийдіть головним входом, поверніть праворуч і пройдіть 150 метрів. Вхід позначено.';
/** One deputy too few. */
export const noQuorum: Change = ({ quorum, ...view }) => ({
  ...view,
  ...(quorum && { quorum: { ...quorum, deputies: quorum.needed - 1, met: false } }),
});

/** The screen that the samples arrange; a page has to be signed in as it. */
export const WALL = 'wall' as ScreenId;
/** The operator holds something on the screen, whatever happens. */
export const held = (shows: Screen['shows'], notice?: string): Change =>
  other({
    screens: {
      [WALL]: {
        id: WALL,
        name: 'табло',
        shows,
        theme: 'dark',
        language: 'uk',
        ...(notice !== undefined && { notice }),
      },
    },
  });
/** As long as a notice may be. */
export const LONGEST_NOTICE =
  'Шановні учасники засідання! Через ремонт головних сходів вихід до їдальні, гардероба та кімнат депутатських фракцій — лише через ліве крило, другий поверх. Ложі для громадськості та представників засобів масової інформації — на балконі, вхід з вулиці Шевченка, реєстрація до десятої години. Ліфт для людей, які пересуваються на кріслах колісних, — праворуч від входу. Вимкніть, будь ласка, телефони!';
export const emptyQueue: Change = (view) => ({ ...view, queue: {}, floor: { waiting: 0, spoken: 4 } });
/** More wait than a page holds, the longest names among them. */
export const longQueue: Change = (view) => {
  const lines = Object.values(view.queue);
  const queue = NASTY_NAMES.flatMap((family, order) => {
    const line = lines[order % lines.length];
    const requestId = `r${order + 20}` as RequestId;
    return line
      ? [[requestId, { ...line, order, requestId, name: `${family} Олександра Володимирівна` }] as const]
      : [];
  });
  return { ...view, queue: Object.fromEntries(queue), floor: { waiting: queue.length, spoken: 12 } };
};
