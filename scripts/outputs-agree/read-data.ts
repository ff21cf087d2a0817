/** Readers of open data: CSV, JSON, and XML by a parser that nothing of ours writes with. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type Figures, meaningOf, outcome, type Said } from './said.ts';

type Row = Readonly<Record<string, string>>;

/** A cell of RFC 4180, in quotes or without, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu;

/** Rows of a CSV, the header first. A reader of its own, for thousands of altered copies are read. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(CELL)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

function rowsOf(csv: string): Row[] {
  const [header = [], ...rows] = cellsOf(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const wordResult = (word: string | undefined): Pick<Said, 'result'> =>
  word === 'прийнято' ? { result: 'adopted' } : word === 'не прийнято' ? { result: 'rejected' } : {};

/** `motions.csv`. */
export const readMotions = (csv: string): Said[] =>
  rowsOf(csv).map((row) => ({
    number: Number(row['num']),
    ...wordResult(row['votingResult']),
    figures: {
      for: Number(row['votingFor']),
      against: Number(row['votingAgainst']),
      abstain: Number(row['votingAbstain']),
      'not-voting': Number(row['notVoting']),
      absent: Number(row['absent']),
    },
  }));

const FILES_APART = '\u001E';
/** `votings.csv` knows a ballot by its uid alone: `motions.csv` follows it, after {@link joined}. */
export function readVotings(both: string): Said[] {
  const [votings = '', motions = ''] = apart(both);
  const numbers = new Map(rowsOf(motions).map((row) => [row['uid'], Number(row['num'])]));
  const said = new Map<number, string[]>();
  for (const row of rowsOf(votings)) {
    const number = numbers.get(row['motionUid']) ?? Number.NaN;
    said.set(number, [...(said.get(number) ?? []), outcome(row['voterName'] ?? '', row['result'] ?? '')]);
  }
  return [...said].map(([number, outcomes]) => ({ number, outcomes }));
}

/** Several files as one text, and again apart. */
export const apart = (text: string): string[] => text.split(FILES_APART);
export const joined = (...texts: readonly string[]): string => texts.join(FILES_APART);

type KyivFile = Readonly<Record<'YESCnt' | 'NOCnt' | 'UTRCnt' | 'NGCnt' | 'TotalCnt', number>> & {
  readonly RESULT: string;
  readonly DPList: readonly { readonly DPName: string; readonly DPGolos: string }[];
};

/** One of Kyiv's files; the ballot's number is known from its place among the sitting's ballots. */
export const readKyiv =
  (number: number) =>
  (json: string): Said[] => {
    const { YESCnt, NOCnt, UTRCnt, NGCnt, TotalCnt, RESULT, DPList } = JSON.parse(json) as KyivFile;
    const outcomes = DPList.map(({ DPName, DPGolos }) => outcome(DPName, DPGolos));
    const absent = outcomes.filter((one) => one.endsWith(': absent')).length;
    const figures = { for: YESCnt, against: NOCnt, abstain: UTRCnt, 'not-voting': NGCnt, absent, total: TotalCnt };
    return [{ number, ...wordResult(RESULT), figures, outcomes }];
  };

type Popolo = {
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly motions: readonly {
    readonly result: string;
    readonly vote_events: readonly {
      readonly identifier: string;
      readonly result: string;
      readonly counts: readonly { readonly option: string; readonly value: number; readonly group_id?: string }[];
      readonly votes?: readonly { readonly voter_id: string; readonly option: string }[];
    }[];
  }[];
};

/** A sitting's `popolo.json`. */
export function readPopolo(json: string): Said[] {
  const { persons, motions } = JSON.parse(json) as Popolo;
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return motions.flatMap((motion) =>
    motion.vote_events.map(({ identifier, result, counts, votes }) => {
      const whole = counts.filter(({ group_id }) => group_id === undefined);
      return {
        number: Number(identifier),
        ...(result === motion.result && { result: result === 'pass' ? ('adopted' as const) : ('rejected' as const) }),
        figures: Object.fromEntries(whole.map(({ option, value }) => [meaningOf(option), value])),
        ...(votes && {
          outcomes: votes.map(({ voter_id, option }) => outcome(names.get(voter_id) ?? voter_id, option)),
        }),
      };
    }),
  );
}

type OwnSitting = {
  readonly ballots: readonly {
    readonly number: number;
    readonly verdict?: OwnVerdict;
    readonly votes?: readonly { readonly name: string; readonly outcome: string }[];
  }[];
};
export type OwnVerdict = {
  readonly result: 'adopted' | 'rejected';
  readonly needed: number;
  readonly counts: Readonly<Record<string, number>>;
};

export const ownFigures = ({ counts }: OwnVerdict): Figures =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) => {
      const figure = meaningOf(name === 'notVoting' ? 'not voting' : name);
      return figure ? [[figure, count]] : [];
    }),
  );

/** Our own `sitting.json`. */
export const readSittingJson = (json: string): Said[] =>
  (JSON.parse(json) as OwnSitting).ballots.flatMap(({ number, verdict, votes }) => {
    if (!verdict) return [];
    const { result, needed } = verdict;
    const outcomes = votes && { outcomes: votes.map(({ name, outcome: said }) => outcome(name, said)) };
    return [{ number, result, needed, figures: ownFigures(verdict), ...outcomes }];
  });

const elements = (within: XmlElement, name: string): XmlElement[] =>
  within.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elements(child, name)] : [],
  );
/** The element with this `eId`, wherever it is. */
export const withId = (within: XmlElement, id: string | undefined): XmlElement | undefined => {
  if (within.attributes['eId'] === id) return within;
  for (const child of within.children) {
    const found = child instanceof XmlElement ? withId(child, id) : undefined;
    if (found) return found;
  }
  return undefined;
};
const afterDot = (reference: string | undefined): string => reference?.split('.').slice(1).join('.') ?? '';

/** `akoma-ntoso.xml`: figures in the analysis, votes where the ballot stands in the debate. */
export function readAkomaNtoso(xml: string): Said[] {
  const { root } = parseXml(xml);
  if (!root) return [];
  const names = new Map(elements(root, 'TLCPerson').map(({ attributes }) => [attributes['eId'], attributes['showAs']]));
  return elements(root, 'voting').map((voting) => {
    const [needed] = elements(voting, 'quorum');
    const counts = elements(voting, 'count').map(
      ({ attributes }) => [afterDot(attributes['refersTo']), Number(attributes['value'])] as const,
    );
    const section = withId(root, voting.attributes['href']?.slice(1));
    const votes = section ? elements(section, 'vote') : [];
    return {
      number: Number(voting.attributes['eId']?.split('_')[1]),
      result: afterDot(voting.attributes['outcome']) === 'adopted' ? ('adopted' as const) : ('rejected' as const),
      needed: Number(needed?.attributes['value']),
      figures: Object.fromEntries(counts.flatMap(([name, count]) => (meaningOf(name) ? [[name, count]] : []))),
      outcomes: votes.map(({ attributes }) =>
        outcome(names.get(attributes['by']?.slice(1)) ?? '', afterDot(attributes['choice'])),
      ),
    };
  });
}
