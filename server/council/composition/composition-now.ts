/** The council's composition as one matter: what is compared, and what may be wrong with it. */
import type { Fault } from '#contract/check';
import type { Chair, Council, Member } from '#contract/composition';
import { compositionFaults } from '#contract/composition-faults';
import type { Composition } from './council-state.ts';

/** Name, convocation and chair, as `CouncilSettled` has them; undefined while the council is not settled. */
export function compositionOf({ council, convocation, chair }: Composition) {
  if (council === undefined || convocation === undefined) return undefined;
  return { council, convocation, ...(chair && { chair }) };
}

type Composed = { council?: Pick<Council, 'kind' | 'seats'>; chair?: Chair; members: readonly Member[] };

/** While the council is not settled, its people may be any: a council of any kind and the largest size. */
const ANY: Pick<Council, 'kind' | 'seats'> = { kind: 'city', seats: 1000 };

/** Every fault of the composition, as `compositionFaults` tells it; a chair who is no member may be anybody by name. */
export function faultsOf({ council = ANY, chair, members }: Composed): Fault[] {
  const presiding = chair !== undefined && 'member' in chair ? chair.member : undefined;
  return compositionFaults({ council, members, ...(presiding !== undefined && { chair: presiding }) });
}
