/**
 * The role table: who may give which command, see which view, ask at which desk, let whom in. One table drives the code and the
 * names of its tests; nothing else in the house asks for a role.
 *
 * Nobody votes for another: `cast-vote` belongs to deputies alone, and each of them only for himself
 * (280/97-ВР ст. 59 ч. 3). Who chairs and is a member votes at the own keypad or console, or signs in as a deputy at the
 * chair's page (`outlets/api/presiding.ts`): the chair's role itself never votes. What a member says by voice
 * or hand when the machine fails is entered for him with the manner and the reason, and the hall sees it.
 */
import type { CommandType, PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { ViewName } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';

/** What is asked for over HTTP and is no view: papers, files, lists, search, backups. */
export type DeskName =
  | 'roll-call'
  | 'sitting-papers'
  | 'paper-templates'
  | 'paper-texts'
  | 'sittings'
  | 'hall-health'
  | 'seat-labels'
  | 'badges'
  | 'accounts'
  | 'files'
  | 'file-keeping'
  | 'imports'
  | 'search'
  | 'search-notes'
  | 'rehearsals'
  | 'backups'
  | 'sitting-package'
  | 'signatures'
  | 'seal'
  | 'backup-bytes'
  | 'spoken-words'
  | 'notices'
  | 'publishing'
  | 'older-results'
  | 'recording'
  | 'sound'
  | 'sound-keeping'
  | 'on-air';

export const ROLE_TABLE = {
  command: {
    'convene-sitting': ['secretary', 'operator'],
    'open-sitting': ['chair'],
    'take-roll': ['chair', 'secretary'],
    'adjourn-sitting': ['chair'],
    'resume-sitting': ['chair'],
    'extend-sitting': ['chair'],
    'close-sitting': ['chair'],
    'set-second-registration': ['chair', 'secretary'],
    'declare-not-held': ['chair', 'secretary'],
    'sound-alarm': ['chair', 'secretary', 'operator'],
    'give-all-clear': ['chair', 'secretary', 'operator'],
    're-register': ['chair'],
    'begin-closed-part': ['chair'],
    'end-closed-part': ['chair'],
    'begin-ceremony': ['chair', 'secretary', 'operator'],
    'end-ceremony': ['chair', 'secretary', 'operator'],
    'register-member': ['chair', 'secretary', 'operator', 'deputy'],
    leave: ['chair', 'secretary', 'operator', 'deputy'],
    'move-to-console': ['chair', 'secretary', 'operator'],
    'confirm-departure': ['secretary'],
    'pass-chair': ['chair', 'secretary'],
    'end-mandate': ['secretary'],
    'recognise-mandate': ['secretary'],
    'change-faction': ['secretary'],
    'give-temporary-card': ['operator', 'secretary'],
    'name-sitting-secretary': ['chair', 'secretary'],
    'form-counting-commission': ['chair', 'secretary'],
    'add-guest': ['chair', 'secretary', 'operator'],
    'replace-keypad': ['operator', 'secretary'],
    'assign-keypad': ['operator', 'secretary'],
    'discover-devices': ['operator'],
    'adopt-device': ['operator'],
    'show-device': ['operator', 'secretary'],
    'forget-device': ['operator'],
    'settle-council': ['secretary', 'operator'],
    'settle-rules': ['secretary', 'operator'],
    'settle-roster': ['secretary', 'operator'],
    'settle-member': ['secretary', 'operator'],
    'remove-member': ['secretary', 'operator'],
    'plan-sitting': ['secretary'],
    'drop-plan': ['secretary'],
    'settle-agenda': ['secretary'],
    'publish-plan': ['secretary'],
    'note-record': ['secretary'],
    'note-duty': ['secretary'],
    'settle-deadlines': ['secretary'],
    'mark-stream': ['secretary', 'operator'],
    'end-stream': ['secretary', 'operator'],
    'link-video': ['secretary', 'operator'],
    'arrange-screens': ['operator', 'secretary'],
    'show-on-screen': ['operator', 'secretary', 'chair'],
    'add-item': ['chair', 'secretary'],
    'open-item': ['chair'],
    'close-item': ['chair'],
    'take-back-item': ['chair'],
    'withdraw-item': ['chair', 'secretary'],
    'postpone-item': ['chair', 'secretary'],
    'restore-item': ['chair', 'secretary'],
    'move-item': ['chair', 'secretary'],
    'open-stage': ['chair'],
    'submit-amendment': ['chair', 'secretary', 'deputy'],
    'withdraw-amendment': ['chair', 'secretary'],
    'form-block': ['chair', 'secretary'],
    'take-from-block': ['chair', 'secretary'],
    'declare-conflict': ['chair', 'secretary', 'operator', 'deputy'],
    'retract-conflict': ['chair', 'secretary'],
    'apply-competence-exception': ['chair'],
    'state-recorded-wrongly': ['chair', 'secretary', 'deputy'],
    'enter-statement': ['chair', 'secretary', 'deputy'],
    'open-ballot': ['chair'],
    'extend-ballot': ['chair'],
    'close-ballot': ['chair'],
    'stop-ballot': ['chair'],
    'take-back-ballot': ['chair'],
    'cast-vote': ['deputy'],
    'cast-sealed-vote': ['deputy'],
    'enter-vote': ['chair', 'operator', 'secretary'],
    'enter-ballot': ['operator', 'secretary'],
    'enter-paper-figures': ['secretary', 'operator'],
    'request-floor': ['deputy', 'chair', 'secretary'],
    'withdraw-request': ['deputy', 'chair', 'secretary'],
    'grant-floor': ['chair'],
    'end-speech': ['chair', 'deputy'],
    'pause-speech': ['chair'],
    'continue-speech': ['chair'],
    'extend-speech': ['chair'],
    'reorder-queue': ['chair'],
    'clear-queue': ['chair'],
    'set-microphone-mode': ['chair', 'operator'],
    'open-microphone': ['deputy', 'chair'],
    'close-microphone': ['deputy', 'chair'],
    'cut-microphones': ['chair'],
  } satisfies Record<CommandType, readonly Role[]>,
  view: {
    hall: ['display', 'chair', 'secretary', 'operator', 'deputy'],
    chair: ['chair'],
    deputy: ['deputy'],
    own: ['deputy'],
    secretary: ['secretary', 'operator'],
    operator: ['operator', 'secretary'],
    office: ['secretary', 'operator'],
    /* Overlays ask without a session: what it holds is public. */
    overlay: ['display', 'chair', 'secretary', 'operator', 'deputy'],
    'on-air': ['operator', 'secretary'],
    recording: ['operator', 'secretary'],
    /* The public site's page asks without a session. */
    live: ['display', 'chair', 'secretary', 'operator', 'deputy'],
  } satisfies Record<ViewName, readonly Role[]>,
  desk: {
    'roll-call': ['chair', 'secretary', 'operator', 'deputy'],
    'sitting-papers': ['chair', 'secretary', 'operator'],
    'paper-templates': ['secretary', 'operator'],
    'paper-texts': ['secretary'],
    sittings: ['chair', 'secretary', 'operator', 'deputy'],
    'hall-health': ['operator', 'secretary'],
    'seat-labels': ['operator', 'secretary'],
    badges: ['operator', 'secretary'],
    files: ['display', 'chair', 'secretary', 'operator', 'deputy'],
    'file-keeping': ['secretary', 'operator'],
    imports: ['secretary', 'operator'],
    search: ['chair', 'secretary', 'operator', 'deputy'],
    'search-notes': ['secretary', 'operator'],
    accounts: ['operator', 'secretary'],
    rehearsals: ['secretary', 'operator'],
    backups: ['operator', 'secretary'],
    /* The record's papers in one file, and what was signed outside: who reads papers reads these. */
    'sitting-package': ['secretary', 'operator', 'chair'],
    signatures: ['secretary'],
    /* A new certificate for the seal's key. */
    seal: ['operator'],
    /* They hold keys of devices and digests of PINs. */
    'backup-bytes': ['operator'],
    'spoken-words': ['display', 'operator', 'secretary'],
    notices: ['secretary'],
    publishing: ['secretary', 'operator'],
    /* What the archive tells of earlier years, and by whom it was brought. */
    'older-results': ['secretary', 'operator'],
    /* Its beginning and end by hand. */
    recording: ['operator', 'secretary'],
    /* The archive of sound: its files, and what becomes of it. */
    sound: ['secretary', 'operator', 'chair'],
    'sound-keeping': ['secretary'],
    /* What OBS shows: its scenes and who leads them. */
    'on-air': ['operator', 'secretary'],
  } satisfies Record<DeskName, readonly Role[]>,
  /* Who may issue a sign-in link of which role. */
  link: {
    chair: ['secretary', 'operator'],
    /* The chair too: whoever is locked out in the sitting is let in there. Each is noted and told. */
    deputy: ['secretary', 'operator', 'chair'],
    display: ['secretary', 'operator'],
    secretary: ['operator'],
    operator: ['operator'],
  } satisfies Record<Role, readonly Role[]>,
  /* Who may keep the account of a person of which role. */
  account: {
    chair: ['secretary', 'operator'],
    deputy: ['secretary', 'operator'],
    display: [],
    secretary: ['secretary', 'operator'],
    operator: ['operator'],
  } satisfies Record<Role, readonly Role[]>,
} as const;

/** Commands that name a member: a deputy gives them only for himself. */
export const ONLY_FOR_ONESELF = [
  'cast-vote',
  'cast-sealed-vote',
  'register-member',
  'leave',
  'declare-conflict',
  'state-recorded-wrongly',
  'enter-statement',
  'submit-amendment',
  'request-floor',
  'withdraw-request',
  'end-speech',
  'open-microphone',
  'close-microphone',
] as const satisfies readonly CommandType[];

/** Why this actor may not give this command: `ROLE_MAY_NOT`, `NOT_YOURSELF`; undefined when he may. */
export function forbidsCommand(actor: Actor, command: PersonCommand): Refusal | undefined {
  const outside = forbids(ROLE_TABLE.command[command.type], actor, command.type);
  if (outside) return outside;
  if (actor.role !== 'deputy' || !ONLY_FOR_ONESELF.some((type) => type === command.type)) return undefined;
  return actor.memberId !== undefined && namedBy(command) === actor.memberId ? undefined : refuse('NOT_YOURSELF');
}

/** The member whom a command is about. */
function namedBy(command: PersonCommand): MemberId | undefined {
  if ('memberId' in command) return command.memberId;
  return 'author' in command ? command.author : undefined;
}

/** Why this actor may not see this view: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsView = (actor: Actor, view: ViewName): Refusal | undefined =>
  forbids(ROLE_TABLE.view[view], actor, view);

/** Why this actor may not ask at this desk: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsDesk = (actor: Actor, desk: DeskName): Refusal | undefined =>
  forbids(ROLE_TABLE.desk[desk], actor, desk);

/** Why this actor may not issue a sign-in link of this role: `ROLE_MAY_NOT`; undefined when he may. */
export const forbidsLink = (actor: Actor, role: Role): Refusal | undefined =>
  forbids(ROLE_TABLE.link[role], actor, `sign-in-link ${role}`);

/** Why this actor may not keep an account of this role: `ROLE_MAY_NOT`; a display has none. Undefined when he may. */
export const forbidsAccount = (actor: Actor, role: Role): Refusal | undefined =>
  role === 'display' ? refuse('ACCOUNT_WRONG_FOR_ROLE') : forbids(ROLE_TABLE.account[role], actor, `account ${role}`);

const forbids = (roles: readonly Role[], { role }: Actor, what: string): Refusal | undefined =>
  roles.includes(role) ? undefined : roleMayNot(role, roles, what);

/** How a sentence calls a role. */
const NAMES: Readonly<Record<Role, { uk: string; en: string }>> = {
  chair: { uk: 'головуючий', en: 'chair' },
  secretary: { uk: 'секретар', en: 'secretary' },
  operator: { uk: 'оператор', en: 'operator' },
  deputy: { uk: 'депутат', en: 'deputy' },
  display: { uk: 'табло', en: 'hall display' },
};
const AT_CHOICE = {
  uk: new Intl.ListFormat('uk', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};

/** `ROLE_MAY_NOT`: this role may not, and who may. `what` is for the log alone. */
export const roleMayNot = (role: Role, may: readonly Role[], what: string): Refusal =>
  refuse('ROLE_MAY_NOT', {
    ...{ role, what, roleUk: NAMES[role].uk, roleEn: NAMES[role].en },
    mayUk: AT_CHOICE.uk.format(may.map((each) => NAMES[each].uk)),
    may: AT_CHOICE.en.format(may.map((each) => NAMES[each].en)),
  });
