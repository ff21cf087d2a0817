/**
 * What has changed in the sitting between two views, for those who listen: each part as it is now, or undefined when
 * nothing of it has changed. Which words tell of it, each room knows.
 */
import type { Quorum } from '#contract/event';
import type { EndedBallot, ItemHead, RunningBallot, Sentence, SittingHead } from '#contract/views';

/** What the views of all rooms have in common. */
type Told = {
  readonly head?: SittingHead;
  readonly quorum?: Quorum;
  readonly item?: ItemHead;
  readonly ballot?: RunningBallot;
  readonly result?: EndedBallot;
  readonly alarm?: unknown;
};
type Change<T> = (before: Told | undefined, now: Told) => T | undefined;

/** The sitting has come into another state; the break that an alarm brings is told by the alarm. */
export const movedSitting: Change<SittingHead> = (before, { head, alarm }) =>
  alarm || before?.head?.state === head?.state ? undefined : head;

/** The quorum has come or gone; before anything was known of it nothing has. */
export const turnedQuorum: Change<Quorum> = (before, { quorum }) =>
  before?.quorum && before.quorum.met !== quorum?.met ? quorum : undefined;

export const openedItem: Change<ItemHead> = (before, { item }) =>
  before?.item?.itemId === item?.itemId ? undefined : item;

export const openedBallot: Change<RunningBallot> = (before, { ballot }) =>
  before?.ballot?.ballotId === ballot?.ballotId ? undefined : ballot;

/** The verdict of a ballot that has ended, with its explanation. */
export function newVerdict(
  { say }: { readonly say: (sentence: Sentence) => string },
  before: Told,
  { result }: Told,
): readonly string[] {
  if (!result || before.result?.ballotId === result.ballotId) return [];
  return [`${say(result.headline)}. ${say(result.explanation)}`];
}
