/**
 * Sample views of the consoles, made of the kit's sample hall: councils of any size, everyday and nasty names.
 * In: what to show. Out: views as the hub would send them.
 */
import type { BallotId, MemberId } from '#contract/ids';
import type {
  ChairStep,
  ChairView,
  DeputyView,
  HallView,
  HealthLine,
  OwnView,
  RecordLine,
  SecretaryView,
} from '#contract/views';
import type { Majority } from '#contract/vocabulary';
import { type Sample, sampleHall } from '#kit/sample-views';

export const BALLOT = 'b12' as BallotId;
export const MEMBER = 'm7' as MemberId;
const health = (deputies: number): HealthLine => ({
  devicesUp: deputies,
  devicesAll: deputies,
  bridges: 1,
  position: 1284,
  displays: 1,
});

function thresholds(deputies: number): Record<Majority, { base: number; needed: number; article: string }> {
  const base = deputies < 120 ? deputies + 1 : deputies;
  const of = (needed: number, from = base) => ({ base: from, needed, article: '280/97-ВР ст. 59 ч. 2' });
  return {
    'majority-of-composition': of(Math.floor(base / 2) + 1),
    'two-thirds-of-composition': of(Math.ceil((2 * base) / 3)),
    'one-third-of-composition': of(Math.ceil(deputies / 3), deputies),
    'half-of-composition': of(Math.ceil(deputies / 2), deputies),
    'majority-of-present': of(10, 18),
    'two-thirds-of-present': of(12, 18),
    plurality: of(1, 18),
  };
}

/** The steps of a scene, as the hub would offer them. */
function stepsOf(hall: HallView): ChairStep['step'][] {
  if (hall.ballot) return ['close-ballot', 'extend-ballot', 'stop-ballot'];
  if (hall.head?.state === 'convened') return ['open-sitting', 'take-roll', 'close-sitting'];
  if (hall.head?.state === 'adjourned') return ['resume-sitting', 'take-roll', 'close-sitting'];
  if (hall.head?.state === 'closed' || !hall.head) return [];
  const life = ['take-roll', 'adjourn-sitting', 'close-sitting'] as const;
  if (hall.speech) return ['end-speech', 'open-ballot', 'open-item', ...life];
  if (!hall.item) return ['open-item', 'grant-floor', 'open-ballot', ...life];
  if (hall.result) return ['open-item', 'close-item', 'open-ballot', 'grant-floor', ...life];
  return ['open-ballot', 'grant-floor', 'close-item', 'open-item', ...life];
}

/** The chair's view of a scene. */
export function sampleChair(sample: Sample): ChairView {
  const { scene: _scene, ...hall } = sampleHall(sample);
  const notVoted = Object.entries(hall.seats).filter(([, { mark }]) => mark === 'waiting');
  return {
    ...hall,
    chairName: 'Яворський Тарас Григорович',
    steps: stepsOf({ scene: sample.scene, ...hall }).map((step) => ({ step })),
    notVoted: notVoted.map(([memberId]) => memberId as MemberId),
    warnings: [],
    thresholds: thresholds(sample.deputies),
    ballotSeconds: 30,
    health: health(sample.deputies),
  };
}

/** The part of the deputy's view that is everybody's. */
export function sampleDeputy(sample: Sample): DeputyView {
  const { scene: _scene, seats: _seats, headPresent: _head, ...rest } = sampleHall(sample);
  return rest;
}

/** The member's own view. */
export function sampleOwn(own: Partial<OwnView> = {}): OwnView {
  return {
    memberId: MEMBER,
    name: 'Коцюбинська-Левицька Олександра Володимирівна',
    gender: 'female',
    registered: true,
    means: 'console',
    seat: 13,
    mayChange: true,
    speaking: false,
    ...own,
  };
}

/** The own vote as the journal holds it. */
export const heldVote = (choice: 'for' | 'against' | 'abstain', position: number): Pick<OwnView, 'vote'> => ({
  vote: { ballotId: BALLOT, choice, position, at: '2025-12-18T11:42:18+02:00' },
});

const RECORD: readonly [RecordLine['mark'], string, string?][] = [
  [
    'adopted',
    'Рішення прийнято: 12, в цілому',
    'За — 15. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)',
  ],
  ['ballot', 'Відкрито голосування № 12: в цілому', 'відкрите, поіменне, 30 с'],
  ['speech', 'Виступ: Коцюбинська-Левицька О. В.', 'обговорення, 4 хв 51 с'],
  [
    'rejected',
    'Рішення не прийнято: поправка',
    'За — 9. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)',
  ],
  ['left', 'Рудницький М. А.: картку вийнято'],
  ['arrived', 'Верес-Задорожна С. П.: зареєструвалася', 'картка, місце 3'],
  ['item', 'Відкрито питання № 12'],
  ['stopped', 'Голосування № 10 зупинено', 'Причина: оголошено повітряну тривогу'],
  ['sitting', 'Засідання відкрито', 'зареєстровано депутатів 23, потрібно 14'],
];

function sampleRecord(lines: number): SecretaryView['record'] {
  return Object.fromEntries(
    Array.from({ length: lines }, (_, i): [string, RecordLine] => {
      const position = 1291 - i * 7;
      const [mark, title, detail] = RECORD[i % RECORD.length] ?? ['sitting', ''];
      const minute = String(59 - (i % 60)).padStart(2, '0');
      const line = { position, at: `2025-12-18T11:${minute}:30+02:00`, mark, title: { uk: title, en: title } };
      return [String(position), detail ? { ...line, detail: { uk: detail, en: detail } } : line];
    }),
  );
}

/** The secretary's view of a scene, with a record of `lines` entries. */
export function sampleSecretary(sample: Sample, lines = 30): SecretaryView {
  const { council, head, quorum, ballot, agenda, seats } = sampleHall(sample);
  const { result } = sampleHall({ ...sample, scene: 'result' });
  const stopped = sampleHall({ ...sample, scene: 'result', result: 'stopped' }).result;
  const ended = [result, stopped, result].flatMap((one, i) =>
    one ? [{ ...one, number: i + 1, ballotId: `b${i}` as BallotId }] : [],
  );
  return {
    council,
    ...(head && { head }),
    ...(quorum && { quorum }),
    ...(ballot && { ballot }),
    sittings: head ? { [head.sittingId]: { ...head, ballots: ended } } : {},
    record: sampleRecord(lines),
    agenda,
    seats,
    health: health(sample.deputies),
    journalHead: '9f2c4b7de0135a8896c1f47d2b6e30aa5dc18e74f09b3321c7ae6604d8f15b2c',
  };
}
