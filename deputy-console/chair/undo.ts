/**
 * What takes an act back, where the rules let it be taken back: a new record, nothing vanishes. In: the command that
 * was carried out and the view it was given on. Out: the command that undoes it, and whether it still would.
 */
import type { PersonCommand } from '#contract/commands';
import type { ItemId } from '#contract/ids';
import type { ChairView, Speech } from '#contract/views';
import { inQueueOrder } from './queue-order.ts';
import type { CommandOf } from './sheets.ts';

/** Acts that the rules let be taken back. */
const UNDOABLE = [
  'withdraw-item',
  'postpone-item',
  'move-item',
  'close-item',
  'open-item',
  'open-stage',
  'declare-conflict',
  'leave',
  'register-member',
  'set-microphone-mode',
  'end-speech',
  'cut-microphones',
  'adjourn-sitting',
  'begin-ceremony',
  'begin-closed-part',
  'pause-speech',
  'reorder-queue',
  'withdraw-request',
  'request-floor',
] as const satisfies readonly PersonCommand['type'][];
export type Undoable = (typeof UNDOABLE)[number];
const isUndoable = (type: string): type is Undoable => (UNDOABLE as readonly string[]).includes(type);

/** `of`: the act that is taken back. */
export type Undo = { readonly of: Undoable; readonly command: PersonCommand };

/** A shorter speech is not given back, s. */
const LEAST_SECONDS = 10;
/** The reason in the record of a declaration taken back at once. */
const BY_MISTAKE = 'Записано помилково';

/** The undoing of a command; undefined when there is none. `leftMs`: what was left of the speech, ms. */
export function undoOf(command: PersonCommand, view: ChairView, leftMs?: number): Undo | undefined {
  const { type } = command;
  if (!isUndoable(type)) return undefined;
  const undoing = commandOf(command, view, leftMs);
  return undoing && { of: type, command: undoing };
}

function commandOf(command: PersonCommand, view: ChairView, leftMs?: number): PersonCommand | undefined {
  switch (command.type) {
    case 'withdraw-item':
    case 'postpone-item':
      return { type: 'restore-item', itemId: command.itemId };
    case 'move-item':
      return movedBack(view, command.itemId);
    case 'close-item':
      return view.item && { type: 'open-item', itemId: view.item.itemId };
    case 'open-item':
      return takenBack(command.itemId, view);
    case 'open-stage':
      return view.item?.stage && { type: 'open-stage', stage: view.item.stage };
    case 'declare-conflict':
      return { type: 'retract-conflict', memberId: command.memberId, reason: BY_MISTAKE };
    case 'leave':
      return { type: 'register-member', memberId: command.memberId };
    case 'register-member':
      return { type: 'leave', memberId: command.memberId };
    case 'set-microphone-mode':
      return { type: 'set-microphone-mode', mode: view.microphones.mode };
    case 'end-speech':
    case 'cut-microphones':
      return view.speech && givenBack(view.speech, leftMs);
    default:
      return WHOLE[command.type] ?? requestBack(command, view);
  }
}

/** Acts that another ends, whatever they were about. */
const WHOLE: Partial<Record<PersonCommand['type'], PersonCommand>> = {
  'adjourn-sitting': { type: 'resume-sitting' },
  'begin-ceremony': { type: 'end-ceremony' },
  'begin-closed-part': { type: 'end-closed-part' },
  'pause-speech': { type: 'continue-speech' },
};

function requestBack(command: PersonCommand, view: ChairView): PersonCommand | undefined {
  if (command.type === 'reorder-queue') {
    return { type: 'reorder-queue', order: inQueueOrder(view.queue).map(({ requestId }) => requestId) };
  }
  if (command.type !== 'withdraw-request' && command.type !== 'request-floor') return undefined;
  const type = command.type === 'withdraw-request' ? 'request-floor' : 'withdraw-request';
  return { ...command, type };
}

/** Opened by mistake: the item that was open before goes on. */
function takenBack(itemId: ItemId, { item }: ChairView): CommandOf<'take-back-item'> {
  const before = item?.itemId;
  return { type: 'take-back-item', itemId, ...(before !== undefined && before !== itemId && { reopen: before }) };
}

/** Before the item that it stood before. */
function movedBack({ agenda }: ChairView, itemId: ItemId): CommandOf<'move-item'> {
  const waiting = Object.values(agenda)
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => a.order - b.order);
  const next = waiting[waiting.findIndex((line) => line.itemId === itemId) + 1];
  return { type: 'move-item', itemId, ...(next && { before: next.itemId }) };
}

/** The floor once more to the same speaker, for the time that was left. */
function givenBack(speech: Speech, leftMs?: number): CommandOf<'grant-floor'> | undefined {
  const seconds = leftMs === undefined ? undefined : Math.round(leftMs / 1000);
  if (seconds !== undefined && seconds < LEAST_SECONDS) return undefined;
  const { memberId, guestId, kind, rostrum } = speech;
  return {
    type: 'grant-floor',
    kind,
    ...(memberId && { memberId }),
    ...(guestId && { guestId }),
    ...(seconds !== undefined && { seconds: Math.min(seconds, 7200) }),
    ...(rostrum && { rostrum }),
  };
}

/** Whether there still is what would be taken back. The hub decides in any case. */
export function stillUndoes({ command }: Undo, view: ChairView): boolean {
  if (view.alarm || view.head?.state === 'closed') return false;
  switch (command.type) {
    case 'restore-item': {
      const { state } = view.agenda[command.itemId] ?? {};
      return state === 'withdrawn' || state === 'postponed';
    }
    case 'move-item':
      return view.agenda[command.itemId]?.state === 'waiting';
    case 'open-item':
      return !view.item && !view.ballot && view.agenda[command.itemId]?.state === 'done';
    case 'take-back-item':
      return view.steps.some(({ command: step }) => step.type === 'take-back-item' && step.itemId === command.itemId);
    case 'open-stage':
      return view.item !== undefined && view.item.stage !== command.stage && !view.ballot;
    case 'retract-conflict':
      return view.seats[command.memberId]?.conflict === true && !view.ballot;
    case 'register-member':
      return view.seats[command.memberId]?.mark === 'absent';
    case 'leave':
      return view.seats[command.memberId]?.mark !== 'absent' && !view.ballot;
    case 'set-microphone-mode':
      return view.microphones.mode !== command.mode;
    case 'grant-floor':
      return !view.speech && !view.ballot && view.head?.state === 'open';
    case 'resume-sitting':
      return view.head?.state === 'adjourned';
    case 'end-ceremony':
      return view.ceremony !== undefined;
    case 'end-closed-part':
      return view.head?.closedPart === true;
    case 'continue-speech':
      return view.speech?.paused === true;
    case 'reorder-queue':
      return sameRequests(command.order, view);
    default:
      return view.head?.state === 'open';
  }
}

const sameRequests = (order: readonly string[], { queue }: ChairView): boolean =>
  Object.keys(queue).length === order.length && order.every((requestId) => requestId in queue);
