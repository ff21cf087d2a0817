/**
 * What the short sheet asks for before a command goes. In: the command as prefilled. Out: its fields, and the command
 * with what was written. Reasons that the law or the contract wants are required, the others may stay empty.
 */
import type { PersonCommand } from '#contract/commands';
import type { ChairStep } from '#contract/views';

/** `time`: hours and minutes, which become an instant in the field `until` or `at`. */
export type FieldKind = 'reason' | 'time' | 'place' | 'text' | 'member';
export type AskField = Readonly<{ kind: FieldKind; name: string; required: boolean }>;

const field = (kind: FieldKind, name: string, required = true): AskField => ({ kind, name, required });
const reason = field('reason', 'reason');
const perhapsReason = field('reason', 'reason', false);
const text = field('text', 'text');
const member = field('member', 'memberId');

const FIELDS: Partial<Record<PersonCommand['type'], readonly AskField[]>> = {
  'stop-ballot': [reason],
  'begin-closed-part': [reason],
  'retract-conflict': [reason],
  'withdraw-item': [perhapsReason],
  'postpone-item': [perhapsReason],
  'adjourn-sitting': [field('time', 'until', false), perhapsReason],
  'extend-sitting': [field('time', 'until')],
  'set-second-registration': [field('time', 'at')],
  'give-all-clear': [field('place', 'place', false)],
  'submit-amendment': [text, field('member', 'author', false)],
  'enter-statement': [member, text],
  'state-recorded-wrongly': [member, text],
  'apply-competence-exception': [],
};
const BY_ASKS: Partial<Record<ChairStep['asks'], readonly AskField[]>> = {
  reason: [reason],
  text: [text],
};

/** The fields of a command; none: only a confirmation. */
export const fieldsOf = (command: PersonCommand, asks: ChairStep['asks']): readonly AskField[] =>
  FIELDS[command.type] ?? BY_ASKS[asks] ?? [];

/** What stands in a field from the start: what the hub has suggested, but a blank is no suggestion. */
export function suggested(command: PersonCommand, { name }: AskField): string {
  const value = (command as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The command with what was written; an empty field that need not be filled is left out. */
export function filled(
  command: PersonCommand,
  fields: readonly AskField[],
  written: Readonly<Record<string, string>>,
): PersonCommand {
  const names = new Set(fields.map(({ name }) => name));
  const kept = Object.entries(command).filter(([name]) => !names.has(name));
  const given = fields.flatMap(({ name }) => {
    const value = written[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries([...kept, ...given]) as PersonCommand;
}
