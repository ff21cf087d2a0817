/** What the form proposes for the next sitting: the latest session's next sitting, at the same place. */
import type { SittingLine } from '#contract/views';
import type { SessionKind } from '#contract/vocabulary';

export type SittingProposal = {
  session: number;
  sessionKind: SessionKind;
  sitting: number;
  place: string;
  timeZone: string | undefined;
};

/** In: the sittings of the secretary's view, by id. Without any: the first sitting of the first session. */
export function proposeSitting(sittings: Readonly<Record<string, SittingLine>>): SittingProposal {
  const last = Object.values(sittings)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .at(-1);
  return {
    session: last?.session ?? 1,
    sessionKind: last?.sessionKind ?? 'regular',
    sitting: (last?.sitting ?? 0) + 1,
    place: last?.place ?? '',
    timeZone: last?.timeZone,
  };
}
