import { checkStates } from '../testing/states.ts';
import { ofBallot } from './state-groups.ts';

await checkStates('deputy', ofBallot);
