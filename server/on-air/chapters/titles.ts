/**
 * What chapters are called, in Ukrainian as the record is. In: what of the sitting is public; out: a title, or none for
 * what is not in the public record.
 */
import type { BallotId, ItemId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import { speechWords } from '../../council/course/words.ts';
import type { PublicSitting } from '../../open-data/public-sitting.ts';
import type { BallotRecord, SpeechRecord } from '../../proceedings/proceedings.ts';
import type { Ground, Turn } from './turns.ts';

const GROUNDS: Readonly<Record<Exclude<Ground, 'item'>, string>> = {
  before: 'До початку засідання',
  opening: 'Відкриття засідання',
  break: 'Перерва',
  alarm: 'Повітряна тривога',
  'closed-part': 'Закрита частина засідання',
  resumed: 'Продовження засідання',
  after: 'Після засідання',
};

/** A title, and what it is of. `isOfBlock`: a ballot on several items, none of which is opened by itself. */
export type Titled = {
  readonly title: string;
  readonly isOfBlock?: true;
  readonly item?: string;
  readonly ballot?: number;
  readonly speech?: number;
};

/** Names the turns of one sitting. */
export function titlesOf(sitting: PublicSitting): (turn: Turn) => Titled | undefined {
  const items = new Map(sitting.agenda.map((item) => [item.itemId, item]));
  const ballots = new Map<BallotId, BallotRecord>(sitting.ballots.map((ballot) => [ballot.ballotId, ballot]));
  const speeches = new Map(sitting.speeches.map((speech) => [speech.position, speech]));
  const itemTitle = (itemId: ItemId | undefined): Titled => {
    const item = itemId === undefined ? undefined : items.get(itemId);
    return item ? { title: `${item.number}. ${item.title}`, item: item.number } : { title: 'Питання порядку денного' };
  };
  return (turn) => {
    switch (turn.kind) {
      case 'speech':
        return speechTitle(speeches.get(turn.position));
      case 'ballot':
        return ballotTitle(ballots.get(turn.ballotId));
      case 'item':
        return itemTitle(turn.itemId);
      default:
        return { title: GROUNDS[turn.kind] };
    }
  };
}

/** Of an item that goes on, after a break or in the next video. */
export const resumedTitle = (title: string): string => `${title} (продовження)`;

const speechTitle = (speech: SpeechRecord | undefined): Titled | undefined =>
  speech && { title: `${speech.speaker.name}, ${speechWords(speech.kind).uk}`, speech: speech.number };

function ballotTitle(ballot: BallotRecord | undefined): Titled | undefined {
  if (!ballot) return undefined;
  const { number, facts, items } = ballot;
  const result = resultWord(ballot);
  const about = facts.about === '' ? '' : `, ${facts.about}`;
  const title = `Голосування № ${number}${about}${result === '' ? '' : `: ${result}`}`;
  if (items.length < 2) return { title, ballot: number };
  return {
    title: `Питання ${items.map((item) => item.number).join(', ')}. ${title}`,
    ...{ ballot: number, isOfBlock: true },
  };
}

const OF_ELECTIONS: ReadonlySet<string> = new Set(['обрано', 'не обрано']);

/** Of several alternatives nothing is adopted or rejected: what came of them stands in the record. */
function resultWord({ end }: BallotRecord): string {
  switch (end.kind) {
    case 'stopped':
      return 'зупинено';
    case 'voided':
      return 'перервано';
    case 'told':
      return '';
    case 'closed':
      if (end.verdict.result === 'void') return 'недійсне';
      if (end.verdict.alternatives) return '';
      if (OF_ELECTIONS.has(end.headline.toLowerCase())) return end.headline.toLowerCase();
      return end.verdict.result === 'adopted' ? 'прийнято' : 'не прийнято';
    default:
      return unreachable(end);
  }
}
