/** What each command holds where a step of `expect-refusal` does not say. */
import type { CommandType } from '#contract/commands';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';

/** What the sitting has come to, for fields the step leaves out. */
export type SoFar = { itemId: ItemId; ballotId: BallotId; memberId: MemberId };

const nothing = () => ({});
const member = ({ memberId }: SoFar) => ({ memberId });
const item = ({ itemId }: SoFar) => ({ itemId });
const ballot = ({ ballotId }: SoFar) => ({ ballotId });
const QUESTION = { subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Питання' };
const REASON = { reason: 'Причина' };
/** Later than any sitting. */
const AT = '2099-01-01T10:00:00Z';
const NO_VOTES = { for: [], against: [], abstain: [] };
const FIGURES = { made: 0, issued: 0, cancelled: 0, inBox: 0, invalid: 0, for: 0, against: 0, abstain: 0 };

const COUNCIL = { name: 'Рада', kind: 'city', seats: 26, timeZone: 'Europe/Kyiv' };
const PLAN = {
  planId: 'plan-1',
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt: AT },
};
const memberOf = (id: MemberId) => ({ id, name: 'Прізвище Імʼя По батькові', gender: 'female', office: 'deputy' });

export const COMMAND_DEFAULTS: Record<CommandType, (soFar: SoFar) => object> = {
  'convene-sitting': nothing,
  'mark-stream': () => ({ sittingId: '8-14-1', at: AT }),
  'end-stream': () => ({ sittingId: '8-14-1', at: AT }),
  'link-video': () => ({ sittingId: '8-14-1', video: 1 }),
  'open-sitting': nothing,
  'take-roll': nothing,
  'adjourn-sitting': nothing,
  'resume-sitting': nothing,
  'extend-sitting': () => ({ until: AT }),
  'close-sitting': nothing,
  'set-second-registration': () => ({ at: AT }),
  'declare-not-held': nothing,
  'sound-alarm': nothing,
  'give-all-clear': nothing,
  're-register': nothing,
  'begin-closed-part': () => REASON,
  'end-closed-part': nothing,
  'begin-ceremony': () => ({ ceremony: 'anthem' }),
  'end-ceremony': nothing,
  'register-member': member,
  leave: member,
  'move-to-console': member,
  'confirm-departure': member,
  'pass-chair': ({ memberId }) => ({ chair: { member: memberId } }),
  'end-mandate': ({ memberId }) => ({ memberId, ground: 'Підстава' }),
  'recognise-mandate': ({ memberId }) => ({ member: memberOf(memberId) }),
  'change-faction': member,
  'give-temporary-card': ({ memberId }) => ({ memberId, card: 'FFFF' }),
  'name-sitting-secretary': member,
  'form-counting-commission': ({ memberId }) => ({
    commission: { members: [memberId, memberId, memberId], chair: memberId, secretary: memberId },
  }),
  'add-guest': () => ({ guest: { name: 'Запрошена особа' } }),
  'replace-keypad': () => ({ seat: 1, device: 'spare-1' }),
  'assign-keypad': () => ({ seat: 1, device: 'spare-1' }),
  'discover-devices': () => ({ line: 'line1' }),
  'adopt-device': () => ({ line: 'line1', address: 0 }),
  'show-device': () => ({ device: 'spare-1' }),
  'forget-device': () => ({ device: 'spare-1' }),
  'settle-council': () => ({ council: COUNCIL, convocation: 8 }),
  'settle-rules': () => ({ rules: DEFAULT_RULES }),
  'settle-roster': ({ memberId }) => ({ members: [memberOf(memberId)] }),
  'settle-member': ({ memberId }) => ({ member: memberOf(memberId) }),
  'remove-member': member,
  'plan-sitting': () => PLAN,
  'drop-plan': () => ({ planId: PLAN.planId }),
  'settle-agenda': () => ({ planId: PLAN.planId, agenda: [] }),
  'publish-plan': () => ({ planId: PLAN.planId, isPublic: true }),
  'note-record': () => ({ noteId: 'note-1', sittingId: '8-1-1', kind: 'note', text: 'Примітка' }),
  'note-duty': () => ({ duty: 'video', sittingId: '8-1-1', at: '2026-03-30T10:00:00Z' }),
  'settle-deadlines': () => ({ martialLaw: true }),
  'arrange-screens': () => ({ screens: [] }),
  'show-on-screen': () => ({ shows: 'auto' }),
  'add-item': () => ({ number: '999', title: 'Питання' }),
  'open-item': item,
  'close-item': nothing,
  'take-back-item': item,
  'withdraw-item': item,
  'postpone-item': item,
  'restore-item': item,
  'move-item': item,
  'open-stage': () => ({ stage: 'debate' }),
  'submit-amendment': () => ({ text: 'Поправка' }),
  'withdraw-amendment': () => ({ amendmentId: 'amendment' }),
  'form-block': ({ itemId }) => ({ itemIds: [itemId, 'item'] }),
  'take-from-block': ({ itemId }) => ({ blockId: 'block', itemId }),
  'declare-conflict': member,
  'retract-conflict': ({ memberId }) => ({ memberId, ...REASON }),
  'apply-competence-exception': nothing,
  'state-recorded-wrongly': ({ memberId, ballotId }) => ({ memberId, ballotId, text: 'Заява' }),
  'enter-statement': ({ memberId }) => ({ memberId, text: 'Заява' }),
  'open-ballot': () => QUESTION,
  'extend-ballot': ({ ballotId }) => ({ ballotId, bySeconds: 10 }),
  'close-ballot': ballot,
  'stop-ballot': ({ ballotId }) => ({ ballotId, ...REASON }),
  'take-back-ballot': ballot,
  'cast-vote': ({ ballotId, memberId }) => ({ ballotId, memberId, choice: 'for' }),
  'cast-sealed-vote': ({ ballotId, memberId }) => ({ ballotId, memberId, sealed: '00' }),
  'enter-vote': ({ ballotId, memberId }) => ({ ballotId, memberId, choice: 'for', method: 'by-voice', ...REASON }),
  'enter-ballot': () => ({ ...QUESTION, method: 'raised-hands', ...REASON, votes: NO_VOTES }),
  'enter-paper-figures': ({ ballotId }) => ({ ballotId, figures: FIGURES }),
  'request-floor': member,
  'withdraw-request': member,
  'grant-floor': ({ memberId }) => ({ memberId, kind: 'debate' }),
  'end-speech': nothing,
  'pause-speech': nothing,
  'continue-speech': nothing,
  'extend-speech': () => ({ bySeconds: 60 }),
  'reorder-queue': () => ({ order: [] }),
  'clear-queue': nothing,
  'set-microphone-mode': () => ({ mode: 'free' }),
  'open-microphone': member,
  'close-microphone': member,
  'cut-microphones': nothing,
};
