/**
 * Which sitting is convened next: a plan of the office, the one of a hall file, or the session that goes on. In: the
 * council as it stands, earlier sittings, what is asked; out: the `convene` command or the refusal.
 */

import type { Convene, PersonCommand } from '#contract/commands';
import { type Refusal, type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';
import type { Static } from '#typebox';
import type { Chronicle } from './chronicle.ts';
import type { CouncilDesk } from './council-desk.ts';
import { type CouncilSettings, conveneCommand, conveneNext, convenePlanned, councilNow } from './sitting-plan.ts';

type Asked = Omit<Extract<PersonCommand, { type: 'convene-sitting' }>, 'type'>;
type Convening = { ok: true; command: Static<typeof Convene> } | { ok: false; refusal: Refusal };

/** @param file what a hall file says of the council, if it does. @param at stamp of now. */
export function conveningAsked(
  { state: council }: CouncilDesk,
  chronicle: Chronicle,
  file: CouncilSettings | undefined,
  asked: Asked,
  at: string,
): Convening {
  const { state } = chronicle;
  if (state.phase !== 'none' && state.phase !== 'closed') return refused('SITTING_ALREADY_CONVENED');
  const now = councilNow(council);
  if (now === undefined)
    return council.council === undefined ? refused('NO_COUNCIL', NO_SETTINGS) : refused('NO_COUNCIL', NO_ROSTER);
  const { planId } = asked;
  const plan = planId === undefined ? undefined : council.plans.get(planId);
  if (planId !== undefined && plan === undefined) return refused('NO_SUCH_PLAN', { planId });
  if (plan?.convenedAs !== undefined) return refused('PLAN_CONVENED', { sittingId: plan.convenedAs });
  const command =
    planId !== undefined && plan !== undefined
      ? convenePlanned(now, chronicle, planId, plan)
      : conveneNext(now, chronicle, file, asked, at);
  if (!chronicle.wasConvened(command.sittingId)) return { ok: true, command };
  if (planId === undefined) return refused('SITTING_ALREADY_CONVENED');
  return refused('SITTING_NUMBER_TAKEN', { session: command.session.number, sitting: command.sitting.number });
}

/** The sitting of a hall file, when the journal does not know it and none is under way. */
export function conveningAtStart({ state: council }: CouncilDesk, chronicle: Chronicle, file: CouncilSettings) {
  const { phase } = chronicle.state;
  if (phase !== 'none' && phase !== 'closed') return undefined;
  const now = councilNow(council);
  if (now === undefined) return undefined;
  const command = conveneCommand(now, chronicle.earlier, file);
  return chronicle.wasConvened(command.sittingId) ? undefined : command;
}

const NO_SETTINGS = { missingUk: 'назви й складу ради', missing: 'the council’s name and size' };
const NO_ROSTER = { missingUk: 'депутатів ради', missing: 'the council’s members' };

const refused = (code: RefusalCode, details: RefusalDetails = {}): Convening => ({
  ok: false,
  refusal: refuse(code, details),
});
