/** The office: what the secretary keeps apart from any sitting, and what the first run still lacks. */
import type { NoteId, PlanId } from '#contract/ids';
import { NEW_COUNCIL_RULES } from '#contract/rules';
import type { NoteView, OfficeView, PlanView } from '#contract/views';
import type { CouncilState } from '../council/composition/council-state.ts';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';
import { missingSteps } from './office-missing.ts';

export function officeView(house: House, { hall, rehearsal, publishing, seal }: ViewContext): OfficeView {
  const state = house.councilState;
  const { council, convocation, chair, rules, members } = state;
  return {
    missing: missingSteps(state),
    ...(council && { council }),
    ...(convocation !== undefined && { convocation }),
    ...(chair && { chair }),
    rules: rules ?? NEW_COUNCIL_RULES,
    members: Object.fromEntries(members.map((member) => [member.id, member])),
    plans: Object.fromEntries([...state.plans].map(([id, plan]): [PlanId, PlanView] => [id, planView(plan)])),
    notes: notesOf(state, house),
    ...(hall?.lastCard && { card: hall.lastCard }),
    ...(rehearsal && { rehearsal }),
    ...(publishing && { publishing }),
    ...(seal && { seal }),
    ...(state.signatures && { signatures: signaturesOf(state.signatures) }),
  };
}

const signaturesOf = (signatures: NonNullable<CouncilState['signatures']>): NonNullable<OfficeView['signatures']> =>
  Object.fromEntries([...signatures].map(([id, taken]) => [id, [...taken]]));

const planView = ({ session, sitting, agenda, changedAt, published, convenedAs }: PlanOf): PlanView => ({
  session,
  sitting,
  agenda: [...agenda],
  changedAt,
  ...(published && { publishedAt: published.at }),
  ...(convenedAs !== undefined && { convenedAs }),
});
type PlanOf = CouncilState['plans'] extends ReadonlyMap<PlanId, infer P> ? P : never;

function notesOf({ notes }: CouncilState, { noted }: House): OfficeView['notes'] {
  const views = [...notes].map(([id, note]): [NoteId, NoteView] => {
    const { replaces: _, ...said } = note;
    return [id, { ...said, by: noted.get(id)?.by ?? '', noted: noted.get(id)?.position ?? 0 }];
  });
  return Object.fromEntries(views);
}
