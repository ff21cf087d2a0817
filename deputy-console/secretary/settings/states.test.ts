import { isOfSettings } from '../../testing/secretary-states.ts';
import { checkStates } from '../../testing/states.ts';

await checkStates('secretary', isOfSettings);
