/**
 * What whoever presides may do with one seat: floor, microphone, presence, vote by word. In: the view and the member.
 * Out: acts in the order of the sheet, each a command or another sheet.
 */
import type { PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import type { ChairView, SeatCell } from '#contract/views';
import type { SpeechKind } from '#contract/vocabulary';
import { grantOf, mayInterpose } from './queue-grant.ts';
import { inQueueOrder } from './queue-order.ts';
import type { Sheet } from './sheets.ts';

export type SeatAct = {
  readonly key:
    | 'grant'
    | 'queue'
    | 'unqueue'
    | 'end'
    | 'open-microphone'
    | 'close-microphone'
    | 'vote'
    | 'conflict'
    | 'console'
    | 'leave'
    | 'register';
  readonly kind?: SpeechKind;
} & ({ readonly command: PersonCommand } | { readonly sheet: Sheet });

/** The acts that belong to this seat now. */
export function seatActs(view: ChairView, memberId: MemberId): readonly SeatAct[] {
  const cell = view.seats[memberId];
  const state = view.head?.state;
  if (!cell || view.alarm || !state || state === 'closed') return [];
  if (cell.mark === 'absent') return [{ key: 'register', command: { type: 'register-member', memberId } }];
  const open = state === 'open';
  return [
    ...(open && !view.ballot ? ofFloor(view, memberId, cell) : []),
    ...(open ? ofMicrophone(view, memberId, cell) : []),
    ...(view.ballot?.manner === 'open' ? [{ key: 'vote', sheet: { kind: 'vote-for', memberId } } as const] : []),
    ...(open && view.item && !view.ballot && !cell.conflict
      ? [{ key: 'conflict', command: { type: 'declare-conflict', memberId } } as const]
      : []),
    ...(cell.seat !== undefined && view.health.devicesAll > 0
      ? [{ key: 'console', sheet: moving(memberId) } as const]
      : []),
    { key: 'leave', sheet: leaving(memberId) },
  ];
}

function ofFloor(view: ChairView, memberId: MemberId, { conflict }: SeatCell): readonly SeatAct[] {
  const { speech } = view;
  if (speech?.memberId === memberId) return [{ key: 'end', command: { type: 'end-speech' } }];
  const asked = inQueueOrder(view.queue).filter((line) => line.memberId === memberId);
  const granted = asked
    .filter(({ kind }) => !speech || mayInterpose(kind))
    .map((line): SeatAct => ({ key: 'grant', kind: line.kind, command: grantOf(line, speech !== undefined) }));
  if (asked.length > 0) {
    return [...granted, { key: 'unqueue', command: { type: 'withdraw-request', memberId } }];
  }
  if (conflict) return [];
  const kind = openedKind(view);
  const command = { type: 'grant-floor', memberId, kind } as const;
  return [
    ...(speech ? [] : [{ key: 'grant', kind, command } as const]),
    { key: 'queue', command: { type: 'request-floor', memberId } },
  ];
}

/** What the hub would give the floor for now. */
function openedKind({ steps }: ChairView): SpeechKind {
  const step = steps.find(({ command, asks }) => command.type === 'grant-floor' && asks === 'speaker');
  return step?.command.type === 'grant-floor' ? step.command.kind : 'debate';
}

/** In the free mode members' own microphones are opened and closed one by one. */
function ofMicrophone({ microphones, speech }: ChairView, memberId: MemberId, cell: SeatCell): readonly SeatAct[] {
  if (microphones.mode !== 'free' || cell.seat === undefined || speech?.memberId === memberId) return [];
  const isOpen = microphones.open.includes(String(cell.seat));
  return isOpen
    ? [{ key: 'close-microphone', command: { type: 'close-microphone', memberId } }]
    : [{ key: 'open-microphone', command: { type: 'open-microphone', memberId } }];
}

/** A vote already pressed in a running ballot would be void: asked once more. */
const leaving = (memberId: MemberId): Sheet => ({
  kind: 'ask',
  command: { type: 'leave', memberId },
  asks: 'confirmation',
  title: { uk: 'Позначити відсутність', en: 'Mark as absent' },
});

/** The card in a keypad that failed counts there no more. */
const moving = (memberId: MemberId): Sheet => ({
  kind: 'ask',
  command: { type: 'move-to-console', memberId },
  asks: 'confirmation',
  title: { uk: 'Перевести на планшет', en: 'Move to the tablet' },
});
