import { checkStates } from '../testing/states.ts';
import { ofReading } from './state-groups.ts';

await checkStates('deputy', ofReading);
