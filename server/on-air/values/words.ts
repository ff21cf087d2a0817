/** Words of the values in the language that a mixer asked for. Ukrainian ones are those of screens and papers. */
import type { OverlayView, SeatCell, Sentence } from '#contract/views';
import type { CouncilKind, Office, SittingState } from '#contract/vocabulary';
import { memberWords, sittingWords } from '../../proceedings/words.ts';

export const LANGUAGES = ['uk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Head = NonNullable<OverlayView['head']>;

const words = (uk: string, en: string): Sentence => ({ uk, en });

export const PLATES = {
  closedPart: words('ЗАКРИТА ЧАСТИНА ЗАСІДАННЯ', 'CLOSED PART OF THE SITTING'),
  alarm: words('ПОВІТРЯНА ТРИВОГА', 'AIR-RAID ALARM'),
  break: words('ПЕРЕРВА', 'BREAK'),
  trial: words('ПРОБНЕ ГОЛОСУВАННЯ — поза протоколом', 'TRIAL VOTE — outside the record'),
} as const;
export const REHEARSAL = words('РЕПЕТИЦІЯ', 'REHEARSAL');
export const BALLOT_STATES = { running: words('триває', 'running'), ended: words('завершено', 'ended') } as const;
export const QUORUM = { met: words('Кворум є', 'Quorum'), lacking: words('Кворуму немає', 'No quorum') } as const;

const STATES: Readonly<Record<SittingState, Sentence>> = {
  convened: words('Скликано', 'Convened'),
  open: words('Триває', 'Open'),
  adjourned: words('Перерва', 'Break'),
  closed: words('Закрито', 'Closed'),
};
const NOT_HELD = words('Не відбулося', 'Not held');
const OFFICES: Readonly<Record<Office, string>> = { head: 'head', secretary: 'council’s secretary', deputy: 'deputy' };

export const stateWords = ({ state, notHeld }: Head): Sentence => (notHeld ? NOT_HELD : STATES[state]);

/** «14-та сесія VIII скликання, перше пленарне засідання» */
export const sittingName = (head: Head): Sentence => ({
  uk: sittingWords(head.convocation, { number: head.session, kind: head.sessionKind }, head.sitting),
  en: `Convocation ${head.convocation}, ${head.sessionKind === 'extraordinary' ? 'extraordinary ' : ''}session ${head.session}, sitting ${head.sitting}`,
});

/** What a member is: «депутатка». Without a cell in the seat map the word is that of a man, as the law writes it. */
export const officeWords = (
  office: Office,
  cell: Pick<SeatCell, 'gender'> | undefined,
  kind: CouncilKind,
): Sentence => ({
  uk: memberWords({ office, gender: cell?.gender ?? 'male' }, kind),
  en: OFFICES[office],
});
