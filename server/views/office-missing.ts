/** Steps of the first run that are still to be taken. After the first sitting was convened nothing is first any more. */
import type { FIRST_RUN_STEPS } from '#contract/views';
import type { CouncilState } from '../council/composition/council-state.ts';

type Step = (typeof FIRST_RUN_STEPS)[number];

/** Whether a step is still to be taken. A seat is missing when anybody has none. */
const LACKS: Readonly<Record<Step, (state: CouncilState) => boolean>> = {
  council: ({ council }) => council === undefined,
  rules: ({ rules }) => rules === undefined,
  roster: ({ members }) => !members.some(({ office }) => office !== 'head'),
  seats: ({ members }) => members.length === 0 || members.some(({ seat }) => seat === undefined),
  accounts: ({ accounts, sittings }) => accounts.size === 0 && sittings.size === 0,
  sitting: ({ plans, sittings }) => plans.size === 0 && sittings.size === 0,
};

/** In the order of the first run; empty: the council can sit. */
export const missingSteps = (state: CouncilState): Step[] =>
  (Object.keys(LACKS) as Step[]).filter((step) => LACKS[step](state));
