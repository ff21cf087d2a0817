/**
 * From the council's file to the `convene` command: everything that a sitting's first event freezes.
 * In: the hall file as settings; out: the command, or which sitting comes next.
 */

import type { Static } from 'typebox';
import type { Convene } from '#contract/commands';
import type { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { Rules } from '#contract/rules';
import type { Sitting } from '../council/council.ts';
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

/** What earlier sittings leave to the next. */
export type LeftBefore = { roster?: Member[]; agenda?: AgendaEntry[]; firstDecision?: number };

/** Id of a sitting: convocation, session and sitting number, e.g. `8-14-1`. */
export const sittingIdOf = (convocation: number, session: number, sitting: number): SittingId =>
  `${convocation}-${session}-${sitting}` as SittingId;

/** The first event's command for a plan; what earlier sittings leave to it goes before the file. */
export function conveneCommand(
  settings: CouncilSettings,
  session: Session,
  sitting: SittingPlan,
  { roster, agenda, firstDecision = 1 }: LeftBefore = {},
): Static<typeof Convene> {
  return {
    type: 'convene',
    sittingId: sittingIdOf(settings.convocation, session.number, sitting.number),
    council: settings.council,
    convocation: settings.convocation,
    session,
    sitting,
    roster: roster ?? settings.roster,
    rules: settings.rules,
    chair: settings.chair,
    agenda: agenda ?? settings.agenda,
    ...(firstDecision > 1 && { firstDecision }),
  };
}

/** The plan after the last sitting: the same session, the next number, at the hall's own place, from now. */
export function nextPlan(
  settings: CouncilSettings,
  last: { session: Session; sitting: SittingPlan } | undefined,
  now: string,
) {
  if (last === undefined) return { session: settings.session, sitting: settings.sitting };
  return {
    session: last.session,
    sitting: { number: last.sitting.number + 1, place: settings.sitting.place, startsAt: now },
  };
}

/** The sitting convened last, as far as the next one of its session goes on with it. */
type Last = Pick<Sitting, 'convocation' | 'session' | 'sitting' | 'agenda'>;

/**
 * The command that convenes the next sitting. The next plenary sitting of the same session goes on with the items that
 * wait or were postponed; decisions are numbered on from all earlier sittings, by the council's rule.
 * @param asked session and plan as given by a person. @param now stamp of the start when no plan is given.
 */
export function conveneNext(
  settings: CouncilSettings,
  earlier: EarlierSittings,
  last: Last | undefined,
  asked: { readonly session?: Session; readonly sitting?: SittingPlan },
  now: string,
): Static<typeof Convene> {
  const next = nextPlan(settings, last, now);
  const session = asked.session ?? next.session;
  const goesOn = last?.convocation === settings.convocation && last.session.number === session.number;
  return conveneCommand(settings, session, asked.sitting ?? next.sitting, {
    ...leftBefore(settings, earlier, session),
    ...(goesOn && { agenda: carriedOver(last.agenda) }),
  });
}

/** What earlier sittings leave to one of this session, beside items. */
export const leftBefore = (
  { convocation, roster, rules }: CouncilSettings,
  earlier: EarlierSittings,
  session: Session,
): LeftBefore => ({
  roster: earlier.rosterNow(roster),
  firstDecision: earlier.nextDecision(convocation, session.number, rules.decisionNumbersRestart),
});

/** Items that wait or were postponed, as entries; what came from the floor stands on the agenda now. */
const carriedOver = ({ items }: Last['agenda']): AgendaEntry[] =>
  items
    .filter(({ state }) => state === 'waiting' || state === 'postponed')
    .map(({ itemId: _id, state: _state, stage: _stage, fromTheFloor: _floor, ...entry }) => entry);
