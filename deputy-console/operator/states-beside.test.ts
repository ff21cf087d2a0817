import { checkStates } from '../testing/states.ts';
import { besideTheHall } from './state-groups.ts';

await checkStates('operator', besideTheHall);
