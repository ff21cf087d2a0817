/**
 * For tests: a raion council of a few seats and the house of its sitting, hub and bridge as processes of their own on
 * one folder of data, and people at its screens. Deputy n has the id mn, sits in seat n and holds card n; m1 presides.
 */
import type { Test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { HallFile } from '#contract/hall-file';
import type { BridgeId, CardNumber, MemberId } from '#contract/ids';
import { type BridgeProcess, startBridge } from './bridge-process.ts';
import { HubProcess, type HubReady } from './hub-process.ts';
import { LiveClient, signIn } from './live-client.ts';

const HOST = '127.0.0.1';
export const BRIDGE = 'bridge-1' as BridgeId;
const SECRET = 'a secret of the test';

/** Card of the deputy in this seat. */
export const cardOf = (seat: number): CardNumber => `62000000${String(seat).padStart(2, '0')}` as CardNumber;

/** What a hall file says of the council; lines and other equipment are the caller's. */
export const smallCouncil = (seats: readonly number[]): Omit<HallFile, 'lines'> => ({
  format: 'hall/1',
  council: { name: 'Вербівська районна рада', kind: 'raion', seats: seats.length },
  convocation: 8,
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
  members: seats.map((seat) => ({
    id: `m${seat}` as MemberId,
    name: `Депутат Імʼя Номер${seat}`,
    gender: 'male',
    office: 'deputy',
    seat,
    card: cardOf(seat),
  })),
  chair: 'm1',
  agenda: [{ number: '1', title: 'Про бюджет' }],
  bridge: BRIDGE,
});

export type SmallHouse = {
  readonly hub: HubProcess;
  readonly ready: HubReady;
  readonly bridge: BridgeProcess;
  readonly origin: string;
  /** Signs in with the role's link, which lets in once, and sees its view. */
  readonly come: (role: 'chair' | 'operator' | 'secretary') => Promise<LiveClient>;
  /** Ends both processes before the test does. */
  readonly stop: () => Promise<void>;
};

export type SmallHouseOptions = {
  /** The hall file. */
  readonly config: string;
  readonly data: string;
  /** Command in front of the bridge: where its board is. */
  readonly enter?: readonly string[];
  readonly onLog?: (bytes: Buffer) => void;
};

/** Starts hub and bridge; both end with the test. */
export async function startSmallHouse(t: Test, options: SmallHouseOptions): Promise<SmallHouse> {
  const { config, data, enter, onLog = () => undefined } = options;
  const hub = new HubProcess({ config, data, host: HOST, port: 0, brokerPort: 0, bridgeSecret: SECRET, onLog });
  t.teardown(() => hub.stop());
  const ready = await hub.ready();
  const { brokerUrl, httpPort, links } = ready;
  const at = { config, data, brokerUrl, bridge: BRIDGE, bridgeSecret: SECRET, onLog };
  const bridge = startBridge({ ...at, ...(enter && { enter }) });
  t.teardown(() => bridge.stop());
  const origin = `http://${HOST}:${httpPort}`;
  const come = async (role: 'chair' | 'operator' | 'secretary') => {
    const person = new LiveClient(origin, role, await signIn(origin, links[role]));
    t.teardown(() => person.close());
    await person.ready();
    await person.see(role);
    return person;
  };
  const stop = async () => {
    await bridge.stop();
    await hub.stop();
  };
  return { hub, ready, bridge, origin, come, stop };
}

/** Gives a command that has to be taken. @throws with why it was not */
export async function give(person: LiveClient, command: PersonCommand): Promise<void> {
  const answer = await person.command(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.en}`);
}
