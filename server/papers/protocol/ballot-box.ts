/** A ballot of the proceedings as the box of a protocol. Every figure is the stored verdict's. */
import { OUTCOMES } from '#contract/vocabulary';
import { clockTime } from '../../proceedings/printed-time.ts';
import type { BallotRecord } from '../../proceedings/proceedings.ts';
import { COUNT_WORDS } from '../../proceedings/words.ts';
import type { BallotBox, Figure } from '../document/blocks.ts';

export function ballotBox(ballot: BallotRecord, timeZone: string): BallotBox {
  const { number, facts, secret } = ballot;
  const how = secret ? facts.manner : `відкрите, поіменне; ${facts.manner}`;
  return {
    number,
    heading: `Голосування № ${number} (${clockTime(facts.closedAt, timeZone)}): ${facts.about}; ${how}`,
    text: facts.text,
    figures: figuresOf(ballot),
    ...headlineOf(ballot),
    lines: linesOf(ballot),
  };
}

/** None of a ballot that ended without a verdict. */
export function figuresOf({ end, secret }: BallotRecord): readonly Figure[] {
  if (end.kind !== 'closed') return [];
  const counts = { ...end.verdict.counts, 'not-voting': end.verdict.counts.notVoting };
  const shown = secret ? (['for', 'against', 'abstain'] as const) : OUTCOMES;
  const figures = shown.map((outcome) => ({ word: COUNT_WORDS[outcome], count: counts[outcome] }));
  const met = figures.filter(({ word, count }) => word !== COUNT_WORDS.conflict || count > 0);
  return secret ? met : [...met, { word: 'Усього', count: counts.total }];
}

function headlineOf({ end }: BallotRecord): Pick<BallotBox, 'headline' | 'adopted'> {
  switch (end.kind) {
    case 'closed':
      return { headline: end.headline, adopted: end.verdict.result === 'adopted' };
    case 'stopped':
      return { headline: `ГОЛОСУВАННЯ ЗУПИНЕНО: ${end.reason}`, adopted: false };
    default:
      return { headline: 'ГОЛОСУВАННЯ НЕ ВІДБУЛОСЯ: перервано збоєм, голоси не збереглися', adopted: false };
  }
}

function linesOf({ end, facts, setAside }: BallotRecord): readonly string[] {
  return [
    ...(end.kind === 'closed' ? [end.explanation] : []),
    ...(end.kind === 'closed' && end.paper ? [paperLine(end.paper)] : []),
    ...(facts.mannerReason === undefined ? [] : [`Чому не системою: ${facts.mannerReason}`]),
    ...(facts.reason === undefined ? [] : [`Підстава: ${facts.reason}`]),
    ...(setAside ? [`Результат скасовано голосуванням № ${setAside.byNumber}: ${setAside.reason}`] : []),
  ];
}

type Paper = NonNullable<Extract<BallotRecord['end'], { kind: 'closed' }>['paper']>;
const paperLine = ({ made, issued, cancelled, inBox, invalid }: Paper): string =>
  `Бюлетенів: виготовлено ${made}, видано ${issued}, погашено ${cancelled}, виявлено в скриньці ${inBox}, недійсних ${invalid}.`;
