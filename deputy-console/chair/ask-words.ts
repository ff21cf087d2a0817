/** What the short sheet explains before a command goes. In: the view, the command. Out: a sentence, or nothing to say. */
import type { PersonCommand } from '#contract/commands';
import type { ChairView, SeatCell } from '#contract/views';
import { inOrder } from '#kit/seat-order';
import { inQueueOrder } from './queue-order.ts';
import type { ChairRoom } from './room.ts';

const EXPLAINED = [
  'ask.stop-ballot',
  'ask.adjourn-sitting',
  'ask.begin-closed-part',
  'ask.state-recorded-wrongly',
  'ask.declare-not-held',
  'ask.cut-microphones',
  'ask.give-all-clear',
  'ask.re-register',
  'ask.leave',
  'ask.move-to-console',
] as const;
const isExplained = (key: string): key is (typeof EXPLAINED)[number] => (EXPLAINED as readonly string[]).includes(key);

/** As many names as a sentence holds. */
const NAMES = 12;
/** Kinds of speech that a closed debate leaves unheard. */
const IN_DEBATE: readonly string[] = ['debate', 'question'];

/** The sentence over the sheet's buttons; undefined when the title says it all. */
export function askHow({ t }: Pick<ChairRoom, 't'>, view: ChairView, command: PersonCommand): string | undefined {
  switch (command.type) {
    case 'close-sitting': {
      const count = Object.values(view.agenda).filter(({ state }) => state === 'waiting' || state === 'open').length;
      return count > 0 ? t('close.left', { count }) : undefined;
    }
    case 'close-ballot':
      return t('ask.close-ballot', { count: view.notVoted.length, ...named(pendingOf(view).map(shortName)) });
    case 'open-stage': {
      const waiting = inQueueOrder(view.queue).filter(({ kind }) => IN_DEBATE.includes(kind));
      return t('ask.open-stage', { count: waiting.length, ...named(waiting.map(({ name }) => name)) });
    }
    default: {
      const key = `ask.${command.type}`;
      return isExplained(key) ? t(key) : undefined;
    }
  }
}

/** Who is present and has not voted, in the order of the hall. */
const pendingOf = ({ seats, notVoted }: ChairView): readonly SeatCell[] =>
  inOrder(seats)
    .filter(([id]) => (notVoted as readonly string[]).includes(id))
    .map(([, cell]) => cell);

const shortName = ({ familyName, initials, name }: SeatCell): string => {
  const [, given = ''] = name.split(' ');
  return `${familyName} ${initials ?? `${given.charAt(0)}.`}`;
};

const named = (names: readonly string[]) => ({
  names: names.slice(0, NAMES).join(', '),
  more: Math.max(0, names.length - NAMES),
});
