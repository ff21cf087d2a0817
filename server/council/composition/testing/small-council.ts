/** For tests: a village council of five deputies and a head, settled by commands. */
import type { Council, Member } from '#contract/composition';
import type { CouncilEvent } from '#contract/events';
import type { CardNumber, MemberId, NoteId, PlanId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { CouncilState } from '../council-state.ts';
import { emptyCouncil } from '../council-state.ts';
import { type CouncilCommand, decideCouncil } from '../decide.ts';
import { evolveCouncil } from '../evolve.ts';

export const AT = '2026-03-30T07:00:00.000Z';
export const memberId = (id: string) => id as MemberId;
export const planId = (id: string) => id as PlanId;
export const noteId = (id: string) => id as NoteId;
export const sittingId = (id: string) => id as SittingId;
export const card = (digits: string) => digits as CardNumber;

export const council: Council = {
  name: 'Вербівська сільська рада',
  kind: 'village',
  seats: 5,
  timeZone: 'Europe/Kyiv',
};
export const person = (id: string, seat: number, fields: Partial<Member> = {}): Member => ({
  id: memberId(id),
  name: `Особа ${id}`,
  gender: 'female',
  office: id === 'head' ? 'head' : 'deputy',
  seat,
  card: card(`62A${seat}`),
  ...fields,
});
export const members: Member[] = [person('head', 1), ...[2, 3, 4, 5, 6].map((seat) => person(`m${seat - 1}`, seat))];

export const settleCouncil = {
  type: 'settle-council',
  council,
  convocation: 8,
} as const satisfies CouncilCommand;
export const settleRoster: CouncilCommand = { type: 'settle-roster', members };
export const preside = (id: string): CouncilCommand => ({ ...settleCouncil, chair: { member: memberId(id) } });
export const plan = (id: string, session: number, number: number): CouncilCommand => ({
  type: 'plan-sitting',
  planId: planId(id),
  session: { number: session, kind: 'regular' },
  sitting: { number, place: 'сесійна зала', startsAt: '2026-04-30T10:00:00+03:00' },
});

/** What the command brings: its events, or the refusal's code and details. */
export function bring(state: CouncilState, command: CouncilCommand) {
  const decision = decideCouncil(state, command);
  return decision.ok ? decision.events : { code: decision.refusal.code, ...decision.refusal.details };
}

const follow = (state: CouncilState, events: readonly CouncilEvent[]) =>
  events.reduce((before, event) => evolveCouncil(before, event, AT), state);

/** The council after these commands; a refused one changes nothing. */
export const after = (state: CouncilState, ...commands: readonly CouncilCommand[]): CouncilState =>
  commands.reduce((before, command) => {
    const decision = decideCouncil(before, command);
    return decision.ok ? follow(before, decision.events) : before;
  }, state);

/** A council that can sit. */
export const settled = after(
  emptyCouncil,
  settleCouncil,
  { type: 'settle-rules', rules: DEFAULT_RULES },
  settleRoster,
  preside('head'),
);

/** The council after a sitting of this id was convened from it. */
export const convened = (state: CouncilState, id: string, from?: string): CouncilState => {
  const data = {
    ...{ sittingId: sittingId(id), body: 'plenary' as const, council, convocation: 8, rules: DEFAULT_RULES },
    session: { number: 14, kind: 'regular' as const },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
    roster: [...state.members],
    chair: { member: memberId('head') },
    ...(from !== undefined && { planId: planId(from) }),
  };
  return evolveCouncil(state, { type: 'SittingConvened', v: 1, data }, AT);
};
