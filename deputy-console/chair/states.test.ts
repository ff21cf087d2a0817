/** Every state of the chair's page in which nothing is under way; the others are checked in files of their own. */
import { checkChairStates, isSheet, isUnderWay } from '../testing/chair-states.ts';

await checkChairStates((name) => !isSheet(name) && !isUnderWay(name));
