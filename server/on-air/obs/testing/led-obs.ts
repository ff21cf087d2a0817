/** For tests: an OBS that is led from a hall on paper, its clock moved by hand; real is the wire between them alone. */
import type { Test } from 'tap';
import type { OnAirLink } from '#contract/on-air';
import { type HandClock, handClock } from '../../../hub/testing/hand-clock.ts';
import type { OnAirMoment } from '../../moment.ts';
import { ObsLink, SETTLED_MS } from '../obs-link.ts';
import { ANSWER_MS, URGENT_ANSWER_MS } from '../session.ts';
import type { ObsEntry } from '../settings.ts';
import type { KeptInputs } from '../silence.ts';
import { ObsPeer, type PeerPlan } from './obs-peer.ts';

/** A moment of a sitting; nobody speaks unless said. */
export const moment = (parts: Partial<OnAirMoment> = {}): OnAirMoment => ({
  ...{ happens: 'quiet', open: ['chair'], places: ['chair', 'rostrum', 4, 5] },
  ...parts,
});
export const speaks = (place: OnAirMoment['open'][number]): OnAirMoment =>
  moment({ happens: 'speech', open: ['chair', place] });
export const closedPart = moment({ happens: 'closed-part', open: [] });

type Plan = {
  readonly entry?: Partial<ObsEntry>;
  readonly peer?: PeerPlan;
  readonly first?: OnAirMoment;
  readonly kept?: KeptInputs;
};

/**
 * What OBS shows is asked for at once after it told of a switch. Limits of answers are no matter of the clock here, as
 * the wire has its own time: `runOut` lets them be over.
 */
function settling(clock: HandClock): HandClock & { runOut(): void } {
  const limits = new Set<() => void>();
  const after = (ms: number, call: () => void) => {
    if (ms === ANSWER_MS || ms === URGENT_ANSWER_MS) {
      limits.add(call);
      return () => limits.delete(call);
    }
    if (ms !== SETTLED_MS && ms !== 0) return clock.after(ms, call);
    const soon = setImmediate(call);
    return () => clearImmediate(soon);
  };
  const runOut = () => {
    for (const call of [...limits]) call();
  };
  return { ...clock, after, runOut };
}

export async function ledObs(t: Test, { entry = {}, peer: plan = {}, first = moment(), kept: where }: Plan = {}) {
  const peer = await ObsPeer.open(plan);
  const told: string[] = [];
  const faults: object[] = [];
  const watchers = new Set<() => void>();
  let kept: readonly string[] = [];
  const changed = () => {
    for (const look of [...watchers]) look();
  };
  const clock = settling(handClock());
  const mark = (what: string) => async (atMs: number) => {
    told.push(`${what} ${new Date(atMs).toISOString().slice(11, 19)}`);
    changed();
  };
  const link = new ObsLink(
    { kind: 'obs', name: 'OBS', host: '127.0.0.1', port: peer.port, preset: 'two-cameras', ...entry },
    {
      ...{ clock, changed, log: { info: () => undefined, warn: (fields: object) => void faults.push(fields) } },
      marks: { started: mark('started'), ended: mark('ended'), runsNothing: mark('runs nothing') },
      kept: where ?? {
        read: () => kept,
        write: (inputs) => {
          kept = inputs;
        },
      },
    },
  );
  t.teardown(async () => {
    await link.stop();
    await peer.close();
  });
  const until = (holds: (now: OnAirLink) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds(link.now())) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  link.follow(first);
  clock.pass(0);
  return { peer, link, clock, told, faults, until, kept: () => kept };
}
export type LedObs = Awaited<ReturnType<typeof ledObs>>;
