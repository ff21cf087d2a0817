/** Instants as the sitting's own clock showed them: ISO 8601 with the zone's offset, to the second. */
import { localTime } from '../proceedings/printed-time.ts';
import type { Outline } from './archive.ts';

export type ToLocal = {
  (instant: string): string;
  (instant: string | undefined): string | undefined;
};

export function localOf({ council }: Pick<Outline, 'council'>): ToLocal {
  function local(instant: string): string;
  function local(instant: string | undefined): string | undefined;
  function local(instant: string | undefined) {
    return instant === undefined ? undefined : localTime(instant, council.timeZone);
  }
  return local;
}
