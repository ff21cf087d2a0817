/**
 * What the chair may do with the sitting itself, apart from the steps that the hub proposes. In: the view. Out: tools
 * in the order of the sheet, each a step with its command; a tool the hub offers as a step brings its refusal along.
 */
import type { PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import type { ChairStep, ChairView, Sentence } from '#contract/views';

const tool = (uk: string, en: string, command: PersonCommand, asks: ChairStep['asks'] = 'confirmation'): ChairStep => ({
  key: `sitting.${command.type}`,
  label: { uk, en },
  command,
  asks,
});

const BREAK = tool('Оголосити перерву', 'Call a break', { type: 'adjourn-sitting' }, 'time');
const RESUME = tool('Поновити засідання', 'Resume the sitting', { type: 'resume-sitting' }, 'nothing');
const RE_REGISTER = tool('Перереєстрація', 'Re-registration', { type: 're-register' });
const ROLL = tool('Записати, хто присутній', 'Record who is present', { type: 'take-roll' }, 'nothing');
const PASS = tool('Передати головування', 'Pass the chair', { type: 'pass-chair', chair: { name: ' ' } }, 'speaker');
const CEREMONY = tool('Церемонія', 'Ceremony', { type: 'begin-ceremony', ceremony: 'greeting' });
const END_CEREMONY = tool('Завершити церемонію', 'End the ceremony', { type: 'end-ceremony' }, 'nothing');
const CLOSED_PART = tool('Закрита частина', 'Closed part', { type: 'begin-closed-part', reason: ' ' }, 'reason');
const END_CLOSED = tool('Завершити закриту частину', 'End the closed part', { type: 'end-closed-part' }, 'nothing');
const EXTEND = tool('Подовжити засідання', 'Extend the sitting', { type: 'extend-sitting', until: '' }, 'time');
const SECOND = tool(
  'Призначити другу реєстрацію',
  'Set a second registration',
  { type: 'set-second-registration', at: '' },
  'time',
);
const NOT_HELD = tool('Засідання не відбулося', 'The sitting was not held', { type: 'declare-not-held' });
const CLOSE = tool('Закрити засідання', 'Close the sitting', { type: 'close-sitting' });
const TRIAL = tool(
  'Пробне голосування',
  'Trial ballot',
  { type: 'open-ballot', subject: 'procedural', text: 'Пробне голосування', trial: true },
  'question',
);
const BLOCK = tool('Голосування пакетом', 'Block vote', { type: 'form-block', itemIds: [] }, 'question');
const STATEMENT = tool(
  'Заява до протоколу',
  'Statement for the record',
  { type: 'enter-statement', memberId: '' as MemberId, text: ' ' },
  'text',
);

function toolsOf({ head, ceremony }: ChairView): readonly ChairStep[] {
  const ceremonies = ceremony ? [END_CEREMONY] : [CEREMONY];
  switch (head?.state) {
    case 'convened':
      return [ROLL, SECOND, NOT_HELD, TRIAL, PASS, ...ceremonies, CLOSE];
    case 'open': {
      const part = head.closedPart ? END_CLOSED : CLOSED_PART;
      return [BREAK, RE_REGISTER, ROLL, EXTEND, PASS, ...ceremonies, part, BLOCK, STATEMENT, CLOSE];
    }
    case 'adjourned':
      return [RESUME, RE_REGISTER, ROLL, PASS, CLOSE];
    default:
      return [];
  }
}

/** Tools whose sheet knows more than the step that the hub offers. */
const OWN_SHEET: readonly PersonCommand['type'][] = ['open-ballot', 'begin-ceremony', 'pass-chair'];

/** The tools of the sitting now; what the hub suggests for one stands in its command. */
export function sittingTools(view: ChairView): readonly ChairStep[] {
  return toolsOf(view).map((one) => {
    const offered = view.steps.filter(({ command }) => command.type === one.command.type);
    const [first] = offered;
    if (!first || OWN_SHEET.includes(one.command.type)) return one;
    const lawful = offered.find(({ refusedBecause }) => !refusedBecause);
    return lawful ? { ...one, command: lawful.command } : { ...one, ...reasonOf(first) };
  });
}

const reasonOf = ({ refusedBecause, article }: ChairStep): { refusedBecause?: Sentence; article?: string } => ({
  ...(refusedBecause ? { refusedBecause } : {}),
  ...(article ? { article } : {}),
});
