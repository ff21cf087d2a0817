/** Every sheet that may lie over the chair's page, but those of ballots. */
import { isBallotSheet, isSheet } from '../testing/chair-states.ts';
import { checkStates } from '../testing/states.ts';

await checkStates('chair', (name) => isSheet(name) && !isBallotSheet(name));
