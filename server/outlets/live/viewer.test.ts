import { Duplex } from 'node:stream';
import { test } from 'tap';
import { Channel } from './channel.ts';
import { Viewer } from './viewer.ts';

const KIB = 1024;

/** A viewer of whose network nothing goes on until the test lets it, and a channel whose view is some KiB large. */
function given({ viewKiB }: { viewKiB: number }) {
  const sent: string[] = [];
  let letGo: (() => void) | undefined;
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      sent.push(String(chunk));
      letGo = done;
    },
  });
  const fate = { terminated: 0 };
  const terminate = () => {
    fate.terminated += 1;
  };
  const socket = { readyState: 1, OPEN: 1, terminate } as const;
  const viewer = new Viewer(socket, stream, { backlogBytes: 32 * KIB, hopelessBytes: 256 * KIB });
  const clock = { now: '2025-12-18T11:42:07+02:00' };
  const text = 'x'.repeat(viewKiB * KIB);
  const view = { text, changes: 0 };
  const channel = new Channel({ view: 'hall' }, { state: () => ({ ...view }), position: () => 1, clock: () => clock });
  const drain = async () => {
    const drained = new Promise((resolve) => stream.once('drain', resolve));
    while (stream.writableLength > 0) {
      letGo?.();
      await new Promise(setImmediate);
    }
    await drained;
  };
  return { viewer, channel, stream, fate, sent, view, drain };
}

test('whoever asks for a view again and again and reads nothing has no more waiting than a change is worth', async (t) => {
  const { viewer, channel, stream, fate, sent, view, drain } = given({ viewKiB: 20 });
  for (let asked = 0; asked < 1000; asked += 1) channel.add(viewer);
  t.ok(stream.writableLength < 64 * KIB, `${stream.writableLength} bytes wait`);
  t.equal(fate.terminated, 0);
  t.equal(stream.listenerCount('drain'), 1);
  view.changes = 1;
  channel.tell();
  await drain();
  t.match(sent.at(-1), '"seq":2', 'the view as it stands follows when all has been read');
  t.equal(sent.length, 3);
});

test('a viewer for whom more waits than is worth keeping is closed at the next word or beat', async (t) => {
  const { viewer, fate, stream } = given({ viewKiB: 1 });
  const word = Buffer.alloc(40 * KIB);
  for (let said = 0; said < 7; said += 1) viewer.send(word);
  t.equal(fate.terminated, 0);
  const waiting = stream.writableLength;
  viewer.send(word);
  t.equal(fate.terminated, 1);
  t.equal(stream.writableLength, waiting);
  viewer.tick();
  t.equal(fate.terminated, 2);
});
