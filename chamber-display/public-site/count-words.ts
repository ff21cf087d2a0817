/** The figures of a verdict in one line of words. In: the stored counts. */
import type { Counts } from '#contract/verdict';
import type { Site } from './site.ts';

export const countWords = (t: Site['t'], counts: Counts): string =>
  t('ballot.counts', {
    yes: String(counts.for),
    no: String(counts.against),
    abstain: String(counts.abstain),
    silent: String(counts.notVoting),
    absent: String(counts.absent),
    conflict: counts.conflict,
  });
