/**
 * The sheets that may lie over the chair's page, and which of them a step asks for. In: a command that the hub or
 * the page has prefilled, and what is still to be asked. Out: a sheet, or nothing when the command can go as it is.
 */
import type { PersonCommand } from '#contract/commands';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import type { ChairStep, ChairView, Sentence } from '#contract/views';
import type { HallFilter } from './hall-filters.ts';
import { ownVoteHere } from './own-vote-here.ts';

export type CommandOf<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

export type Sheet =
  | Readonly<{ kind: 'ballot'; command: CommandOf<'open-ballot'> }>
  /** Asks for the few words, the time or the confirmation that a command lacks. `title` absent: by the command. */
  | Readonly<{ kind: 'ask'; command: PersonCommand; asks: ChairStep['asks']; title?: Sentence }>
  | Readonly<{ kind: 'speaker'; command: CommandOf<'grant-floor'> }>
  | Readonly<{ kind: 'vote-for'; memberId?: MemberId }>
  | Readonly<{ kind: 'line'; itemId: ItemId }>
  | Readonly<{ kind: 'ended'; ballotId?: BallotId }>
  | Readonly<{ kind: 'hall'; filter?: HallFilter }>
  | Readonly<{ kind: 'seat'; memberId: MemberId; from: HallFilter }>
  /** The own vote of the member who presides. */
  | Readonly<{ kind: 'own-vote' }>
  | Readonly<{ kind: Plain }>;

/** Sheets that need nothing but the view. */
const PLAIN = [
  'item',
  'keys',
  'sitting',
  'amendments',
  'conflict',
  'block',
  'pass-chair',
  'ceremony',
  'times',
  'microphones',
  'neighbours',
  'others',
] as const;
type Plain = (typeof PLAIN)[number];

/** The sheet in which this command is completed; undefined when it can go as it is. */
export function sheetOf({ command, asks, label }: Pick<ChairStep, 'command' | 'asks' | 'label'>): Sheet | undefined {
  if (asks === 'nothing') return undefined;
  switch (command.type) {
    case 'open-ballot':
      return { kind: 'ballot', command };
    case 'grant-floor':
      return { kind: 'speaker', command };
    case 'add-item':
      return { kind: 'item' };
    case 'form-block':
      return { kind: 'block' };
    case 'declare-conflict':
      return { kind: 'conflict' };
    case 'pass-chair':
      return { kind: 'pass-chair' };
    case 'begin-ceremony':
      return { kind: 'ceremony' };
    case 'move-item':
      return { kind: 'line', itemId: command.itemId };
    case 'enter-vote':
      return { kind: 'vote-for' };
    default:
      return { kind: 'ask', command, asks, title: label };
  }
}

/** Whether a sheet still has its object: nobody confirms what no longer is. That of a vote by word says itself that it is too late. */
export function stillStands(sheet: Sheet, view: ChairView): boolean {
  switch (sheet.kind) {
    case 'ballot':
      return view.ballot === undefined && view.head?.state !== 'closed';
    case 'seat':
      return view.seats[sheet.memberId] !== undefined;
    case 'line':
      return view.agenda[sheet.itemId] !== undefined;
    case 'amendments':
    case 'conflict':
      return view.item !== undefined;
    case 'own-vote':
      return ownVoteHere(view);
    case 'neighbours':
      return view.neighbours !== undefined;
    case 'ask':
      return askStands(sheet.command, view);
    default:
      return true;
  }
}

function askStands(command: PersonCommand, view: ChairView): boolean {
  switch (command.type) {
    case 'stop-ballot':
    case 'take-back-ballot':
    case 'extend-ballot':
    case 'close-ballot':
      return view.ballot?.ballotId === command.ballotId;
    case 'open-stage':
      return view.item !== undefined && view.ballot === undefined;
    case 'close-sitting':
      return view.head !== undefined && view.head.state !== 'closed';
    case 'give-all-clear':
      return view.alarm !== undefined;
    default:
      return true;
  }
}
