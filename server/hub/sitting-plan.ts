/**
 * From the council's file to the `convene` command: everything that a sitting's first event freezes.
 * In: the hall file as settings; out: the command, or which sitting comes next.
 */

import type { Static } from 'typebox';
import type { Convene } from '#contract/commands';
import type { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { Rules } from '#contract/rules';
import { decisionOn } from '../council/ballot/deciding.ts';
import type { Item, Sitting } from '../council/council.ts';
import { amendmentsWaiting } from '../council/course/item-votes.ts';
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

/** What earlier sittings leave to the next. */
export type LeftBefore = Partial<Pick<Static<typeof Convene>, 'roster' | 'agenda' | 'amendments' | 'firstDecision'>>;

/** Id of a sitting: convocation, session and sitting number, e.g. `8-14-1`. */
export const sittingIdOf = (convocation: number, session: number, sitting: number): SittingId =>
  `${convocation}-${session}-${sitting}` as SittingId;

/** The first event's command for a plan; what earlier sittings leave to it goes before the file. */
export function conveneCommand(
  settings: CouncilSettings,
  session: Session,
  sitting: SittingPlan,
  { roster = settings.roster, agenda = settings.agenda, amendments = [], firstDecision = 1 }: LeftBefore = {},
): Static<typeof Convene> {
  return {
    type: 'convene',
    sittingId: sittingIdOf(settings.convocation, session.number, sitting.number),
    council: settings.council,
    convocation: settings.convocation,
    session,
    sitting,
    roster,
    rules: settings.rules,
    chair: presiding(settings.chair, roster),
    agenda,
    ...(amendments.length > 0 && { amendments }),
    ...(firstDecision > 1 && { firstDecision }),
  };
}

/** The file's chair; when that member is in the roster no more, the council's secretary, or else the first deputy. */
function presiding(chair: Chair, roster: readonly Member[]): Chair {
  if (!('member' in chair) || roster.some(({ id }) => id === chair.member)) return chair;
  const inOffice = (office: Member['office']) => roster.find((member) => member.office === office);
  const next = inOffice('secretary') ?? inOffice('deputy') ?? inOffice('head');
  return next ? { member: next.id } : chair;
}

/**
 * The command that convenes the next sitting. A session that had one goes on: with the next number, at the hall's own
 * place, with the items that have not been decided and the amendments that wait; decisions are numbered on from all
 * earlier sittings, by the council's rule.
 * @param asked session and plan as given by a person; the session of the last sitting and a plan from now if not.
 * @param now stamp of the start when no plan is given.
 */
export function conveneNext(
  settings: CouncilSettings,
  before: Pick<Chronicle, 'earlier' | 'last' | 'lastOf'>,
  asked: { readonly session?: Session; readonly sitting?: SittingPlan },
  now: string,
): Static<typeof Convene> {
  const { convocation } = settings;
  const goingOn = before.last?.convocation === convocation ? before.last.session : settings.session;
  const session = asked.session ?? goingOn;
  const last = before.lastOf(convocation, session.number);
  const left = leftBefore(settings, before.earlier, session);
  return conveneCommand(settings, session, asked.sitting ?? nextPlan(settings, session, last, now), {
    ...left,
    ...(last && carriedOver(last, left.roster)),
  });
}

/** The next number of the session, from now; the file's own plan for a session of the file that had no sitting yet. */
function nextPlan(settings: CouncilSettings, session: Session, last: Sitting | undefined, now: string): SittingPlan {
  if (!last && session.number === settings.session.number) return settings.sitting;
  return { number: (last?.sitting.number ?? 0) + 1, place: settings.sitting.place, startsAt: now };
}

/** What earlier sittings leave to one of this session, beside items. */
export const leftBefore = (
  { convocation, roster, rules }: CouncilSettings,
  earlier: EarlierSittings,
  session: Session,
) => ({
  roster: earlier.rosterNow(roster),
  firstDecision: earlier.nextDecision(convocation, session.number, rules.decisionNumbersRestart),
});

/** Items that were not decided, as entries, with their waiting amendments; an author out of the roster is let go. */
function carriedOver(last: Sitting, roster: readonly Member[]) {
  const items = last.agenda.items.filter((item) => goesOn(last, item));
  return {
    agenda: items.map(({ itemId: _id, state: _state, stage: _stage, fromTheFloor: _floor, ...entry }) => entry),
    amendments: items.flatMap((item) =>
      amendmentsWaiting(last, item).map(({ text, author }) => ({
        item: item.number,
        text,
        ...(author !== undefined && roster.some(({ id }) => id === author) && { author }),
      })),
    ),
  };
}

/** What waits or was postponed, and what was considered without a decision that stands. */
const goesOn = ({ ballots }: Sitting, { state, itemId }: Item): boolean =>
  state === 'considered' ? decisionOn(ballots, itemId) === undefined : state !== 'withdrawn';
