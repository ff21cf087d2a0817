/**
 * What has changed, for those who listen: sentences in the order of their weight. In: two views, one after the other.
 * Out: keys and arguments of messages; how many have voted is not among them, it is told every few seconds.
 */
import type { ChairView, Speech } from '#contract/views';
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

function sittingChanges({ t }: Words, before: ChairView, { head, quorum }: ChairView): readonly string[] {
  const moved = head && before.head?.state !== head.state ? [t(`stage.${head.state}`)] : [];
  if (!quorum || !before.quorum || before.quorum.met === quorum.met) return moved;
  const { deputies, needed } = quorum;
  return [...moved, t(quorum.met ? 'health.quorum' : 'health.no-quorum', { deputies, needed })];
}

function ballotChanges({ t, say }: Words, before: ChairView, { ballot, result }: ChairView): readonly string[] {
  if (ballot && before.ballot?.ballotId !== ballot.ballotId) {
    const subject = t(`subject.${ballot.subject}`);
    return [t('heard.ballot', { subject, seconds: ballot.by === 'paper' ? 0 : ballot.openForSeconds })];
  }
  if (!result || before.result?.ballotId === result.ballotId) return [];
  return [`${say(result.headline)}. ${say(result.explanation)}`];
}

const speaker = (speech: Speech | undefined): string => speech?.memberId ?? speech?.guestId ?? '';

function speechChanges({ t }: Words, before: ChairView, { speech }: ChairView): readonly string[] {
  if (!speech) return before.speech ? [t('heard.speech-over', { name: before.speech.name })] : [];
  if (speaker(before.speech) === speaker(speech) && before.speech?.begunAt === speech.begunAt) return [];
  return [t('heard.speech', { name: speech.name, kind: t(`speech.${speech.kind}`) })];
}

function itemChanges({ t }: Words, before: ChairView, { item }: ChairView): readonly string[] {
  if (!item) return [];
  if (before.item?.itemId !== item.itemId) return [t('heard.item', { number: item.number, title: item.title })];
  return item.stage && before.item.stage !== item.stage ? [t(`stages.${item.stage}`)] : [];
}

function newRequests({ t }: Words, before: ChairView, { queue }: ChairView): readonly string[] {
  return Object.values(queue)
    .filter(({ requestId }) => !(requestId in before.queue))
    .map(({ name }) => t('heard.asks', { name }));
}
