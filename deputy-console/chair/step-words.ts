/** The words on a step's button: the hub's label and the consequence. In: step, view. Out: sentences. */
import type { ChairStep, ChairView } from '#contract/views';
import type { Majority } from '#contract/vocabulary';
import type { ChairRoom } from './room.ts';
import type { CommandOf } from './sheets.ts';

/** «Потрібна більшість від загального складу: 14 з 27», with the figures when the view gives them. */
export function majorityWords({ t }: ChairRoom, view: ChairView, majority: Majority): string {
  const threshold = view.thresholds?.[majority];
  const words = t(`needs.${majority}`);
  return threshold ? t('step.counted', { majority: words, needed: threshold.needed, base: threshold.base }) : words;
}

/** The majority a ballot would be opened with: its own, else by the council's rules. */
export const majorityOf = (
  view: ChairView,
  { majority, subject }: Pick<CommandOf<'open-ballot'>, 'majority' | 'subject'>,
) => majority ?? (view.majorityOf?.[subject] as Majority | undefined) ?? 'majority-of-composition';

function ballotConsequence(room: ChairRoom, view: ChairView, command: CommandOf<'open-ballot'>): string {
  const { t } = room;
  const majority = majorityWords(room, view, majorityOf(view, command));
  if (command.manner === 'secret') return t('step.open-ballot.secret', { majority });
  return t('step.open-ballot.how', { seconds: command.openForSeconds ?? view.ballotSeconds ?? 0, majority });
}

/** The hub's label; the dots say that something is asked before the step is taken. */
export const stepLabel = (
  { say }: Pick<ChairRoom, 'say'>,
  { label, asks }: Pick<ChairStep, 'label' | 'asks'>,
): string => say(label).replace(/…$/u, '') + (asks === 'nothing' ? '' : '…');

/** What follows when the step is taken; empty when the label says it all. */
export function consequence(room: ChairRoom, { command }: ChairStep, view: ChairView): string {
  const { t } = room;
  switch (command.type) {
    case 'open-sitting':
    case 'resume-sitting':
      return t('step.open-sitting.how', { count: view.quorum?.deputies ?? 0, needed: view.quorum?.needed ?? 0 });
    case 'open-item': {
      const closes = view.item ? `${t('step.open-item.closes', { number: view.item.number })} ` : '';
      return closes + (view.agenda[command.itemId]?.title ?? '');
    }
    case 'open-ballot':
      return ballotConsequence(room, view, command);
    case 'close-ballot':
      return t('running.close.how', { count: view.notVoted.length });
    case 'end-speech':
      return view.speech ? t('step.end-speech.how', { name: view.speech.name }) : '';
    case 'take-roll':
    case 're-register':
    case 'close-item':
    case 'adjourn-sitting':
    case 'close-sitting':
    case 'give-all-clear':
    case 'declare-not-held':
      return t(`step.${command.type}.how`);
    default:
      return '';
  }
}
