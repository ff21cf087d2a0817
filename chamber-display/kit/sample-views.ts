/**
 * Sample views for galleries and browser tests: councils of any size, every scene, everyday names and nasty ones.
 * People and councils are invented; the figures add up. In: what to show. Out: a view as the hub would send it.
 */
import type { BallotId, ItemId, MemberId, RequestId, SittingId } from '#contract/ids';
import type { Counts } from '#contract/verdict';
import type {
  AgendaLine,
  EndedBallot,
  HallView,
  ItemHead,
  QueueLine,
  RunningBallot,
  Scene,
  SeatCell,
  SeatMark,
  SittingHead,
  Speech,
} from '#contract/views';
import { FAMILY_NAMES, NASTY_NAMES, NASTY_QUESTION, QUESTION } from './sample-names.ts';

export type Sample = {
  readonly scene: Scene;
  /** Deputies; a council of fewer than 120 has a head apart besides. */
  readonly deputies: number;
  readonly nasty?: boolean;
  readonly result?: EndedBallot['result'];
  readonly question?: string;
  /** What is otherwise on this wall than on an everyday one. */
  readonly change?: (view: HallView) => HallView;
};

const id = <T extends string>(text: string) => text as T;
const MARKS: Partial<Record<Scene, readonly SeatMark[]>> = {
  ballot: ['voted', 'voted', 'waiting', 'voted', 'voted', 'absent', 'voted', 'waiting', 'voted'],
  result: ['for', 'for', 'for', 'against', 'for', 'not-voting', 'for', 'abstain', 'for', 'absent', 'for', 'for'],
};
/** How those vote whose ballot ends otherwise than adopted. */
const OTHERWISE: Partial<Record<NonNullable<Sample['result']>, readonly SeatMark[]>> = {
  rejected: ['for', 'against', 'for', 'abstain', 'against', 'not-voting', 'for', 'against', 'absent', 'abstain'],
  void: ['for', 'absent', 'absent', 'for', 'not-voting', 'absent', 'for', 'absent'],
};
const PRESENCE: readonly SeatMark[] = ['present', 'present', 'absent', 'present', 'present', 'present', 'absent'];

const collator = new Intl.Collator('uk');

/** Family names of `count` members, sorted; names come again, with initials, only in the largest councils. */
function rosterNames(count: number, nasty: boolean): readonly { family: string; initials?: string }[] {
  const source = nasty ? [...NASTY_NAMES, ...FAMILY_NAMES] : FAMILY_NAMES;
  const once = Math.min(source.length, nasty ? source.length : 144);
  return Array.from({ length: count }, (_, i) => {
    const family = source[i % once] ?? 'Бондаренко';
    const namesakes = count > once && (i >= once || i + once < count);
    return namesakes ? { family, initials: `${'АОЄВ'[Math.floor(i / once)]}. ${'ІВҐМ'[i % 4]}.` } : { family };
  }).sort((a, b) => collator.compare(a.family + (a.initials ?? ''), b.family + (b.initials ?? '')));
}

function sampleSeats({ scene, deputies, nasty = false, result }: Sample): Record<string, SeatCell> {
  const stopped = result === 'stopped';
  const cycle = (stopped ? undefined : ((result && OTHERWISE[result]) ?? MARKS[scene])) ?? PRESENCE;
  const cells = rosterNames(deputies, nasty).map(({ family, initials }, order): [string, SeatCell] => [
    `m${order}`,
    {
      order,
      name: `${family} Олександра Володимирівна`,
      familyName: family,
      ...(initials === undefined ? {} : { initials }),
      office: order === 3 ? 'secretary' : 'deputy',
      gender: 'female',
      faction: 'Рідний Калинопіль',
      seat: order + 1,
      mark: scene === 'result' && !stopped && order === 19 ? 'conflict' : (cycle[order % cycle.length] ?? 'absent'),
      ...(order % 17 === 8 ? { noLink: true as const } : {}),
    },
  ]);
  const mark = scene === 'result' && !stopped ? 'for' : scene === 'ballot' ? 'voted' : 'present';
  const name = 'Яворський Тарас Григорович';
  const head: SeatCell = { order: deputies, name, familyName: 'Яворський', office: 'head', gender: 'male', mark };
  return Object.fromEntries(deputies < 120 ? [...cells, ['head', head]] : cells);
}

