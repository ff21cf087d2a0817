/** The break: offered at any time of an open sitting, and beside a ballot on paper while its votes are counted. */
import { step } from './step.ts';

export const adjourn = step(
  'adjourn-sitting',
  'Оголосити перерву',
  'Adjourn the sitting',
  { type: 'adjourn-sitting' },
  'time',
);
