import { PLANS } from '../../testing/shots-plans.ts';
import { checkStates } from '../../testing/states.ts';

const own = new Set(PLANS.filter(({ name }) => !name.startsWith('plan')).map(({ name }) => `secretary-${name}`));
await checkStates('secretary', (name) => own.has(name));
