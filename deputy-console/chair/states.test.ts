/** Every state of the chair's page in which nothing is under way; the others are checked in files of their own. */
import { isSheet, isUnderWay } from '../testing/chair-states.ts';
import { checkStates } from '../testing/states.ts';

await checkStates('chair', (name) => !isSheet(name) && !isUnderWay(name));
