/** Every sheet that may lie over the chair's page, but those of ballots. */
import { checkChairStates, isBallotSheet, isSheet } from '../testing/chair-states.ts';

await checkChairStates((name) => isSheet(name) && !isBallotSheet(name));
