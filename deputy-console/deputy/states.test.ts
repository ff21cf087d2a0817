import { checkStates } from '../testing/states.ts';
import { ofBallot, ofReading } from './state-groups.ts';

await checkStates('deputy', (name) => !ofBallot(name) && !ofReading(name));
