/** Every state of the chair's page with a ballot, its result or a speech. */
import { isUnderWay } from '../testing/chair-states.ts';
import { checkStates } from '../testing/states.ts';

await checkStates('chair', isUnderWay);
