/** Every state of the chair's page with a ballot, its result or a speech. */
import { checkChairStates, isUnderWay } from '../testing/chair-states.ts';

await checkChairStates(isUnderWay);