function countMarks(seats: Readonly<Record<string, SeatCell>>): Counts {
  const cells = Object.values(seats);
  const count = (mark: SeatMark) => cells.filter((cell) => cell.mark === mark).length;
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    notVoting: count('not-voting'),
    absent: count('absent'),
    conflict: count('conflict'),
    total: cells.length,
  };
}

const item = (question: string): ItemHead => ({
  itemId: id<ItemId>('i12'),
  number: '12',
  title: question,
  project: '2-39/VIII',
});

function sampleAgenda(question: string): HallView['agenda'] {
  const titles = ['Про порядок денний', 'Про стан виконання бюджету громади за девʼять місяців', QUESTION];
  const lines = Array.from({ length: 17 }, (_, order): [string, AgendaLine] => {
    const itemId = id<ItemId>(`i${order + 1}`);
    const number = String(order + 1);
    const title = order === 11 ? question : (titles[order % titles.length] ?? '');
    if (order < 11) {
      const result = order === 4 ? 'rejected' : 'adopted';
      return [
        itemId,
        { order, itemId, number, title, state: 'done', result, votesFor: result === 'adopted' ? 19 : 11 },
      ];
    }
    return [itemId, { order, itemId, number, title, state: order === 11 ? 'open' : 'waiting' }];
  });
  return Object.fromEntries(lines);
}

function runningBallot(question: string, seats: HallView['seats'], composition: number): RunningBallot {
  const cells = Object.values(seats);
  return {
    ballotId: id<BallotId>('b12'),
    number: 12,
    subject: 'basis-and-whole',
    manner: 'open',
    majority: 'majority-of-composition',
    text: question,
    threshold: { base: composition, needed: Math.floor(composition / 2) + 1, article: '280/97-ВР ст. 59 ч. 2' },
    openForSeconds: 30,
    warningSeconds: 5,
    voted: cells.filter(({ mark }) => mark === 'voted').length,
    present: cells.filter(({ mark }) => mark !== 'absent').length,
  };
}

const HEADLINES = {
  adopted: { uk: 'РІШЕННЯ ПРИЙНЯТО', en: 'DECISION ADOPTED' },
  rejected: { uk: 'РІШЕННЯ НЕ ПРИЙНЯТО', en: 'DECISION NOT ADOPTED' },
  void: { uk: 'ГОЛОСУВАННЯ НЕДІЙСНЕ', en: 'BALLOT VOID' },
  stopped: { uk: 'ГОЛОСУВАННЯ ЗУПИНЕНО', en: 'BALLOT STOPPED' },
} as const;

function endedBallot(sample: Sample, question: string, seats: HallView['seats'], composition: number): EndedBallot {
  const result = sample.result ?? 'adopted';
  const counts = countMarks(seats);
  const needed = Math.floor(composition / 2) + 1;
  const reason = 'оголошено повітряну тривогу';
  const common = {
    ballotId: id<BallotId>('b12'),
    number: 12,
    item: item(question),
    manner: 'open' as const,
    position: 412,
  };
  const shown = {
    ...common,
    text: question,
    result,
    headline: HEADLINES[result],
    endedAt: '2025-12-18T11:42:00+02:00',
  };
  if (result === 'stopped') {
    const explanation = {
      uk: `Голосування (в цілому) зупинено, результату немає: ${reason}`,
      en: 'The ballot (as a whole) was stopped and has no result: an air-raid alarm',
    };
    return { ...shown, subject: 'as-a-whole', explanation, reason };
  }
  const uk = `За — ${counts.for}. Потрібна більшість від загального складу: ${needed} з ${composition} (ст. 59 ч. 2)`;
  return {
    ...shown,
    subject: 'as-a-whole',
    explanation: {
      uk:
        result === 'void' ? `За — ${counts.for}. Голосування недійсне: до його закриття втрачено кворум (ст. 46)` : uk,
      en: `For: ${counts.for}. A majority of the total composition is needed: ${needed} of ${composition} (art. 59 pt. 2)`,
    },
    verdict: {
      seats: sample.deputies,
      headTakesPart: sample.deputies < 120,
      present: counts.total - counts.absent - counts.conflict,
      majority: 'majority-of-composition',
      article: '280/97-ВР ст. 59 ч. 2',
      base: composition,
      needed,
      counts,
      result,
      ...(result === 'void' ? { voidReason: 'quorum-lost' as const } : {}),
      rulesEdition: '2024-01',
      lawEdition: '2025-01',
    },
  };
}

