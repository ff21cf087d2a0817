import { checkStates } from '../testing/states.ts';
import { ofHouse } from './state-groups.ts';

await checkStates('operator', ofHouse);
