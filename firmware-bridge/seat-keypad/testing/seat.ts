/** For tests: one seat's keypad, what it reports, and the lights it sets. */
import type { LightOrder, LinkState } from '#contract/hall-bus';
import type { BallotId, DeviceId } from '#contract/ids';
import { ManualClock } from '../../clock.ts';
import { decodeLights } from '../../osdp/commands.ts';
import type { Happening, Origin } from '../happening.ts';
import type { LossReason } from '../lost-presses.ts';
import { SeatKeypad } from '../seat-keypad.ts';

const device = 'line1-01' as DeviceId;
export const idle: LightOrder = { device, position: 1, ready: false, floor: 'none', hurry: false };
export const open: LightOrder = { ...idle, ready: true, ballotId: 'b3' as BallotId, hurry: true };

/** A keypad with everything it tells written down. `wake`: a light order waits. */
export function seat(wake: () => void = () => undefined) {
  const reports: Happening[] = [];
  const origins: (Origin | undefined)[] = [];
  const clock = new ManualClock();
  const links: LinkState[] = [];
  const woken: true[] = [];
  const losses: LossReason[] = [];
  const keypad = new SeatKeypad({
    device,
    now: () => clock.now(),
    secret: Buffer.alloc(16, 7),
    report: (happening, origin) => {
      reports.push(happening);
      origins.push(origin);
    },
    link: (state) => links.push(state),
    wake: () => {
      woken.push(true);
      wake();
    },
    onLoss: (reason) => losses.push(reason),
  });
  /** Contact, with the inputs read first; without `palm` there is no palm pad. */
  const connect = (slotClosed: boolean, ...palm: boolean[]) => {
    keypad.inputs([slotClosed, ...palm]);
    keypad.contact(true);
  };
  /** Sends what waits, as the session would; what lights it sets, number → colour. */
  const send = (maxData = 111) => {
    const lights = decodeLights(keypad.nextErrand(maxData)?.data ?? Buffer.alloc(0)) ?? [];
    keypad.errandDone();
    return Object.fromEntries(
      lights.map(({ led, onColour, offTime }) => [led, offTime > 0 ? `blink ${onColour}` : onColour]),
    );
  };
  return { keypad, reports, origins, clock, links, woken, losses, connect, send };
}
