/** A warning of the operator's page, as it is put together. */
import type { HallWarning, Sentence } from '#contract/views';

const warning =
  (grave: HallWarning['grave']) =>
  (key: string, what: Sentence, remedy?: Sentence): HallWarning => ({
    key,
    grave,
    what,
    ...(remedy && { remedy }),
  });

/** Something is broken now. */
export const fault = warning('fault');
/** Something that may wait. */
export const notice = warning('notice');
