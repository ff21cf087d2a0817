/** What a deputy reads while no item is open: the ceremony, or where the sitting stands and when it goes on. */
import type { DeputyView } from '#contract/views';
import type { DeputyRoom } from './room.ts';

type IdleWords = Readonly<{ title: string; how: string }>;

/** The state of the sitting in a few words, and what to wait for. */
export function idleWords({ t, face }: Pick<DeputyRoom, 't' | 'face'>, { head, ceremony }: DeputyView): IdleWords {
  if (ceremony) return { title: t(`ceremony.${ceremony.ceremony}`), how: ceremony.names.join(', ') };
  if (!head) return { title: t('idle.no-sitting'), how: t('idle.no-sitting.how') };
  const clock = face(head.timeZone);
  const at = (instant: string) => clock.time(new Date(instant));
  if (head.notHeld) return { title: t('idle.not-held'), how: t('idle.not-held.how') };
  switch (head.state) {
    case 'convened': {
      const starts = new Date(head.startsAt);
      const how = head.secondRegistrationAt
        ? t('idle.second-registration', { time: at(head.secondRegistrationAt) })
        : t('idle.convened.how', { date: `${clock.date(starts)}, ${clock.time(starts)}`, place: head.place });
      return { title: t('idle.convened'), how };
    }
    case 'adjourned': {
      const title = head.breakUntil ? t('idle.adjourned.until', { time: at(head.breakUntil) }) : t('idle.adjourned');
      return { title, how: t('idle.adjourned.how') };
    }
    case 'open':
      return { title: t('idle.open'), how: t(head.closedPart ? 'idle.closed-part' : 'idle.open.how') };
    case 'closed':
      return { title: t('idle.closed'), how: t('idle.closed.how') };
  }
}
