/** Every sheet of the chair's page that is about a ballot. */
import { checkChairStates, isBallotSheet } from '../testing/chair-states.ts';

await checkChairStates(isBallotSheet);
