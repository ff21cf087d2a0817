/**
 * What has changed, for those who listen: sentences in the order of their weight. In: two views, one after the other.
 * Out: keys and arguments of messages; how many have voted is not among them, it is told every few seconds.
 */
import type { ChairView, Speech } from '#contract/views';
import { movedSitting, newVerdict, openedBallot, openedItem, turnedQuorum } from '../console/changes.ts';
import type { ChairRoom } from './room.ts';
import { stepLabel } from './step-words.ts';

type Words = Pick<ChairRoom, 't' | 'say'>;

/** The sentences that tell of the change; none when nothing of it concerns whoever listens. */
export function changesIn(room: Words, before: ChairView, now: ChairView, primary = now.steps[0]): readonly string[] {
  const said = [
    ...sittingChanges(room, before, now),
    ...ballotChanges(room, before, now),
    ...speechChanges(room, before, now),
    ...itemChanges(room, before, now),
  ];
  const asked = newRequests(room, before, now);
  if (said.length === 0) return asked;
  const next = primary && !primary.refusedBecause ? [room.t('heard.next', { step: stepLabel(room, primary) })] : [];
  return [...said, ...asked, ...next];
}

function sittingChanges({ t }: Words, before: ChairView, now: ChairView): readonly string[] {
  const head = movedSitting(before, now);
  const moved = head ? [t(`stage.${head.state}`)] : [];
  const quorum = turnedQuorum(before, now);
  if (!quorum) return moved;
  const { deputies, needed } = quorum;
  return [...moved, t(quorum.met ? 'health.quorum' : 'health.no-quorum', { deputies, needed })];
}

function ballotChanges(room: Words, before: ChairView, now: ChairView): readonly string[] {
  const ballot = openedBallot(before, now);
  if (!ballot) return newVerdict(room, before, now);
  const subject = room.t(`subject.${ballot.subject}`);
  return [room.t('heard.ballot', { subject, seconds: ballot.by === 'paper' ? 0 : ballot.openForSeconds })];
}

const speaker = (speech: Speech | undefined): string => speech?.memberId ?? speech?.guestId ?? '';

function speechChanges({ t }: Words, before: ChairView, { speech }: ChairView): readonly string[] {
  if (!speech) return before.speech ? [t('heard.speech-over', { name: before.speech.name })] : [];
  if (speaker(before.speech) === speaker(speech) && before.speech?.begunAt === speech.begunAt) return [];
  return [t('heard.speech', { name: speech.name, kind: t(`speech.${speech.kind}`) })];
}

function itemChanges({ t }: Words, before: ChairView, now: ChairView): readonly string[] {
  const { item } = now;
  if (!item) return [];
  if (openedItem(before, now)) return [t('heard.item', { number: item.number, title: item.title })];
  return item.stage && before.item?.stage !== item.stage ? [t(`stages.${item.stage}`)] : [];
}

function newRequests({ t }: Words, before: ChairView, { queue }: ChairView): readonly string[] {
  return Object.values(queue)
    .filter(({ requestId }) => !(requestId in before.queue))
    .map(({ name }) => t('heard.asks', { name }));
}
