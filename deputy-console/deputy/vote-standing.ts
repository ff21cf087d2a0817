/**
 * What a deputy's press has come to. In: the last press here, and the member's own view made from committed events.
 * Out: one of five standings. A vote is `recorded` only when the own view holds it, never because of the press:
 * the light comes after the disk.
 */
import type { BallotId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import type { OwnView } from '#contract/views';
import type { Choice } from '#contract/vocabulary';

/**
 * A press on this page, at the hub's time. `answered` carries the journal position that the answer rests on;
 * `unconfirmed`: the wire was lost before an answer, and it is not sent again.
 */
export type Press = Readonly<{ ballotId: BallotId; choice: Choice; at: Date }> &
  (
    | Readonly<{ state: 'sending' }>
    | Readonly<{ state: 'unconfirmed' }>
    | Readonly<{ state: 'answered'; position: number }>
    | Readonly<{ state: 'refused'; refusal: Refusal }>
  );

export type HeldVote = NonNullable<OwnView['vote']>;
export type VoteStanding =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'sending'; press: Press; held: HeldVote | undefined }>
  | Readonly<{ kind: 'refused'; press: Press; refusal: Refusal; held: HeldVote | undefined }>
  | Readonly<{ kind: 'unconfirmed'; press: Press; held: HeldVote | undefined }>
  | Readonly<{ kind: 'recorded'; held: HeldVote }>;

/** What is said of a press: whether it is in the record, in a word, and what follows from it. */
export type Proven = { readonly lit: boolean; readonly word?: string; readonly how: readonly string[] };

/** The vote that the journal holds for ballot `ballotId`. */
export const heldVote = (ballotId: BallotId, own: OwnView | undefined): HeldVote | undefined =>
  own?.vote?.ballotId === ballotId ? own.vote : undefined;

/** Whether the own view has caught up with an answered press: it holds that choice, or a later record. */
export const isSeen = (press: Press, held: HeldVote | undefined): boolean =>
  held?.ballotId === press.ballotId &&
  ((press.state === 'answered' && held.position >= press.position) ||
    (isAnsweredOrGivenUp(press) && held.choice === press.choice));

const isAnsweredOrGivenUp = ({ state }: Press): boolean => state === 'answered' || state === 'unconfirmed';

/** The standing in ballot `ballotId`. A press in another ballot says nothing about this one. */
export function voteStanding(ballotId: BallotId, press: Press | undefined, held: HeldVote | undefined): VoteStanding {
  if (press?.ballotId === ballotId && !isSeen(press, held)) {
    if (press.state === 'refused') return { kind: 'refused', press, refusal: press.refusal, held };
    return { kind: press.state === 'unconfirmed' ? 'unconfirmed' : 'sending', press, held };
  }
  return held ? { kind: 'recorded', held } : { kind: 'none' };
}
