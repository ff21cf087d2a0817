/**
 * Texts that the chair's page proposes for the next ballot; the chair may write another. They go into the record and
 * onto papers, which are in Ukrainian by law. In: what is asked, the view. Out: a text, or '' where none is usual.
 */
import type { Motion } from '#contract/question';
import type { ChairView } from '#contract/views';
import type { AgendaStage, Subject } from '#contract/vocabulary';
import { timeIn } from './time-of-day.ts';

/** Subjects whose question is the item's own title. */
const BY_TITLE: readonly Subject[] = [
  'basis-and-whole',
  'as-a-basis',
  'as-a-whole',
  'take-note',
  'request',
  'veto-override',
  'election',
];
const AGENDA: Readonly<Record<AgendaStage, string>> = {
  'as-a-basis': 'Прийняти порядок денний за основу',
  change: '',
  'as-a-whole': 'Прийняти порядок денний у цілому',
};

export type Asked = Readonly<{
  subject: Subject;
  agendaStage?: AgendaStage | undefined;
  amendmentId?: string | undefined;
  repeats?: string | undefined;
  motion?: Motion | undefined;
}>;

const endedText = (view: ChairView, ballotId: string | undefined) =>
  Object.values(view.ended).find((ballot) => ballot.ballotId === ballotId);

/** The usual text of a ballot. */
export function usualText(asked: Asked, view: ChairView): string {
  if (asked.motion) return motionText(asked.motion, view);
  if (asked.subject === 'agenda') return AGENDA[asked.agendaStage ?? 'as-a-whole'];
  if (asked.subject === 'repeat') return endedText(view, asked.repeats)?.text ?? '';
  if (asked.subject === 'amendment') {
    const known = Object.entries(view.amendments).find(([id]) => id === asked.amendmentId);
    return known ? `Поправка № ${known[1].number}: ${known[1].text}` : '';
  }
  return BY_TITLE.includes(asked.subject) ? (view.item?.title ?? '') : '';
}

function motionText(motion: Motion, view: ChairView): string {
  const itemNumber = (itemId: string) => Object.values(view.agenda).find((one) => one.itemId === itemId)?.number ?? '';
  const ballotNumber = (ballotId: string) => endedText(view, ballotId)?.number ?? '';
  switch (motion.kind) {
    case 'set-aside':
      return `Скасувати результат голосування № ${ballotNumber(motion.ballotId)}: ${motion.reason}`;
    case 'allow-repeat':
      return `Провести повторне голосування замість голосування № ${ballotNumber(motion.ballotId)}`;
    case 'adopt-limits':
      return 'Прийняти регламент виступів на цьому засіданні';
    case 'extend-sitting':
      return `Подовжити засідання до ${timeIn(new Date(motion.until), view.head?.timeZone)}`;
    case 'withdraw-item':
      return `Зняти з розгляду питання № ${itemNumber(motion.itemId)}`;
    case 'postpone-item':
      return `Відкласти розгляд питання № ${itemNumber(motion.itemId)}`;
    case 'close-debate':
      return 'Припинити обговорення';
    case 'form-commission':
      return `Обрати лічильну комісію: ${motion.commission.members.map((id) => view.seats[id]?.name ?? '').join(', ')}`;
    case 'name-sitting-secretary':
      return `Обрати секретарем засідання: ${view.seats[motion.memberId]?.name ?? ''}`;
    case 'give-floor':
      return `Надати слово: ${view.guests[motion.guestId]?.name ?? ''}`;
    case 'closed-part':
      return `Провести закриту частину засідання: ${motion.reason}`;
  }
}
