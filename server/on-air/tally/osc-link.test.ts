/** The peer is another make: datagrams are read by osc-min at a real socket. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { fromBuffer } from 'osc-min';
import pino from 'pino';
import { type Test, test } from 'tap';
import type { SeatNumber } from '#contract/ids';
import { handClock } from '../../hub/testing/hand-clock.ts';
import type { OnAirMoment } from '../moment.ts';
import { OscLink } from './osc-link.ts';
import type { OscEntry } from './settings.ts';

const seat = (number: number) => number as SeatNumber;
const quiet: OnAirMoment = { happens: 'quiet', open: ['chair'], places: ['chair', seat(5)] };
const speaking: OnAirMoment = {
  ...quiet,
  happens: 'speech',
  open: ['chair', seat(5)],
  speaker: { name: 'Мар’яна Їжак', place: seat(5) },
};

/** A switcher that listens; `heard(n)` waits for n messages more. */
async function switcher(t: Test, port = 0) {
  const socket = createSocket('udp4');
  const inbox: string[] = [];
  let wake = () => {};
  socket.on('message', (bytes) => {
    const packet = fromBuffer(bytes);
    if (packet.oscType !== 'message') throw new Error('not a message');
    const args = packet.args.map((arg) => (Array.isArray(arg) ? '' : `${arg.type}:${String(arg.value)}`));
    inbox.push([packet.address, ...args].join(' '));
    wake();
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  let isOpen = true;
  const close = async () => {
    if (isOpen) await new Promise<void>((closed) => socket.close(closed));
    isOpen = false;
  };
  t.teardown(close);
  const heard = async (count: number): Promise<string[]> => {
    while (inbox.length < count)
      await new Promise<void>((more) => {
        wake = more;
      });
    return inbox.splice(0, count);
  };
  return { port: socket.address().port, heard, close, inbox };
}

function link(t: Test, port: number, entry: Partial<OscEntry> = {}) {
  const clock = handClock();
  const listeners = new Set<() => void>();
  const osc = new OscLink(
    { kind: 'osc', name: 'Companion', host: '127.0.0.1', port, ...entry },
    {
      ...{ clock, log: pino({ enabled: false }), note: async () => undefined },
      changed: () => {
        for (const listener of listeners) listener();
      },
    },
  );
  t.teardown(() => osc.stop());
  /** Waits until the link stands so. */
  const until = async (state: string): Promise<void> => {
    while (osc.now().state !== state)
      await new Promise<void>((changed) => {
        listeners.add(changed);
      });
  };
  return { osc, clock, until };
}

const WHOLE = [
  '/dzvin/closed integer:0',
  '/dzvin/event string:quiet',
  '/dzvin/place string:',
  '/dzvin/speaker string:',
  '/dzvin/mic/5 integer:0',
  '/dzvin/mic/chair integer:1',
];

test('a switcher hears the whole state first, then what changes at once', async (t) => {
  const peer = await switcher(t);
  const { osc, until } = link(t, peer.port);
  osc.follow(quiet);
  t.same(await peer.heard(6), WHOLE);
  await until('sending');
  osc.follow(speaking);
  t.same(await peer.heard(4), [
    '/dzvin/event string:speech',
    '/dzvin/place string:5',
    '/dzvin/speaker string:Мар’яна Їжак',
    '/dzvin/mic/5 integer:1',
  ]);
  t.match(osc.now(), {
    kind: 'osc',
    name: 'Companion',
    last: { what: { uk: 'Мікрофон увімкнено: головуючий, місце 5' } },
  });
});

test('what UDP lost is told again with the whole state every few seconds', async (t) => {
  const peer = await switcher(t);
  const { osc, clock } = link(t, peer.port, { repeatSeconds: 2, prefix: '/rada/zal' });
  osc.follow(quiet);
  const told = (await peer.heard(6)).map((line) => line.replace('/rada/zal', '/dzvin'));
  t.same(told, WHOLE);
  clock.pass(2000);
  t.equal((await peer.heard(6)).length, 6);
  clock.pass(2000);
  t.equal((await peer.heard(6)).at(-1), '/rada/zal/mic/chair integer:1');
});

test('Companion has its own variables set, one for who is in the picture and none for each microphone', async (t) => {
  const peer = await switcher(t);
  const { osc, until } = link(t, peer.port, { preset: 'companion' });
  osc.follow(quiet);
  t.same(await peer.heard(4), [
    '/custom-variable/dzvin_closed/value integer:0',
    '/custom-variable/dzvin_event/value string:quiet',
    '/custom-variable/dzvin_place/value string:',
    '/custom-variable/dzvin_speaker/value string:',
  ]);
  await until('sending');
  osc.follow(speaking);
  await peer.heard(3);
  t.same(peer.inbox, []);
});

test('when the hub goes every microphone is told as closed', async (t) => {
  const peer = await switcher(t);
  const { osc } = link(t, peer.port);
  osc.follow(speaking);
  await peer.heard(6);
  await osc.stop();
  const last = await peer.heard(6);
  t.notOk(last.some((line) => line.includes('integer:1')));
  t.ok(last.includes('/dzvin/mic/5 integer:0'));
});

test('the operator reads that nobody listens, and a switcher that comes back is told everything', async (t) => {
  const peer = await switcher(t);
  await peer.close();
  const { osc, clock, until } = link(t, peer.port);
  osc.follow(quiet);
  await until('refused');
  t.match(osc.now().why?.uk, /ніхто не слухає/);
  t.equal(osc.now().last, undefined, 'what nobody heard was told to nobody');
  const again = await switcher(t, peer.port);
  clock.pass(5000);
  t.same(await again.heard(6), WHOLE);
  clock.pass(5000);
  await until('sending');
  t.equal(osc.now().why, undefined);
});

test('a name that the network does not know is told in words, and asked for again', async (t) => {
  const { osc, clock, until } = link(t, 9, { host: 'switcher.invalid' });
  osc.follow(quiet);
  await until('refused');
  t.match(osc.now().why?.uk, /Назви з адреси switcher\.invalid:9 у мережі немає/);
  clock.pass(5000);
  t.equal(osc.now().state, 'refused');
});

test('a broadcast address is told as what it is', async (t) => {
  const { osc, until } = link(t, 9, { host: '255.255.255.255' });
  osc.follow(quiet);
  await until('refused');
  t.match(osc.now().why?.uk, /255\.255\.255\.255:9 — широкомовна адреса.*адресу самого пристрою/);
});
