/** States of the chair's page where the member who presides votes on it. */
import type { ChairView, OwnView } from '#contract/views';
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';
import { heldVote, MEMBER, sampleChair, sampleDeputy, sampleOwn } from './sample.ts';
import { secret } from './sample-parts.ts';
import { BALLOT, type Listed, press, RUNNING, SMALL } from './shot.ts';

/** Shows a chair's page whose presiding member is signed in there, or is not. */
export function presiding(
  hub: ConsoleHub,
  sample: Sample,
  { here = true, own = {}, parts = {} }: { here?: boolean; own?: Partial<OwnView>; parts?: Partial<ChairView> } = {},
): void {
  hub.ask = (path, _body, method) => {
    if (path !== '/api/presiding') return { status: 404 };
    return method === 'GET' ? { status: 200, body: { here } } : { status: 204 };
  };
  const clock = sample.scene === 'ballot' ? RUNNING : {};
  hub.show('own', sampleOwn({ seat: 1, ...own }), clock);
  hub.show('deputy', sampleDeputy(sample, parts.ballot ? { ballot: parts.ballot } : {}), clock);
  hub.show('chair', sampleChair(sample, { presiding: { memberId: MEMBER }, ...parts }), clock);
}

const held = { ...heldVote('for', 1291) };
const secretBallot = (): Partial<ChairView> => {
  const { ballot } = sampleChair(BALLOT);
  return ballot ? { ballot: { ...ballot, ...secret, sealKey: 'ab'.repeat(32) } } : {};
};
export const OWN_VOTE: readonly Listed[] = [
  { name: 'own-sign-in', arrange: (hub) => presiding(hub, BALLOT, { here: false }), shows: '.own' },
  {
    name: 'own-pin',
    arrange: (hub) => presiding(hub, { ...SMALL, scene: 'idle' }, { here: false }),
    shows: '.own',
    act: press('V'),
  },
  {
    name: 'own-register',
    arrange: (hub) => presiding(hub, { ...SMALL, scene: 'idle' }, { own: { registered: false } }),
    shows: '.own',
    act: press('V'),
  },
  { name: 'own-ballot', arrange: (hub) => presiding(hub, BALLOT), shows: '.line' },
  { name: 'own-recorded', arrange: (hub) => presiding(hub, BALLOT, { own: held }), shows: '.line .lit' },
  { name: 'own-sheet', arrange: (hub) => presiding(hub, BALLOT, { own: held }), shows: '.line .lit', act: press('V') },
  {
    name: 'own-secret',
    arrange: (hub) => presiding(hub, BALLOT, { parts: secretBallot() }),
    shows: '.own',
    act: press('V'),
  },
];
