/**
 * From the council's file to the `convene` command: everything that a sitting's first event freezes.
 * In: the hall file as settings; out: the command, or which sitting comes next.
 */

import type { Static } from 'typebox';
import type { Convene } from '#contract/commands';
import type { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { Rules } from '#contract/rules';

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

/** Id of a sitting: convocation, session and sitting number, e.g. `8-14-1`. */
export const sittingIdOf = (convocation: number, session: number, sitting: number): SittingId =>
  `${convocation}-${session}-${sitting}` as SittingId;

/** The first event's command for a plan. */
export function conveneCommand(
  settings: CouncilSettings,
  session: Session,
  sitting: SittingPlan,
): Static<typeof Convene> {
  return {
    type: 'convene',
    sittingId: sittingIdOf(settings.convocation, session.number, sitting.number),
    council: settings.council,
    convocation: settings.convocation,
    session,
    sitting,
    roster: settings.roster,
    rules: settings.rules,
    chair: settings.chair,
    agenda: settings.agenda,
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
