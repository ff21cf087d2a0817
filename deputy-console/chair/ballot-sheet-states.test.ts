/** Every sheet of the chair's page that is about a ballot. */
import { isBallotSheet } from '../testing/chair-states.ts';
import { checkStates } from '../testing/states.ts';

await checkStates('chair', isBallotSheet);
