/**
 * What has changed, for those who listen: sentences in the order of their weight. In: two views of the sitting, one
 * after the other; before the first there is none, and only a running ballot is told. Out: whole sentences.
 */
import type { DeputyView } from '#contract/views';
import { movedSitting, newVerdict, openedBallot, openedItem, turnedQuorum } from '../console/changes.ts';
import { idleWords } from './idle-words.ts';
import type { DeputyRoom } from './room.ts';

type Words = Pick<DeputyRoom, 't' | 'say' | 'face'>;

/** The sentences that tell of the change; none when nothing of it concerns whoever listens. */
export function heardIn(room: Words, before: DeputyView | undefined, now: DeputyView): readonly string[] {
  const ballot = newBallot(room, before, now);
  if (!before) return ballot;
  return [
    ...newVerdict(room, before, now),
    ...sittingChanges(room, before, now),
    ...quorumChange(room, before, now),
    ...newItem(room, before, now),
    ...ballot,
  ];
}

function newBallot({ t }: Words, before: DeputyView | undefined, now: DeputyView): readonly string[] {
  const ballot = openedBallot(before, now);
  return ballot ? [`${t('strip.ballot')} ${ballot.alternative?.text ?? ballot.text}`] : [];
}

function sittingChanges(room: Words, before: DeputyView, now: DeputyView): readonly string[] {
  return movedSitting(before, now) ? [idleWords(room, now).title] : [];
}

function quorumChange({ t }: Words, before: DeputyView, now: DeputyView): readonly string[] {
  const quorum = turnedQuorum(before, now);
  return quorum ? [t(quorum.met ? 'heard.quorum' : 'heard.no-quorum')] : [];
}

function newItem({ t }: Words, before: DeputyView, now: DeputyView): readonly string[] {
  const item = openedItem(before, now);
  return item ? [`${t('idle.item', { number: item.number })}. ${item.title}`] : [];
}
