/**
 * What has changed, for those who listen: sentences in the order of their weight. In: two views of the sitting, one
 * after the other; before the first there is none, and only a running ballot is told. Out: whole sentences.
 */
import type { DeputyView } from '#contract/views';
import { idleWords } from './idle-words.ts';
import type { DeputyRoom } from './room.ts';

type Words = Pick<DeputyRoom, 't' | 'say' | 'face'>;

/** The sentences that tell of the change; none when nothing of it concerns whoever listens. */
export function heardIn(room: Words, before: DeputyView | undefined, now: DeputyView): readonly string[] {
  const ballot = newBallot(room, before, now);
  if (!before) return ballot;
  return [
    ...verdict(room, before, now),
    ...sittingChanges(room, before, now),
    ...quorumChange(room, before, now),
    ...newItem(room, before, now),
    ...ballot,
  ];
}

function newBallot({ t }: Words, before: DeputyView | undefined, { ballot }: DeputyView): readonly string[] {
  if (!ballot || before?.ballot?.ballotId === ballot.ballotId) return [];
  return [`${t('strip.ballot')} ${ballot.alternative?.text ?? ballot.text}`];
}

function verdict({ say }: Words, before: DeputyView, { result }: DeputyView): readonly string[] {
  if (!result || before.result?.ballotId === result.ballotId) return [];
  return [`${say(result.headline)}. ${say(result.explanation)}`];
}

function sittingChanges(room: Words, before: DeputyView, now: DeputyView): readonly string[] {
  return now.head && before.head?.state !== now.head.state ? [idleWords(room, now).title] : [];
}

function quorumChange({ t }: Words, before: DeputyView, { quorum }: DeputyView): readonly string[] {
  if (!quorum || !before.quorum || before.quorum.met === quorum.met) return [];
  return [t(quorum.met ? 'heard.quorum' : 'heard.no-quorum')];
}

function newItem({ t }: Words, before: DeputyView, { item }: DeputyView): readonly string[] {
  if (!item || before.item?.itemId === item.itemId) return [];
  return [`${t('idle.item', { number: item.number })}. ${item.title}`];
}
