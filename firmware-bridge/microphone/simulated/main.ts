/**
 * Simulated microphone equipment as a process, a child with an IPC channel: an X32 desk and Shure equipment on sockets of
 * this machine, as `#contract/simulated-microphones` says. Ends with its parent, or on SIGTERM.
 */
import { checker } from '#contract/check';
import { SimulatedMicrophonesCommand, type SimulatedMicrophonesReport } from '#contract/simulated-microphones';
import { unreachable } from '#contract/unreachable';
import { monotonicClock } from '../../clock.ts';
import { seededRandom } from '../../simulated-hall/random.ts';
import { SimulatedDesk } from '../behringer/simulated.ts';
import { SimulatedShure } from '../shure/simulated.ts';
import type { SimulatedPeer } from '../testing/simulated-peer.ts';

type Channels = Extract<SimulatedMicrophonesCommand, { do: 'start' }>['x32'];

const checkCommand = checker(SimulatedMicrophonesCommand);
let peers: readonly SimulatedPeer[] = [];

const tell = (report: SimulatedMicrophonesReport): void => {
  if (process.connected) process.send?.(report);
};
const tellOpen = (): void => tell({ tells: 'open', places: peers.flatMap(({ bench }) => bench.openPlaces) });
const channelsOf = (channels: Channels) => new Map(channels.map(({ place, channel }) => [place, channel]));

async function carryOut(command: SimulatedMicrophonesCommand): Promise<void> {
  switch (command.do) {
    case 'start': {
      const desk = new SimulatedDesk(channelsOf(command.x32), monotonicClock);
      const shure = new SimulatedShure(channelsOf(command.shure));
      peers = [desk, shure];
      for (const { bench } of peers) bench.onChange = tellOpen;
      await Promise.all(peers.map((peer) => peer.comeBack()));
      tell({ tells: 'started', x32: desk.port, shure: shure.port });
      return;
    }
    case 'press':
      for (const peer of peers) if (peer.bench.has(command.place)) peer.press(command.place, command.open);
      return;
    case 'lose': {
      const random = seededRandom(command.seed);
      for (const { bench } of peers) bench.loses = () => random() < command.share;
      return;
    }
    default:
      unreachable(command);
  }
}

process.on('message', (message) => {
  const command = checkCommand(message);
  if (!command.ok) throw new Error(`no command: ${JSON.stringify(message)}`);
  void carryOut(command.value);
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
