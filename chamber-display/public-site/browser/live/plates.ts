/** What stands over the live page in large letters, and what is read out when it comes. In: the state; out: sentences. */
import type { LiveView } from '#contract/views';
import { day } from '../../written.ts';
import type { Say } from './say.ts';

const time = (iso: string): string => iso.slice(11, 16);

/** With the day where it is another than that of the beginning. */
const timeAfter = (iso: string, start: string): string =>
  iso.slice(0, 10) === start.slice(0, 10) ? time(iso) : `${day(iso)}, ${time(iso)}`;

/** Undefined while the sitting simply goes on. */
export function plateOf({ closedPart, sitting, alarm }: LiveView, say: Say): string | undefined {
  if (closedPart) return say('live.closed-part');
  if (!sitting) return undefined;
  if (alarm && sitting.state !== 'closed') return say('live.alarm', { since: time(alarm.since) });
  if (sitting.state === 'convened')
    return say('live.convened', { day: day(sitting.startsAt), at: time(sitting.startsAt) });
  if (sitting.state === 'closed') return say(sitting.notHeld ? 'live.not-held' : 'live.closed');
  if (sitting.state !== 'adjourned') return undefined;
  const { breakUntil, startsAt } = sitting;
  return breakUntil ? say('live.break-until', { until: timeAfter(breakUntil, startsAt) }) : say('live.break');
}

/** A verdict, or a new plate; nothing else, so that the reader is not interrupted. '': the plate is gone. @param before what was shown; absent: nothing was. */
export function saidOf(view: LiveView, before: LiveView | undefined, say: Say): string | undefined {
  if (!before) return undefined;
  const { result } = view;
  if (result && (result.number !== before.result?.number || result.headline !== before.result.headline))
    return `${result.headline}. ${result.text}. ${result.explanation}`;
  const plate = plateOf(view, say);
  return plate === plateOf(before, say) ? undefined : (plate ?? '');
}
