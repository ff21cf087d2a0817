/** Terms, publications and letters as the office sees them. */
import type { DutyView, PublishingView } from '#contract/publishing';
import type { DeadlinesDesk } from './deadlines/deadlines-desk.ts';

/** @param targets places that are published to, as they stand. */
export const publishingView = (
  deadlines: Pick<DeadlinesDesk, 'now' | 'book'>,
  targets: PublishingView['targets'],
): PublishingView => ({
  martialLaw: deadlines.book.martialLaw,
  duties: Object.fromEntries(deadlines.now().map((duty) => [keyOf(duty), duty])),
  targets,
  letters: Object.fromEntries(
    [...deadlines.book.letters].map(([plan, letters]) => [plan, Object.fromEntries(letters)]),
  ),
});

const keyOf = ({ duty, planId, sittingId, decision, day }: DutyView): string =>
  [duty, planId ?? sittingId, decision ?? day].filter((part) => part !== undefined).join(' ');
