/** The page of a ballot for pictures and tests: its figures add up. */
import type { BallotPage, SiteBallotLine, SiteVideoPlace } from '#contract/public-site';
import type { Counts } from '#contract/verdict';
import type { SeatCell } from '#contract/views';
import { OUTCOMES, type Outcome } from '#contract/vocabulary';
import { NASTY_QUESTION, QUESTION } from '../../kit/sample-names.ts';
import { FACTIONS, HEAD, outcomeOf, type Person, samplePeople, WORDS } from './sample-people.ts';

export const SCRIPT = '<script>alert(1)</script> & "лапки" «ялинки»';
/** A title of 4,000 characters that also tries to be markup. */
export const ENDLESS = `${SCRIPT} ${`${NASTY_QUESTION}\n`.repeat(3)}`.slice(0, 4000);

const tallied = (outcomes: readonly Outcome[]): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((one) => [one, outcomes.filter((other) => other === one).length])) as Record<
    Outcome,
    number
  >;

const outcomes = (people: readonly Person[]): readonly Outcome[] => [...people.map((_, i) => outcomeOf(i)), 'for'];

function sampleCounts(people: readonly Person[]): Counts {
  const { 'not-voting': notVoting, ...counts } = tallied(outcomes(people));
  return { ...counts, notVoting, total: people.length + 1 };
}

const AT_THE_BALLOT: SiteVideoPlace = {
  ...{ href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4512s', seconds: 4512, isExact: true },
};

/** A ballot in a list. */
export const sampleLine = (nasty = false, change: Partial<SiteBallotLine> = {}): SiteBallotLine => ({
  path: 'sittings/2025-12-18/ballots/12/',
  text: nasty ? ENDLESS : QUESTION,
  number: 12,
  about: 'в цілому',
  headline: 'РІШЕННЯ ПРИЙНЯТО',
  result: 'adopted',
  counts: sampleCounts(samplePeople(nasty)),
  decisions: ['2-39/VIII'],
  ...change,
});

function sampleSeats(people: readonly Person[]): Record<string, SeatCell> {
  const cells = [...people, HEAD].map(({ text, family }, order): [string, SeatCell] => [
    `m${order}`,
    {
      order,
      name: text,
      familyName: family,
      office: order === people.length ? 'head' : 'deputy',
      gender: order === people.length ? 'male' : 'female',
      mark: order === people.length ? 'for' : outcomeOf(order),
    },
  ]);
  return Object.fromEntries(cells);
}

function sampleFactions(people: readonly Person[]): BallotPage['factions'] {
  const names = [...new Set(people.map(({ faction }) => faction ?? 'позафракційні'))];
  const rows = names.map((name) => {
    const of = people.flatMap(({ faction }, i) => ((faction ?? 'позафракційні') === name ? [outcomeOf(i)] : []));
    return { name, counts: tallied(of), total: of.length };
  });
  return [...rows, { name: HEAD.office, counts: tallied(['for']), total: 1 }];
}

export function sampleBallot(nasty = false, change: Partial<BallotPage> = {}): BallotPage {
  const people = samplePeople(nasty);
  return {
    kind: 'ballot',
    line: sampleLine(nasty, { video: AT_THE_BALLOT }),
    question: nasty ? ENDLESS : 'Прийняти рішення в цілому',
    items: [{ number: '12', title: nasty ? ENDLESS : QUESTION }],
    manner: 'відкрите поіменне, електронною системою',
    openedAt: '2025-12-18T11:42:00+02:00',
    closedAt: '2025-12-18T11:42:30+02:00',
    explanation:
      'За — 17. Потрібна більшість від загального складу: 14 з 27 (280/97-ВР ст. 59 ч. 2). Загальний склад: 26 депутатів і міський голова, який бере участь. Зареєстровані на час закриття: 24.',
    needed: 14,
    seats: sampleSeats(people),
    factions: sampleFactions(people),
    votes: [
      ...people.map(({ path, text }, i) => ({ path, text, outcome: outcomeOf(i), word: WORDS[outcomeOf(i)] })),
      { path: HEAD.path, text: `${HEAD.text}, ${HEAD.office}`, outcome: 'for', word: 'за' },
    ],
    tookPart: [],
    alternatives: [],
    conflicts: people[19] ? [people[19].text] : [],
    papers: [
      {
        ...{ path: 'sittings/2025-12-18/ballots/12/roll-call.pdf', text: 'Результати поіменного голосування' },
        ...{ bytes: 43_200, sha256: '3f'.repeat(32), isSealed: true, signedBy: [] },
      },
    ],
    files: [{ path: 'sittings/2025-12-18/ballots/12/ballot.json', text: 'Дані голосування, JSON' }],
    inRecord: { position: 1291, hash: '9f3c1a7be04d52c86f1e0ab9d37c4415e28b6093fd71aa5c0e94b1d2683f7c5a' },
    ...change,
  };
}

/** A secret ballot between two candidates. */
export const sampleSecret = (): BallotPage => {
  const { seats: _, ...open } = sampleBallot();
  return {
    ...open,
    question: 'Про обрання секретаря ради',
    line: sampleLine(false, {
      text: 'Про обрання секретаря ради',
      about: 'обрання',
      decisions: [],
      headline: 'ОБРАНО',
    }),
    manner: 'таємне, бюлетенями',
    mannerReason: '280/97-ВР ст. 26 ч. 1 п. 4',
    factions: [],
    votes: [],
    conflicts: [],
    tookPart: samplePeople().map(({ text }) => text),
    alternatives: [
      {
        number: 1,
        text: 'Абраменко Олександра Володимирівна',
        counts: { for: 16, against: 4, abstain: 2 },
        isWinner: true,
      },
      { number: 2, text: 'Стельмах Марія Степанівна', counts: { for: 6, against: 14, abstain: 2 }, isWinner: false },
    ],
  };
};

export const sampleSetAside = (): BallotPage =>
  sampleBallot(false, {
    line: sampleLine(false, {
      result: 'rejected',
      headline: 'РІШЕННЯ НЕ ПРИЙНЯТО',
      decisions: [],
      setAside: 15,
    }),
    explanation: 'За — 11. Потрібна більшість від загального складу: 14 з 27 (280/97-ВР ст. 59 ч. 2).',
    setAside: {
      by: { path: 'sittings/2025-12-18/ballots/15/', text: 'Голосування № 15: скасувати результат голосування № 12' },
      reason: 'Двоє депутатів заявили, що їхні пульти не відповідали.',
    },
  });

export { FACTIONS };
