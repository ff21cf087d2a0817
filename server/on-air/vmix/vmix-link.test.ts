import pino from 'pino';
import { type Test, test } from 'tap';
import type { SeatNumber } from '#contract/ids';
import { systemClock } from '../../hub/clock.ts';
import { handClock } from '../../hub/testing/hand-clock.ts';
import type { OnAirMoment } from '../moment.ts';
import type { VmixEntry } from './settings.ts';
import { readState } from './state.ts';
import { VmixPeer } from './testing/vmix-peer.ts';
import { LOOK_MS, VmixLink } from './vmix-link.ts';
import { ANSWER_MS, WebApi } from './web-api.ts';

const seat = (number: number) => number as SeatNumber;
const places: OnAirMoment['places'] = ['chair', 'rostrum', seat(5)];
const quiet: OnAirMoment = { happens: 'quiet', open: ['chair'], places };
const speaking: OnAirMoment = {
  ...{ happens: 'speech', open: ['chair', seat(5)], places },
  speaker: { name: 'Їжак Марʼяна', place: seat(5) },
};
const closedPart: OnAirMoment = { happens: 'closed-part', open: [], places };

const INPUTS = ['Загальний план', 'Камера "5" & зал', 'Заставка', 'Відео'];
const RULES: NonNullable<VmixEntry['rules']> = [
  { when: 'seat', seats: [5], scene: 'Камера "5" & зал' },
  { when: 'quiet', scene: 'Загальний план' },
];

const ENTRY = { kind: 'vmix', name: 'vMix', host: '127.0.0.1', rules: RULES, shotSeconds: 0 } as const;

async function vmix(t: Test, entry: Partial<VmixEntry> = {}, inputs = INPUTS, stands = 'connected') {
  const peer = await VmixPeer.start({ inputs });
  t.teardown(() => peer.stop());
  const clock = handClock();
  /* A look is ordered by the hand; its answer has a peer's real time, unless a peer that never answers is waited for. */
  const hand = { givesUp: false };
  const after: typeof clock.after = (ms, call) =>
    (ms === ANSWER_MS && !hand.givesUp ? systemClock : clock).after(ms, call);
  const listeners = new Set<() => void>();
  let kept: readonly string[] = [];
  const disk = { isFull: false };
  const link = new VmixLink(
    { ...ENTRY, port: peer.port, ...entry },
    {
      ...{ clock: { ...clock, after }, log: pino({ enabled: false }) },
      kept: {
        read: () => kept,
        write: (inputs) => {
          if (disk.isFull) throw new Error('ENOSPC');
          kept = inputs;
        },
      },
      changed: () => {
        for (const listener of listeners) listener();
      },
    },
  );
  t.teardown(() => link.stop());
  /** Waits until the link stands so. */
  const until = async (holds: (now: ReturnType<VmixLink['now']>) => boolean): Promise<void> => {
    while (!holds(link.now()))
      await new Promise<void>((changed) => {
        listeners.add(changed);
      });
  };
  /** Lets time pass until vMix was looked at and what it said has been taken in, for by then it is looked at again. */
  const look = async () => {
    const before = peer.looks;
    while (peer.looks < before + 2) {
      clock.pass(LOOK_MS);
      await new Promise(setImmediate);
    }
  };
  link.follow(quiet);
  await until(({ state }) => state === stands);
  return { peer, link, clock, until, look, disk, hand };
}

test('vMix cuts to the input of the seat that speaks, and back when nobody does', async (t) => {
  const { peer, link, until } = await vmix(t);
  link.follow(speaking);
  await peer.until(() => peer.shows === 'Камера "5" & зал');
  link.follow(quiet);
  await peer.until(() => peer.shows === 'Загальний план');
  await until(({ last }) => last?.what.uk === 'Вхід «Загальний план»');
  t.match(link.now(), { kind: 'vmix', state: 'connected', automatic: true, scenes: INPUTS });
});

test('in a closed part the plate is on and the master mute; afterwards it sounds again', async (t) => {
  const { peer, link, until, look } = await vmix(t);
  link.follow(speaking);
  await peer.until(() => peer.shows === 'Камера "5" & зал');
  link.follow(closedPart);
  await peer.until(() => peer.shows === 'Заставка' && peer.isMute);
  await until(({ exposed }) => exposed === undefined);
  peer.inputs = peer.inputs.filter((input) => input !== 'Заставка');
  await look();
  await until(({ exposed }) => exposed !== undefined);
  t.match(link.now().exposed?.uk, /заставки у vMix на екрані немає/);
  peer.inputs.push('Заставка');
  while (peer.shows !== 'Заставка') await look();
  link.follow(quiet);
  await peer.until(() => peer.shows === 'Загальний план' && !peer.isMute);
  t.equal(link.now().exposed, undefined);
});

test('a master that a person had muted stays mute after a closed part', async (t) => {
  const { peer, link, look } = await vmix(t);
  peer.isMute = true;
  link.follow(closedPart);
  await peer.until(() => peer.shows === 'Заставка');
  await look();
  link.follow(quiet);
  await peer.until(() => peer.shows === 'Загальний план');
  await look();
  t.ok(peer.isMute);
  t.notOk(peer.calls.includes('MasterAudioOn'));
});

test('who cuts in vMix leads, until the operator takes the automation up again', async (t) => {
  const { peer, link, look, until } = await vmix(t);
  await look();
  peer.active = 4;
  await look();
  await until(({ byHand }) => byHand === true);
  link.follow(speaking);
  await look();
  t.equal(peer.shows, 'Відео');
  t.equal(link.order({ do: 'resume' }), undefined);
  await peer.until(() => peer.shows === 'Камера "5" & зал');
});

