/**
 * `expect-refusal`: a command that is to be refused. What the step does not name is filled in, so that a scenario says
 * only what matters: `{ "do": "expect-refusal", "command": "open-ballot", "code": "NO_QUORUM" }`.
 */
import { type Checked, checker, type Fault } from '#contract/check';
import { type CommandType, PersonCommand } from '#contract/commands';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import { nearest } from '#contract/nearest';
import { REFUSAL_CODES } from '#contract/refusals';
import type { RehearsalStep } from '#contract/rehearsal-file';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../server/accounts/role-table.ts';
import { COMMAND_DEFAULTS, type SoFar } from './command-defaults.ts';

export type RefusalStep = Extract<RehearsalStep, { do: 'expect-refusal' }>;

/** Stands in while the file is checked, before anything has happened. */
const BEFORE: SoFar = { itemId: 'item' as ItemId, ballotId: 'ballot' as BallotId, memberId: 'member' as MemberId };

/** A command may be named as the step is that gives it. */
const STEP_NAMES: Readonly<Record<string, CommandType>> = {
  ballot: 'open-ballot',
  speech: 'grant-floor',
  register: 'register-member',
  'change-seat': 'register-member',
  'manual-ballot': 'enter-ballot',
  'paper-ballot': 'enter-paper-figures',
  alarm: 'sound-alarm',
  break: 'adjourn-sitting',
  resume: 'resume-sitting',
};
const OWN_FIELDS = ['do', 'command', 'code', 'as', 'member'];

const COMMANDS = new Map(PersonCommand.anyOf.map((kind) => [kind.properties.type.const as CommandType, checker(kind)]));

const commandTypeOf = (name: string): CommandType | undefined => {
  const type = STEP_NAMES[name] ?? name;
  return type in COMMAND_DEFAULTS ? (type as CommandType) : undefined;
};

/** Whether the step means the whole of the step `open-item`: the item is put on the agenda, then opened. */
export const namesNewItem = (step: RefusalStep): boolean => step.command === 'open-item' && 'title' in step;

/** The command the step means, given what the sitting has come to. */
export function commandOf(step: RefusalStep, soFar: SoFar = BEFORE): Checked<PersonCommand> {
  const type = namesNewItem(step) ? 'add-item' : commandTypeOf(step.command);
  const check = type && COMMANDS.get(type);
  if (type === undefined || check === undefined) return { ok: false, faults: [unknownCommand(step.command)] };
  const fields: Record<string, unknown> = { ...step };
  const given = Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN_FIELDS.includes(name)));
  const member = fields['member'];
  const memberId = member === undefined ? {} : { memberId: member };
  return check({ type, ...COMMAND_DEFAULTS[type](soFar), ...memberId, ...given }) as Checked<PersonCommand>;
}

/** Who gives it: the step's `as`, else the chair, or who may give it when the chair may not. */
export function giverOf(step: RefusalStep, command: PersonCommand): Role {
  const as: unknown = 'as' in step ? step.as : undefined;
  if (as !== undefined) return as as Role;
  const may: readonly Role[] = ROLE_TABLE.command[command.type];
  return may.includes('chair') ? 'chair' : (may[0] ?? 'chair');
}

function unknownCommand(name: string): Fault {
  const near = nearest(name, Object.keys(COMMAND_DEFAULTS));
  return {
    path: '/command',
    uk: `немає команди «${name}»; можливо, «${near}»`,
    en: `no command "${name}"; did you mean "${near}"?`,
  };
}

/** What is wrong with such a step, before anything has started. */
export function refusalFaults(step: RefusalStep, path: string, known: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const fields: Record<string, unknown> = { ...step };
  if (!(REFUSAL_CODES as string[]).includes(step.code)) {
    const near = nearest(step.code, REFUSAL_CODES);
    faults.push({
      path: '/code',
      uk: `немає відмови «${step.code}»; можливо, «${near}»`,
      en: `no refusal "${step.code}"; did you mean "${near}"?`,
    });
  }
  const as = fields['as'];
  if (as !== undefined && !(ROLES as readonly unknown[]).includes(as))
    faults.push({
      path: '/as',
      uk: `немає ролі; є ${ROLES.join(', ')}`,
      en: `no such role; there are ${ROLES.join(', ')}`,
    });
  const member = fields['member'];
  if (member !== undefined && !known.has(String(member)) && step.code !== 'UNKNOWN_MEMBER')
    faults.push({ path: '/member', uk: `немає члена «${member}»`, en: `no member "${member}"` });
  const command = commandOf(step);
  if (!command.ok) faults.push(...command.faults);
  return faults.map((fault) => ({ ...fault, path: fault.path === '/' ? path : `${path}${fault.path}` }));
}
