/**
 * A million frames with flipped bits, cut, spliced and replayed, through decoder and session of panel and device: nothing
 * is taken for true that is not. The seed is fixed; another one by SEED=n.
 */
import { type Test, test } from 'tap';
import { ManualClock } from '../clock.ts';
import { type PressOf, pressesOf } from '../seat-keypad/testing/presses.ts';
import { encodeVoteCommand } from '../seat-keypad/vote-exchange.ts';
import { Keypad, type ProtocolKind } from '../simulated-hall/keypad.ts';
import { Peripheral } from '../simulated-hall/peripheral.ts';
import { seededRandom } from '../simulated-hall/random.ts';
import { Damage } from '../testing/damage.ts';
import { frameOf, greenLight } from '../testing/frames.ts';
import { Ear } from '../testing/memory-bus.ts';
import { type Command, commandCode } from './commands.ts';
import { FrameDecoder } from './decoder.ts';
import { DeviceSession } from './device-session.ts';
import type { Frame } from './frame.ts';

const SEED = Number(process.env['SEED'] ?? 2026);
const KEY = Buffer.alloc(16, 7);
const KEYS = ['for', 'against', 'abstain', 'request-floor'] as const;
/** Damaged frames before each true one. */
const AT_ONCE = 50;

/** A session and a device that are in the channel, by true frames alone. */
function pair(kind: ProtocolKind, seed: number) {
  const clock = new ManualClock();
  const random = seededRandom(seed);
  const bytes = () => Buffer.from(Array.from({ length: 8 }, () => Math.floor(random() * 256)));
  const ear = new Ear();
  const keypad = new Keypad(1, () => undefined, { kind, clock });
  const carriedOut: Command[] = [];
  const owner = {
    answer: (command: Command, secure: boolean) => {
      if (secure) carriedOut.push({ code: command.code, data: Buffer.from(command.data) });
      return keypad.answer(command, secure);
    },
    delivered: () => keypad.delivered(),
    interrupted: () => keypad.interrupted(),
  };
  const device = new Peripheral({ address: 1, baseKey: KEY, clock }, owner, bytes);
  const session = new DeviceSession({ address: 1, baseKey: KEY }, ear, bytes);
  const damage = new Damage(random);
  return { clock, random, ear, keypad, device, session, damage, carriedOut };
}

/** Frames in these bytes, as the line's decoder finds them before it falls silent; not the true one, which noise may surround. */
function untrueIn(bytes: Buffer, truth: Buffer, decoder: FrameDecoder): Frame[] {
  const decoded = [...decoder.push(bytes), ...decoder.flush()];
  return decoded.flatMap((item) => (item.kind === 'frame' && !item.frame.bytes.equals(truth) ? [item.frame] : []));
}

/** Attacks the panel's side; what it heard is compared with what was done at the keypad. */
function attackPanel(t: Test, kind: ProtocolKind, count: number): void {
  const { clock, random, ear, keypad, device, session, damage } = pair(kind, SEED);
  const decoder = new FrameDecoder();
  const pressed: PressOf[] = [];
  let wrong = 0;
  for (let made = 0; made < count; ) {
    if (session.online && random() < 0.3) {
      const key = KEYS[Math.floor(random() * KEYS.length)] ?? 'for';
      keypad.press(key);
      pressed.push({ kind, key });
    }
    const answer = device.receive(frameOf(session.compose()))?.subarray(1);
    if (answer === undefined) throw new Error('the device is silent');
    for (let more = session.online ? AT_ONCE : 0; more > 0; more -= 1, made += 1) {
      const heard = ear.heard.length;
      for (const frame of untrueIn(damage.make(answer, 0.2), answer, decoder)) {
        if (session.accept(frame, clock.now(), 1) === 'done') wrong += 1;
      }
      wrong += ear.heard.length - heard;
    }
    damage.record(answer);
    session.accept(frameOf(answer), clock.now(), 1);
    clock.advance(5);
  }
  t.equal(wrong, 0, `${JSON.stringify(damage.made)}, seed ${SEED}`);
  t.same(pressesOf(kind, ear.heard), pressed.slice(0, pressesOf(kind, ear.heard).length));
  t.ok(pressed.length > 100 && pressed.length - pressesOf(kind, ear.heard).length < 64);
}

test('300,000 damaged and replayed answers of a plain keypad: the bridge believes none', async (t) => {
  attackPanel(t, 'plain', 300_000);
});

test('300,000 damaged and replayed answers of our own keypad: the bridge believes none', async (t) => {
  attackPanel(t, 'own', 300_000);
});

/** Attacks the device's side. A device leaves the channel when a frame is wrong in it; the handshake is made anew then. */
function attackDevice(t: Test, kind: ProtocolKind, count: number): void {
  const { clock, random, ear, device, session, damage, carriedOut } = pair(kind, SEED + 1);
  const decoder = new FrameDecoder();
  const voteOpen = encodeVoteCommand({ kind: 'open', ballot: 7, nonce: 9, holdMs: 0, secret: false });
  let wrong = 0;
  for (let made = 0; made < count; ) {
    if (session.online && ear.errands.length === 0 && random() < 0.3) {
      ear.errands.push(kind === 'own' && random() < 0.5 ? voteOpen : greenLight);
    }
    const command = session.compose().subarray(1);
    const before = carriedOut.length;
    for (let more = session.online ? AT_ONCE : 0; more > 0; more -= 1, made += 1) {
      for (const frame of untrueIn(damage.make(command, 0.002), command, decoder)) device.receive(frame);
    }
    wrong += carriedOut.length - before;
    damage.record(command);
    const answer = device.receive(frameOf(command));
    if (answer !== undefined) session.accept(frameOf(answer), clock.now(), 1);
    clock.advance(5);
  }
  t.equal(wrong, 0, `${JSON.stringify(damage.made)}, seed ${SEED}`);
  const lit = carriedOut.filter(({ code }) => code === commandCode.led).length;
  const opened = carriedOut.filter(({ code }) => code === commandCode.manufacturer).length;
  t.ok(lit > 100 && (kind === 'plain' || opened > 100), `${lit} true lights, ${opened} true openings`);
}

test('200,000 damaged and replayed commands to a plain keypad: it carries out none', async (t) => {
  attackDevice(t, 'plain', 200_000);
});

test('200,000 damaged and replayed commands to our own keypad: it carries out none', async (t) => {
  attackDevice(t, 'own', 200_000);
});
