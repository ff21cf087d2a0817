/**
 * What of a plan can be read. In: the plan, recordings on the disk; out: the plan without what is gone or damaged, which
 * is among what is missing then, and that time. So no list tells of sound that no file holds.
 */
import { keptRecording } from '../store.ts';
import { joined, lengthOf, within } from './cuts.ts';
import { movedBy } from './one-clock.ts';
import type { SoundPlan } from './plan.ts';
import { silenceIn } from './recorded.ts';
import { SoundReader } from './sound/packets.ts';
import type { Span } from './timeline.ts';

type Readable = { readonly plan: SoundPlan; readonly lostMs: number };

export async function readable(plan: SoundPlan): Promise<Readable> {
  const lost = joined((await Promise.all(plan.recordings.map(lostOf))).flat());
  if (lost.length === 0) return { plan, lostMs: 0 };
  const without = (spans: readonly Span[]) => spans.flatMap((span) => silenceIn(lost, span));
  const open = { fromMs: Date.parse(plan.openedAt), toMs: Date.parse(plan.closedAt) };
  const cuts = plan.cuts.map((cut) => ({ ...cut, pieces: without(cut.pieces) }));
  return {
    lostMs: Math.round(lengthOf(lost)),
    plan: {
      ...plan,
      recordings: plan.recordings.map((one) => ({ ...one, sound: without(one.sound) })),
      cuts: cuts.filter(({ pieces }) => pieces.length > 0),
      missing: joined([...plan.missing, ...within(lost, open)]),
    },
  };
}

/** Of the sound that is taken of one. */
async function lostOf({ folder, sound, shiftMs }: SoundPlan['recordings'][number]): Promise<readonly Span[]> {
  const recording = await keptRecording(folder);
  if (!recording) return sound;
  const lost = await new SoundReader(movedBy(recording, shiftMs)).lost();
  return sound.flatMap((span) => within(lost, span));
}
