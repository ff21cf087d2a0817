/**
 * What the secretary may do about one member, and the order that each gives. In: the act, the member and what was
 * written. Out: a command. Who is in the hall decides which acts are offered.
 */
import type { PersonCommand } from '#contract/commands';
import type { BallotId, CardNumber, ItemId, MemberId } from '#contract/ids';
import type { SeatCell, SecretaryView } from '#contract/views';

const PERSON_ACTS = [
  'conflict',
  'retract',
  'statement',
  'wrong',
  'departed',
  'console',
  'card',
  'faction',
  'sitting-secretary',
  'mandate',
] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

/** What was written and chosen; what an act does not ask for stays empty. */
export type Written = { readonly text: string; readonly itemId: string; readonly ballotId: string };

/** What each act asks for beside a confirmation. */
export const ASKS: Readonly<
  Record<PersonAct, { text?: 'line' | 'long'; optional?: true; item?: true; ballot?: true }>
> = {
  conflict: { item: true },
  retract: { item: true, text: 'long' },
  statement: { text: 'long' },
  wrong: { ballot: true, text: 'long' },
  departed: {},
  console: {},
  card: { text: 'line' },
  faction: { text: 'line', optional: true },
  'sitting-secretary': {},
  mandate: { text: 'long' },
};

/** The acts that make sense now; the council still judges each. */
export function actsOf(view: SecretaryView, memberId: string, cell: SeatCell): readonly PersonAct[] {
  const hasItems = Object.values(view.agenda).some(({ state }) => state === 'open' || state === 'waiting');
  const sitting = view.head && view.sittings[view.head.sittingId];
  const offered: Readonly<Record<PersonAct, boolean>> = {
    conflict: hasItems && cell.conflict !== true,
    retract: cell.conflict === true,
    statement: true,
    wrong: (sitting?.ballots ?? []).some(({ verdict }) => verdict !== undefined),
    departed: view.departures?.[memberId as MemberId] === 'unconfirmed',
    console: cell.mark !== 'absent' && cell.seat !== undefined && view.keypads[cell.seat] !== undefined,
    card: true,
    faction: cell.office !== 'head',
    'sitting-secretary': view.sittingSecretary !== memberId,
    mandate: true,
  };
  return PERSON_ACTS.filter((act) => offered[act]);
}

const CARD = /^[0-9A-F]{4,32}$/;

/** The order of an act; undefined while something that it needs is missing. */
export function personCommand(act: PersonAct, memberId: MemberId, written: Written): PersonCommand | undefined {
  const text = written.text.trim();
  const itemId = written.itemId as ItemId;
  const asks = ASKS[act];
  if (asks.text && !asks.optional && text === '') return undefined;
  if ((asks.item && !itemId) || (asks.ballot && !written.ballotId)) return undefined;
  switch (act) {
    case 'conflict':
      return { type: 'declare-conflict', memberId, itemId };
    case 'retract':
      return { type: 'retract-conflict', memberId, itemId, reason: text };
    case 'statement':
      return { type: 'enter-statement', memberId, text };
    case 'wrong':
      return { type: 'state-recorded-wrongly', memberId, ballotId: written.ballotId as BallotId, text };
    case 'departed':
      return { type: 'confirm-departure', memberId };
    case 'console':
      return { type: 'move-to-console', memberId };
    case 'card': {
      const card = text.replaceAll(/[\s:-]/g, '').toUpperCase();
      return CARD.test(card) ? { type: 'give-temporary-card', memberId, card: card as CardNumber } : undefined;
    }
    case 'faction':
      return { type: 'change-faction', memberId, ...(text && { faction: text }) };
    case 'sitting-secretary':
      return { type: 'name-sitting-secretary', memberId };
    case 'mandate':
      return { type: 'end-mandate', memberId, ground: text };
  }
}
