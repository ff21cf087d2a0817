/**
 * From the council as it stands to the `convene` command: everything that a sitting's first event freezes.
 * In: the council, the council's part of a hall file, earlier sittings; out: the command, or which sitting comes next.
 */

import type { Convene } from '#contract/commands';
import type { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { PlanId } from '#contract/ids';
import { NEW_COUNCIL_RULES, type Rules } from '#contract/rules';
import type { Static } from '#typebox';
import { type CouncilState, type Plan, sittingIdOf } from '../council/composition/council-state.ts';
import { successorIn } from '../council/composition/people.ts';
import { hasElectedHead } from '../council/roster/roster.ts';
import { agendaWith, carriedOver } from './carried-over.ts';
import type { Chronicle } from './chronicle.ts';
import type { EarlierSittings } from './earlier-sittings.ts';

/** What a council's file says about its sittings. */
export type CouncilSettings = {
  council: Council;
  convocation: number;
  session: Session;
  sitting: SittingPlan;
  roster: Member[];
  rules: Rules;
  chair: Chair;
  agenda: AgendaEntry[];
};

/** What a sitting takes from the council as it stands. */
type CouncilNow = Pick<CouncilSettings, 'council' | 'convocation' | 'roster' | 'rules' | 'chair'>;
/** The sitting itself. */
type Sitting = Pick<Static<typeof Convene>, 'session' | 'sitting' | 'agenda' | 'amendments' | 'planId'>;
type Before = Pick<Chronicle, 'earlier' | 'last' | 'lastOf'>;
type ConveneCommand = Static<typeof Convene>;

/** The council as the next sitting freezes it; undefined while it or its people are not settled. */
export function councilNow({ council, convocation, chair, members, rules }: CouncilState): CouncilNow | undefined {
  if (council === undefined || convocation === undefined) return undefined;
  const presides = chair ?? presidesByOffice(council, members);
  if (presides === undefined) return undefined;
  return { council, convocation, roster: [...members], rules: rules ?? NEW_COUNCIL_RULES, chair: presides };
}

/** The head who was elected apart, or else the council's secretary, the first deputy. */
function presidesByOffice({ kind }: Council, members: readonly Member[]): Chair | undefined {
  const head = hasElectedHead(kind) ? members.find(({ office }) => office === 'head') : undefined;
  return head ? { member: head.id } : successorIn(members);
}

/** The first event's command. */
export function conveneCommand(now: CouncilNow, earlier: EarlierSittings, sitting: Sitting): ConveneCommand {
  const { council, convocation, roster, rules, chair } = now;
  const { session, sitting: plan, agenda, amendments = [], planId } = sitting;
  const firstDecision = earlier.nextDecision(convocation, session.number, rules.decisionNumbersRestart);
  return {
    type: 'convene',
    sittingId: sittingIdOf(convocation, session.number, plan.number),
    ...{ council, convocation, session, sitting: plan, roster, rules, chair, agenda },
    ...(amendments.length > 0 && { amendments }),
    ...(firstDecision > 1 && { firstDecision }),
    ...(planId !== undefined && { planId }),
  };
}

/** A plan of the office with its agenda, and after it what the session's last sitting left over. */
export function convenePlanned(now: CouncilNow, before: Before, planId: PlanId, plan: Plan): ConveneCommand {
  const { session, sitting, agenda } = plan;
  const last = before.lastOf(now.convocation, session.number);
  const left = last && carriedOver(last, now.roster);
  return conveneCommand(now, before.earlier, { session, sitting, planId, ...agendaWith(agenda, left) });
}

/**
 * The command that convenes the next sitting. A session that had one goes on: with the next number, at the hall's own
 * place, with the items that have not been decided and the amendments that wait; decisions are numbered on from all
 * earlier sittings, by the council's rule.
 * @param file what a hall file says, if there is one.
 * @param asked session and plan as given by a person; the session of the last sitting and a plan from now if not.
 * @param at stamp of the start when no plan is given.
 */
export function conveneNext(
  now: CouncilNow,
  before: Before,
  file: CouncilSettings | undefined,
  asked: { readonly session?: Session; readonly sitting?: SittingPlan },
  at: string,
): ConveneCommand {
  const { convocation, roster } = now;
  const session = asked.session ?? goingOn(convocation, before.last) ?? file?.session ?? FIRST_SESSION;
  const last = before.lastOf(convocation, session.number);
  const sitting = asked.sitting ?? nextPlan(session, last ?? before.last, file, at, last !== undefined);
  const fresh = { agenda: file?.agenda ?? [] };
  return conveneCommand(now, before.earlier, { session, sitting, ...(last ? carriedOver(last, roster) : fresh) });
}

const FIRST_SESSION: Session = { number: 1, kind: 'regular' };
/** Where a council sits that has not said it yet. */
const HALL = 'сесійна зала';

const goingOn = (convocation: number, last: Before['last']): Session | undefined =>
  last?.convocation === convocation ? last.session : undefined;

/** The next number of the session, from now; the file's own plan for a session of the file that had no sitting yet. */
function nextPlan(
  session: Session,
  last: Before['last'],
  file: CouncilSettings | undefined,
  startsAt: string,
  goesOn: boolean,
): SittingPlan {
  if (!goesOn && file !== undefined && session.number === file.session.number) return file.sitting;
  const place = file?.sitting.place ?? last?.sitting.place ?? HALL;
  return { number: goesOn && last ? last.sitting.number + 1 : 1, place, startsAt };
}