const STATES: Partial<Record<Scene, SittingHead['state']>> = { idle: 'convened', break: 'adjourned', closed: 'closed' };

const sittingHead = (council: string, { scene, deputies }: Sample): SittingHead => ({
  sittingId: id<SittingId>('8-42-2'),
  council,
  councilKind: deputies < 120 ? 'city' : 'oblast',
  timeZone: 'Europe/Kyiv',
  seats: deputies,
  convocation: 8,
  session: 42,
  sessionKind: 'regular',
  sitting: 2,
  place: 'сесійна зала',
  startsAt: '2025-12-18T10:00:00+02:00',
  state: STATES[scene] ?? 'open',
});

/** The first member speaks; of nasty names the one that is known to be long. */
function sampleSpeech(seats: HallView['seats'], nasty: boolean): Speech {
  const members = Object.entries(seats);
  const [memberId, cell] = members.find(([, { familyName }]) => !nasty || familyName.startsWith('Коцюб')) ?? ['m0'];
  return {
    memberId: id<MemberId>(memberId),
    name: cell?.name ?? '',
    faction: 'Рідний Калинопіль',
    office: 'deputy',
    kind: 'debate',
    begunAt: '2025-12-18T11:38:00+02:00',
    limitSeconds: 300,
    warningSeconds: 30,
    graceSeconds: 10,
    turn: 1,
  };
}

/** Three wait, the last members of the roster. */
function sampleQueue(seats: HallView['seats']): HallView['queue'] {
  const kinds = ['question', 'debate', 'debate'] as const;
  const waiting = Object.entries(seats).filter(([, { office }]) => office !== 'head');
  return Object.fromEntries(
    waiting.slice(-3).map(([memberId, { name, faction }], order): [string, QueueLine] => [
      `r${order + 5}`,
      {
        order,
        requestId: id<RequestId>(`r${order + 5}`),
        memberId: id<MemberId>(memberId),
        name,
        ...(faction && { faction }),
        kind: kinds[order] ?? 'debate',
        turn: 1,
        at: `2025-12-18T11:3${order}:00+02:00`,
      },
    ]),
  );
}

/** The hall's view of one scene. */
export function sampleHall(sample: Sample): HallView {
  const { scene, deputies, nasty = false } = sample;
  const question = sample.question ?? (nasty ? NASTY_QUESTION : QUESTION);
  const hasHead = deputies < 120;
  const council = hasHead ? 'Калинопільська міська рада' : 'Наддніпрянська обласна рада';
  const composition = hasHead ? deputies + 1 : deputies;
  const seats = sampleSeats(sample);
  const here = Object.values(seats).filter(({ office, mark }) => office !== 'head' && mark !== 'absent').length;
  const needed = Math.floor(deputies / 2) + 1;
  const isItem = ['item', 'speech', 'ballot', 'result'].includes(scene);
  const view: HallView = {
    council,
    scene,
    head: sittingHead(council, sample),
    quorum: { deputies: here, needed, met: here >= needed },
    ...(hasHead && { headPresent: true }),
    ...(isItem && { item: item(question) }),
    ...(scene === 'ballot' && { ballot: runningBallot(question, seats, composition) }),
    ...(scene === 'result' && { result: endedBallot(sample, question, seats, composition) }),
    ...(scene === 'speech' && { speech: sampleSpeech(seats, nasty) }),
    floor: isItem ? { waiting: 3, spoken: 4 } : { waiting: 0, spoken: 0 },
    queue: isItem ? sampleQueue(seats) : {},
    seats,
    agenda: sampleAgenda(question),
  };
  return sample.change?.(view) ?? view;
}
