import { test } from 'tap';
import type { MicrophoneState } from '#contract/hall-bus';
import type { BridgeId } from '#contract/ids';
import { HallHealth } from './hall-health.ts';
import { handClock } from './testing/hand-clock.ts';

const bridge = 'bridge-1' as BridgeId;
const state = (asked: boolean, open?: boolean): MicrophoneState => ({
  ...{ place: 'chair', driver: 'shure', asked, reachable: true, corrected: 0 },
  ...(open !== undefined && { open }),
});

function hall() {
  const clock = handClock();
  const health = new HallHealth(clock, () => undefined);
  return { clock, health, chair: () => health.now().microphones[0] };
}

test('a microphone that is otherwise than the hub has ordered is a fault, whatever its bridge believes', async (t) => {
  const { clock, health, chair } = hall();
  health.ordered({ place: 'chair', open: false, position: 1 });
  health.microphone(bridge, state(true, true));
  t.match(chair(), { asked: false, open: true });
  clock.pass(2000);
  t.equal(chair()?.fault, true);
  health.microphone(bridge, state(false, false));
  t.notOk(chair()?.fault);
});

test('a bridge that believes something else was ordered is at fault though its microphone is right: it may set it so', async (t) => {
  const { clock, health, chair } = hall();
  health.ordered({ place: 'chair', open: false, position: 1 });
  health.microphone(bridge, state(true, false));
  t.notOk(chair()?.fault, 'the order may be on its way');
  clock.pass(2000);
  t.equal(chair()?.fault, true);
  health.microphone(bridge, state(false, false));
  t.notOk(chair()?.fault);
});

test('a bridge that says nothing to an order leaves its microphone at fault', async (t) => {
  const { clock, health, chair } = hall();
  health.microphone(bridge, state(false, false));
  health.ordered({ place: 'chair', open: true, position: 2 });
  t.notOk(chair()?.fault, 'a switch takes its time');
  clock.pass(2000);
  t.equal(chair()?.fault, true);
});

test('what the microphones of a lost bridge do is not known, which is a fault until it is back', async (t) => {
  const { clock, health, chair } = hall();
  health.microphone(bridge, state(true, true));
  health.presence(bridge, 'lost');
  t.match(chair(), { reachable: false });
  t.equal(chair()?.open, undefined);
  clock.pass(2000);
  t.equal(chair()?.fault, true);
  health.presence(bridge, 'online');
  t.match(chair(), { reachable: true, open: true });
  t.notOk(chair()?.fault);
});

test('equipment that does not tell its state leaves it not known, which is a fault once a switch would have been done', async (t) => {
  const { clock, health, chair } = hall();
  health.ordered({ place: 'chair', open: true, position: 1 });
  health.microphone(bridge, state(true));
  t.notOk(chair()?.fault);
  clock.pass(2000);
  t.equal(chair()?.fault, true);
  health.microphone(bridge, state(true, true));
  t.notOk(chair()?.fault);
});

test('a bridge fills no memory with microphones that nobody has ordered', async (t) => {
  const { health } = hall();
  for (let seat = 1; seat <= 9999; seat += 1) health.microphone(bridge, { ...state(false, false), place: seat });
  t.equal(health.now().microphones.length, 256);
  health.ordered({ place: 9000, open: false, position: 1 });
  health.microphone(bridge, { ...state(false, false), place: 9000 });
  t.equal(health.now().microphones.length, 257, 'one that was ordered has its place');
});
