import { checkStates } from '../testing/states.ts';

await checkStates('first-run');
