/**
 * The Ukrainian words that papers print for the contract's closed lists: one word for one thing.
 * Where a word has a gender, the member's decides; brackets as in «утримався(лась)» are never printed.
 */
import type { Session } from '#contract/composition';
import { ordinalFeminine, ordinalNeuter, roman } from '#contract/ordinals';
import { unreachable } from '#contract/unreachable';
import type { CouncilKind, Gender, Office, Outcome, Subject } from '#contract/vocabulary';

type Gendered = Readonly<Record<Gender, string>>;
const both = (word: string): Gendered => ({ male: word, female: word });

const VOTE_WORDS: Readonly<Record<Outcome, Gendered>> = {
  for: both('ЗА'),
  against: both('ПРОТИ'),
  abstain: { male: 'УТРИМАВСЯ', female: 'УТРИМАЛАСЬ' },
  'not-voting': { male: 'НЕ ГОЛОСУВАВ', female: 'НЕ ГОЛОСУВАЛА' },
  absent: { male: 'ВІДСУТНІЙ', female: 'ВІДСУТНЯ' },
  conflict: {
    male: 'НЕ БРАВ УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ',
    female: 'НЕ БРАЛА УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ',
  },
};

/** What stands beside a member's name. */
export const voteWord = (outcome: Outcome, gender: Gender): string => VOTE_WORDS[outcome][gender];

export const COUNT_WORDS = {
  for: 'За',
  against: 'Проти',
  abstain: 'Утримались',
  'not-voting': 'Не голосували',
  absent: 'Відсутні',
  conflict: 'Конфлікт інтересів',
} as const satisfies Record<Outcome, string>;

const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  agenda: 'порядок денний',
  'as-a-basis': 'за основу',
  'basis-and-whole': 'за основу та в цілому',
  'veto-override': 'подолання вето',
  'take-note': 'взяти до відома',
  instruction: 'протокольне доручення',
  'set-aside': 'скасування результату голосування',
  amendment: 'поправка',
  'as-a-whole': 'в цілому',
  procedural: 'процедурне',
  indicative: 'сигнальне',
  rating: 'рейтингове',
  election: 'обрання',
  request: 'депутатський запит',
  repeat: 'повторне',
};

/** What a ballot is on. */
export const subjectWords = (subject: Subject): string => SUBJECT_WORDS[subject];

const HEAD_WORDS: Readonly<Record<CouncilKind, string>> = {
  village: 'сільський голова',
  settlement: 'селищний голова',
  city: 'міський голова',
  'city-district': 'голова ради',
  raion: 'голова ради',
  oblast: 'голова ради',
  parliament: 'голова',
};

const DEPUTY_WORDS: Gendered = { male: 'депутат', female: 'депутатка' };
/** What a member is in a council of this kind: «міський голова», «секретар ради», «депутатка». */
export function memberWords({ office, gender }: { office: Office; gender: Gender }, kind: CouncilKind): string {
  switch (office) {
    case 'head':
      return headWords(kind);
    case 'secretary':
      return 'секретар ради';
    case 'deputy':
      return DEPUTY_WORDS[gender];
    default:
      return unreachable(office);
  }
}

/** The office of who heads a council of this kind. */
export const headWords = (kind: CouncilKind): string => HEAD_WORDS[kind];

/** «14-та сесія VIII скликання, перше пленарне засідання» */
export function sittingWords(convocation: number, session: Session, sitting: number): string {
  return `${ordinalFeminine(session.number)} ${sessionWord(session.kind)} ${roman(convocation)} скликання, ${ordinalNeuter(sitting)} пленарне засідання`;
}

function sessionWord(kind: Session['kind']): string {
  switch (kind) {
    case 'regular':
      return 'сесія';
    case 'extraordinary':
      return 'позачергова сесія';
    default:
      return unreachable(kind);
  }
}
