/** What the checker says, in Ukrainian and English: whole sentences, one entry a finding. */
import type { Fault, Findings } from './check.ts';

export const LANGUAGES = ['uk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Why a file could not be checked at all. */
export type Obstacle = 'usage' | 'no-file' | 'nothing-here' | 'not-a-journal' | 'too-new' | 'busy' | 'unreadable';

const UK_RECORDS: Readonly<Record<string, string>> = { one: 'запис', few: 'записи', many: 'записів', other: 'записів' };
const ukPlural = new Intl.PluralRules('uk');

const USAGE = 'npm run -s verify -- journal.db|FOLDER [--lang uk|en] [--json] [--quoted 412:7c7f3621aaef858e]';

const WHOLE = {
  uk: (records: number, hash: string) =>
    `Журнал цілий: ${records} ${UK_RECORDS[ukPlural.select(records)]}, голова ланцюга ${hash}`,
  en: (records: number, hash: string) =>
    `The journal is whole: ${records} ${records === 1 ? 'record' : 'records'}, head of the chain ${hash}`,
} as const;

const BROKEN = {
  uk: (file: string) => `Журнал пошкоджено: ${file}`,
  en: (file: string) => `The journal is broken: ${file}`,
} as const;

const MOST_LINES = 20;
const MORE = {
  uk: (count: number) => `  та інші пошкодження, разом ще: ${count} (усі показує --json)`,
  en: (count: number) => `  and other damage, in number: ${count} (--json shows all)`,
} as const;

const OBSTACLES: Readonly<Record<Obstacle, Readonly<Record<Language, (file: string, detail: string) => string>>>> = {
  usage: {
    uk: (_file, detail) => `Команду написано неправильно: ${detail}\nПотрібно: ${USAGE}`,
    en: (_file, detail) => `The command is wrong: ${detail}\nUsage: ${USAGE}`,
  },
  'no-file': {
    uk: (file) => `Файлу ${file} немає. Вкажіть journal.db з теки даних.`,
    en: (file) => `There is no file ${file}. Name the journal.db of the data folder.`,
  },
  'nothing-here': {
    uk: (file) => `У теці ${file} немає ні журналу, ні засвідчених паперів.`,
    en: (file) => `The folder ${file} has neither a journal nor sealed papers.`,
  },
  'not-a-journal': {
    uk: (file) => `Файл ${file} не є журналом «Дзвону». Вкажіть journal.db з теки даних або його копію.`,
    en: (file) => `${file} is not a Dzvin journal. Name the journal.db of the data folder, or a copy of it.`,
  },
  'too-new': {
    uk: (file, detail) => `Журнал ${file} має будову ${detail}, якої ця програма не знає. Оновіть програму.`,
    en: (file, detail) => `The journal ${file} has layout ${detail}, unknown to this program. Update the program.`,
  },
  busy: {
    uk: (file) => `Файл ${file} зайнято іншою програмою. Закрийте її або перевірте копію.`,
    en: (file) => `${file} is held by another program. Close it, or check a copy.`,
  },
  unreadable: {
    uk: (file, detail) => `Файл ${file} не читається (${detail}). Скопіюйте його до теки, де маєте всі права.`,
    en: (file, detail) => `${file} cannot be read (${detail}). Copy it to a folder that you may write to.`,
  },
};

/** The verdict on a file that was checked: one line when whole, else one line a fault below the first. */
export function verdictText(language: Language, file: string, findings: Findings): string {
  if (findings.faults.length === 0) return WHOLE[language](findings.records, findings.head.hash);
  const lines = findings.faults.slice(0, MOST_LINES).map((fault) => `  ${faultText(language, fault)}`);
  const unsaid = findings.faults.length - lines.length;
  return [BROKEN[language](file), ...lines, ...(unsaid > 0 ? [MORE[language](unsaid)] : [])].join('\n');
}

/** Why a file could not be checked, and what to do. */
export function obstacleText(language: Language, obstacle: Obstacle, file: string, detail: string): string {
  return OBSTACLES[obstacle][language](file, detail);
}

function faultText(language: Language, fault: Fault): string {
  const uk = language === 'uk';
  switch (fault.kind) {
    case 'missing':
      return uk ? `запис № ${fault.position}: відсутній` : `record ${fault.position}: missing`;
    case 'link':
      return uk
        ? `запис № ${fault.position}: не продовжує попередній`
        : `record ${fault.position}: does not continue the one before it`;
    case 'content':
      return uk
        ? `запис № ${fault.position}: вміст не відповідає його хешу`
        : `record ${fault.position}: content does not match its hash`;
    case 'text':
      return uk
        ? `запис № ${fault.position}: дані не є канонічним JSON`
        : `record ${fault.position}: data is not canonical JSON`;
    case 'guard-missing':
      return uk ? `захист від змін ${fault.name}: відсутній` : `guard against changes ${fault.name}: missing`;
    case 'guard-altered':
      return uk ? `захист від змін ${fault.name}: змінено` : `guard against changes ${fault.name}: altered`;
    case 'damaged':
      return uk ? `файл бази пошкоджено: ${fault.detail}` : `database file damaged: ${fault.detail}`;
    case 'quoted':
      return uk
        ? `запис № ${fault.position}: не той, на який посилається документ`
        : `record ${fault.position}: not the one that the paper quotes`;
    default:
      return unreachable(fault);
  }
}

function unreachable(fault: never): never {
  throw new Error(`unknown fault ${JSON.stringify(fault)}`);
}
