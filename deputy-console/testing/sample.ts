/**
 * Sample views of the consoles, made of the kit's sample hall: councils of any size, everyday and nasty names.
 * In: what to show. Out: views as the hub would send them.
 */
import type { BallotId, MemberId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { ChairView, DeputyView, HealthLine, OwnView, RecordLine, SecretaryView } from '#contract/views';
import type { Choice, Majority } from '#contract/vocabulary';
import { type Sample, sampleHall } from '#kit/sample-views';
import { sampleSteps } from './sample-steps.ts';

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

/** Seconds of each kind of speech, as the usual rules have them. */
const SPEECH_SECONDS = DEFAULT_RULES.speechSeconds;
const NOBODY = { members: {}, factions: {} };

/** The chair's view of a scene; `parts` of it may be others. */
export function sampleChair(sample: Sample, parts: Partial<ChairView> = {}): ChairView {
  const { scene: _scene, ...whole } = sampleHall(sample);
  const hall = { ...whole, ...parts };
  const notVoted = Object.entries(hall.seats).filter(([, { mark }]) => mark === 'waiting');
  return {
    chairName: 'Яворський Тарас Григорович',
    steps: sampleSteps(hall),
    notVoted: notVoted.map(([memberId]) => memberId as MemberId),
    warnings: [],
    guests: {},
    amendments: {},
    speaking: NOBODY,
    microphones: { mode: 'chair-grants', open: hall.head?.state === 'adjourned' ? [] : ['chair'] },
    majorityOf: DEFAULT_RULES.majorityOf,
    speechSeconds: SPEECH_SECONDS,
    ended: hall.result ? { [hall.result.number]: hall.result } : {},
    thresholds: thresholds(sample.deputies),
    ballotSeconds: 30,
    health: health(sample.deputies),
    ...hall,
  };
}

/** The part of the deputy's view that is everybody's. */
export function sampleDeputy(sample: Sample, parts: Partial<DeputyView> = {}): DeputyView {
  const { scene: _scene, seats: _seats, headPresent: _head, conflicts: _c, ceremony: _y, ...rest } = sampleHall(sample);
  return { ...rest, ...parts };
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
    requests: [],
    mayAskFor: ['debate', 'question', 'point-of-order'],
    spokenSeconds: 0,
    ...own,
  };
}

/** The own vote as the journal holds it. */
export const heldVote = (choice: Choice, position: number): Pick<OwnView, 'vote'> => ({
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
    guests: {},
    amendments: {},
    speaking: NOBODY,
    keypads: {},
    spares: {},
    health: health(sample.deputies),
    journalHead: '9f2c4b7de0135a8896c1f47d2b6e30aa5dc18e74f09b3321c7ae6604d8f15b2c',
  };
}