test('a missing input is told by name with the nearest, before it is needed', async (t) => {
  const { link } = await vmix(t, { rules: [{ when: 'quiet', scene: 'Загальний' }] }, ['Загальний план', 'Заставка']);
  t.match(link.now().why?.uk, /немає входів.*«Загальний» \(є «Загальний план»\)/);
  t.match(link.order({ do: 'try-scene', scene: 'Немає' }), { code: 'NO_SUCH_SCENE' });
});

test('the operator reads why vMix is not reached; in a closed part that it may be on air', async (t) => {
  const { peer, link, clock, until } = await vmix(t);
  const { port } = peer;
  await peer.stop();
  clock.pass(LOOK_MS);
  await until(({ state }) => state === 'refused');
  t.match(link.now().why?.uk, /ніхто не слухає/);
  t.match(link.order({ do: 'try-scene', scene: 'Заставка' }), { code: 'OBS_NOT_CONNECTED' });
  link.follow(closedPart);
  t.match(link.now().exposed?.uk, /vMix не відповідає/);
  const again = await VmixPeer.start({ inputs: INPUTS, port });
  t.teardown(() => again.stop());
  clock.pass(LOOK_MS);
  await again.until(() => again.shows === 'Заставка' && again.isMute);
});

test('a vMix with a password lets in who brings it, and the operator reads that one is asked for', async (t) => {
  const locked = await VmixPeer.start({ inputs: INPUTS, password: 'пароль' });
  t.teardown(() => locked.stop());
  const { link } = await vmix(t, { port: locked.port, username: 'rada', password: 'пароль' });
  t.match(link.now(), { state: 'connected', scenes: INPUTS });
  const { until } = await vmix(t, { port: locked.port }, INPUTS, 'refused');
  await until(({ why }) => why?.uk.includes('просить імʼя й пароль') === true);
});

test('what is not vMix’s is not believed', async (t) => {
  for (const text of ['', '<html></html>', '<vmix', '<vmix/>'.padStart(5_000_000), '{"vmix":1}'])
    t.equal(readState(text), undefined, text.slice(0, 20));
  t.same(readState('<vmix><inputs/><active>1</active></vmix>'), { inputs: [], isMute: false });
});

test('an answer that stops half-way or never ends is given up in its time, and the next asking is answered', async (t) => {
  const peer = await VmixPeer.start({ inputs: INPUTS });
  t.teardown(() => peer.stop());
  const clock = handClock();
  const api = new WebApi({ ...ENTRY, port: peer.port }, clock);
  peer.fails = 'half';
  const half = api.ask();
  const behind = api.ask();
  await peer.until(() => peer.looks === 1);
  peer.fails = 'endless';
  clock.pass(ANSWER_MS);
  t.same(await half, { ok: false, code: 'ETIMEDOUT', isSystem: true });
  t.same(await behind, { ok: false, code: 'too-large', isSystem: false });
  delete peer.fails;
  t.match(await api.ask(), { ok: true, text: /<vmix>/ });
  api.stop();
  t.match(await api.ask(), { ok: false });
});

test('a closed part counts as on air from its first moment, until vMix itself shows otherwise', async (t) => {
  const { peer, link, clock, look, until, hand } = await vmix(t);
  await look();
  peer.fails = 'half';
  hand.givesUp = true;
  link.follow(closedPart);
  t.match(link.now().exposed?.uk, /чекаємо, доки vMix підтвердить/);
  link.follow({ ...closedPart, places: ['chair'] });
  t.match(link.now().exposed?.uk, /чекаємо/, 'whatever else happens in the hall');
  while (link.now().state !== 'refused') {
    clock.pass(ANSWER_MS);
    await new Promise(setImmediate);
  }
  t.match(link.now().exposed?.uk, /vMix не відповідає/);
  delete peer.fails;
  hand.givesUp = false;
  while (peer.shows !== 'Заставка' || !peer.isMute) await look();
  await until(({ exposed }) => exposed === undefined);
});

test('a plate that vMix refused in a closed part is asked for again until it is on', async (t) => {
  const { peer, link, look, until } = await vmix(t);
  peer.fails = 'refuse';
  link.follow(closedPart);
  await until(({ exposed }) => exposed?.uk.includes('заставки у vMix на екрані немає') === true);
  delete peer.fails;
  while (peer.shows !== 'Заставка') await look();
  await until(({ exposed }) => exposed === undefined);
});

test('a full disk keeps no sound on air, and the operator reads what to do after a restart', async (t) => {
  const { peer, link, look, until, disk } = await vmix(t);
  disk.isFull = true;
  link.follow(closedPart);
  await peer.until(() => peer.isMute);
  await until(({ exposed }) => exposed === undefined);
  t.match(link.now().why?.uk, /Диск не приймає запису/);
  disk.isFull = false;
  link.follow(quiet);
  await peer.until(() => !peer.isMute);
  await look();
  t.equal(link.now().why, undefined);
});

test('an input whose title is another one’s number is put on all the same', async (t) => {
  const { peer, link } = await vmix(t, { rules: [{ when: 'quiet', scene: '1' }] }, ['Заставка', 'Відео', '1']);
  await peer.until(() => peer.active === 3);
  t.same(link.now().scenes, ['Заставка', 'Відео', '1']);
});
