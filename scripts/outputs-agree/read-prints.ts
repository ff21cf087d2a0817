/** Readers of what is printed: text of PDF, DOCX and HTML, as poppler or an XML reader gives it, in the order of reading. */
import { type Figures, meaningOf, outcome, resultOf, type Said } from './said.ts';

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ');
/** The foot of a page stands in the midst of what runs on. */
const FOOT =
  /Журнал: запис № .*? SHA-256 [0-9a-f]{64} Сторінка \d+ з \d+ (?:Протокол засідання, .*? пленарне засідання )?/gu;
const FIGURE = /(За|Проти|Утримались|Не голосували|Відсутні|Конфлікт інтересів|Усього)(?: —)? (\d+),?/gu;
const ROW =
  /За(?: —)? \d+,? Проти(?: —)? \d+,? Утримались(?: —)? \d+(?:,? (?:Не голосували|Відсутні|Конфлікт інтересів|Усього)(?: —)? \d+)*/u;
const NEEDED = /Потрібна більшість [^:]*: (\d+) з \d+/u;
const VOTE =
  /(?:^| )(\d+) (\p{Lu}[^\d]*?)(?:, [^,]*голова)? (ЗА|ПРОТИ|УТРИМА(?:ВСЯ|ЛАСЬ)|НЕ ГОЛОСУВА(?:В|ЛА)|ВІДСУТН(?:ІЙ|Я)|НЕ БРА(?:В|ЛА) УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ)(?= )/gu;

/** All roll calls in the text, one paper or all of them bound. */
export function readRollCalls(text: string): Said[] {
  const [, ...papers] = squeezed(text).split(/РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ(?=.{0,999}? Голосування № \d+;)/u);
  return papers.map((paper) => {
    const number = Number(/ Голосування № (\d+);/u.exec(paper)?.[1]);
    return { number, ...verdictIn(paper), outcomes: votesIn(paper.replaceAll(FOOT, '')) };
  });
}

const OF_COMMISSION = /Недійсних (\d+) .*? За (\d+) Проти (\d+) Утримались (\d+)/u;

/** The counting commission's protocol of a ballot on paper. */
export function readCommissionProtocol(text: string): Said[] {
  const paper = squeezed(text);
  const [, invalid, votesFor, against, abstain] = OF_COMMISSION.exec(paper)?.map(Number) ?? [];
  if (invalid === undefined || votesFor === undefined || against === undefined || abstain === undefined) return [];
  const number = Number(/ Голосування № (\d+);/u.exec(paper)?.[1]);
  return [{ number, figures: { for: votesFor, against, abstain, invalid }, needed: Number(NEEDED.exec(paper)?.[1]) }];
}

/** Every ballot in a protocol. */
export function readProtocol(text: string): Said[] {
  const [, ...ballots] = squeezed(text)
    .replaceAll(FOOT, '')
    .split(/(?= Голосування № \d+ \(\d)/u);
  return ballots.flatMap((ballot) => {
    const number = Number(/^ Голосування № (\d+) /u.exec(ballot)?.[1]);
    return ROW.test(ballot) ? [{ number, ...verdictIn(ballot) }] : [];
  });
}

function verdictIn(text: string): Pick<Said, 'result' | 'needed' | 'figures'> {
  const row = ROW.exec(text);
  const after = text.slice((row?.index ?? 0) + (row?.[0].length ?? 0));
  const needed = NEEDED.exec(after)?.[1];
  return {
    result: resultOf(after.split(/ За(?: —| альтернативу)/u)[0] ?? ''),
    figures: figuresIn(row?.[0] ?? ''),
    ...(needed !== undefined && { needed: Number(needed) }),
  };
}

const figuresIn = (row: string): Figures =>
  Object.fromEntries(
    [...row.matchAll(FIGURE)].map(([, word = '', count]) => [
      word === 'Усього' ? 'total' : meaningOf(word),
      Number(count),
    ]),
  );

/** Of several alternatives there is a list of names each: that of the one that won is the ballot's. */
function votesIn(paper: string): string[] {
  const winner = Number(/ПЕРЕМОГЛА АЛЬТЕРНАТИВА (\d+)/u.exec(paper)?.[1] ?? 1);
  const lists: string[][] = [];
  for (const [, place, name = '', word = ''] of paper.matchAll(VOTE)) {
    if (place === '1') lists.push([]);
    lists.at(-1)?.push(outcome(name, word));
  }
  return lists[winner - 1] ?? [];
}
