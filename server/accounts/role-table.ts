/**
 * The role table: who may give which command, see which view, open which paper, let whom in. One table drives the code and the
 * names of its tests; nothing else in the house asks for a role.
 *
 * A chair never votes for another: `cast-vote` belongs to deputies alone, and each of them only for himself
 * (280/97-ВР ст. 59 ч. 3). Who chairs and is a member votes at the own keypad or console.
 */
import type { CommandType, PersonCommand } from '#contract/commands';
import { type Refusal, refuse } from '#contract/refusals';
import type { ViewName } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';

/** What is read over HTTP and is no view. */
export type PaperName = 'roll-call' | 'sittings' | 'hall-health';

export const ROLE_TABLE = {
  command: {
    'convene-sitting': ['secretary', 'operator'],
    'open-sitting': ['chair'],
    'take-roll': ['chair', 'secretary'],
    'adjourn-sitting': ['chair'],
    'resume-sitting': ['chair'],
    'close-sitting': ['chair'],
    'register-member': ['chair', 'secretary', 'operator', 'deputy'],
    leave: ['chair', 'secretary', 'operator', 'deputy'],
    'add-item': ['chair', 'secretary'],
    'open-item': ['chair'],
    'close-item': ['chair'],
    'open-ballot': ['chair'],
    'extend-ballot': ['chair'],
    'close-ballot': ['chair'],
    'stop-ballot': ['chair'],
    'cast-vote': ['deputy'],
    'begin-speech': ['chair'],
    'end-speech': ['chair'],
  } satisfies Record<CommandType, readonly Role[]>,
  view: {
    hall: ['display', 'chair', 'secretary', 'operator', 'deputy'],
    chair: ['chair'],
    deputy: ['deputy'],
    own: ['deputy'],
    secretary: ['secretary', 'operator'],
  } satisfies Record<ViewName, readonly Role[]>,
  paper: {
    'roll-call': ['chair', 'secretary', 'operator', 'deputy'],
    sittings: ['chair', 'secretary', 'operator', 'deputy'],
    'hall-health': ['operator', 'secretary'],
  } satisfies Record<PaperName, readonly Role[]>,
  /* Who may issue a sign-in link of which role. */
  link: {
    chair: ['secretary', 'operator'],
    deputy: ['secretary', 'operator'],
    display: ['secretary', 'operator'],
    secretary: ['operator'],
    operator: [],
  } satisfies Record<Role, readonly Role[]>,
} as const;

/** Commands that name a member: a deputy gives them only for himself. */
export const ONLY_FOR_ONESELF = ['cast-vote', 'register-member', 'leave'] as const satisfies readonly CommandType[];

/** Why this actor may not give this command: `ROLE_MAY_NOT`, `NOT_YOURSELF`; undefined when he may. */
export function forbidsCommand(actor: Actor, command: PersonCommand): Refusal | undefined {
  const outside = forbids(ROLE_TABLE.command[command.type], actor, command.type);
  if (outside) return outside;
  const names = 'memberId' in command && ONLY_FOR_ONESELF.some((type) => type === command.type);
  const another = names && actor.role === 'deputy' && command.memberId !== actor.memberId;
  return another ? refuse('NOT_YOURSELF') : undefined;
}

/** Why this actor may not see this view: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsView = (actor: Actor, view: ViewName): Refusal | undefined =>
  forbids(ROLE_TABLE.view[view], actor, view);

/** Why this actor may not open this paper: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsPaper = (actor: Actor, paper: PaperName): Refusal | undefined =>
  forbids(ROLE_TABLE.paper[paper], actor, paper);

/** Why this actor may not issue a sign-in link of this role: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsLink = (actor: Actor, role: Role): Refusal | undefined =>
  forbids(ROLE_TABLE.link[role], actor, `sign-in-link ${role}`);

const forbids = (roles: readonly Role[], { role }: Actor, what: string): Refusal | undefined =>
  roles.includes(role) ? undefined : refuse('ROLE_MAY_NOT', { role, what });
