import { checkStates } from '../testing/states.ts';
import { ofHouse, ofScreens } from './state-groups.ts';

await checkStates('operator', (name) => !ofScreens(name) && !ofHouse(name));
