import { checkStates } from '../testing/states.ts';
import { ofScreens } from './state-groups.ts';

await checkStates('operator', ofScreens);
