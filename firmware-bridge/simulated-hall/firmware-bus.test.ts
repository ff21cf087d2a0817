/** The bridge's own panel, and two keypads with the chip's own programs on one bus. */
import { type Test, test } from 'tap';
import { monotonicClock } from '../clock.ts';
import { ControlPanel } from '../osdp/control-panel.ts';
import { DeviceSession } from '../osdp/device-session.ts';
import { decodeVoteReply, encodeVoteCommand, isOwnKeypad } from '../seat-keypad/vote-exchange.ts';
import { SerialLine } from '../serial-line/serial-line.ts';
import { KEY } from '../testing/firmware-panel.ts';
import { Ear } from '../testing/memory-bus.ts';
import { buildFirmware, startFirmwareKeypad } from './firmware-keypad.ts';

/** An ear whose new words can be waited for. */
class WaitingEar extends Ear {
  #wake: () => void = () => undefined;

  constructor() {
    super();
    const { heard } = this;
    const push = heard.push.bind(heard);
    heard.push = (...words) => {
      const count = push(...words);
      this.#wake();
      return count;
    };
  }

  async until(holds: (heard: readonly string[]) => boolean): Promise<void> {
    while (!holds(this.heard))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }
}

async function busOfTwo(t: Test) {
  await buildFirmware();
  const keypads = await Promise.all([
    startFirmwareKeypad({ reader: 'em4100', address: 1, key: KEY, serial: 1 }),
    startFirmwareKeypad({ reader: 'mifare', address: 2, key: KEY, serial: 2 }),
  ]);
  const ears = keypads.map(() => new WaitingEar());
  const sessions = ears.map(
    (ear, index) => new DeviceSession({ address: index + 1, baseKey: Buffer.from(KEY, 'hex') }, ear),
  );
  const lines = keypads.map(({ path }, index) => {
    const onOpen = () => lines.every((line) => line.isOpen) && panel.start();
    const onBytes = (bytes: Buffer) => {
      panel.receive(bytes);
      lines.forEach((line, other) => {
        if (other !== index) line.write(bytes);
      });
    };
    const silent = () => undefined;
    return new SerialLine({
      path,
      baud: 115_200,
      clock: monotonicClock,
      onOpen,
      onBytes,
      onClose: silent,
      onTrouble: silent,
    });
  });
  const write = (bytes: Buffer) => {
    for (const line of lines) line.write(bytes);
  };
  const panel = new ControlPanel(sessions, { clock: monotonicClock, baud: 115_200, minCycleMs: 5, write });
  for (const line of lines) line.start();
  t.teardown(async () => {
    panel.stop();
    for (const line of lines) line.end();
    await Promise.all(keypads.map((keypad) => keypad.end()));
  });
  return { keypads, ears, sessions, panel };
}

test('two keypads on one bus come up, hear each other’s answers unmoved, and tell their own presses', async (t) => {
  const { keypads, ears, sessions, panel } = await busOfTwo(t);
  await Promise.all(ears.map((ear) => ear.until((heard) => heard.includes('up'))));
  for (const { identity } of sessions) t.ok(identity !== undefined && isOwnKeypad(identity));
  t.same(
    sessions.map(({ identity }) => identity?.version),
    [1, 2],
    'each says which reader it has',
  );
  ears.forEach((ear, index) => {
    ear.errands.push(encodeVoteCommand({ kind: 'open', ballot: 40 + index, nonce: index, holdMs: 0, secret: false }));
  });
  panel.wake();
  await Promise.all(ears.map((ear) => ear.until((heard) => heard.includes('done'))));
  keypads[0]?.press('for');
  keypads[1]?.press('abstain');
  const isVote = (word: string) => word.startsWith('manufacturer d2f1a010');
  await Promise.all(ears.map((ear) => ear.until((heard) => heard.some(isVote))));
  const votes = ears.map((ear) => decodeVoteReply(Buffer.from(ear.heard.find(isVote)?.slice(13) ?? '', 'hex')));
  t.match(votes, [
    { kind: 'vote', ballot: 40, nonce: 0, key: 'for', counter: 1 },
    { kind: 'vote', ballot: 41, nonce: 1, key: 'abstain', counter: 1 },
  ]);
  t.equal(panel.discardedBytes.checksum, undefined, 'no frame was damaged by another');
});
