/**
 * What of a sitting may leave the hall. In: its proceedings; out: the same without whatever a closed part held, of
 * which nothing is told but that it was. Every format takes this alone, so that none can tell more.
 */
import type { Item } from '../council/agenda/agenda.ts';
import type { Matter, Proceedings } from '../proceedings/proceedings.ts';

declare const struck: unique symbol;
/** Proceedings out of which the closed parts have been struck. */
export type PublicSitting = Proceedings & { readonly [struck]: true };

export function publicSitting(proceedings: Proceedings): PublicSitting {
  const withoutText = itemsWithin(proceedings);
  const ballots = proceedings.ballots
    .filter(({ inClosedPart }) => !inClosedPart)
    .map(withoutReason(proceedings))
    .map((ballot) => ({ ...ballot, items: ballot.items.map(withoutText) }));
  const shown = new Map(ballots.map((ballot) => [ballot.number, ballot]));
  const isShown = outsideClosedParts(proceedings.course);
  const speeches = proceedings.speeches.filter(({ inClosedPart }) => !inClosedPart);
  const course = proceedings.course.flatMap((matter): Matter[] => {
    if (matter.kind !== 'ballot') return publicMatter(matter);
    const ballot = shown.get(matter.ballot.number);
    return ballot ? [{ ...matter, ballot }] : [];
  });
  const addedInSecret = proceedings.course.flatMap((matter) =>
    matter.kind === 'told' && matter.type === 'ItemAdded' && matter.inClosedPart ? [matter.itemId] : [],
  );
  const inPublic = course.flatMap((matter) => (matter.kind === 'amendment' ? [matter.amendment.amendmentId] : []));
  const shownSitting: Proceedings = {
    ...proceedings,
    ...{ ballots, course, speeches, guests: [], speakingTimes: { members: {}, factions: {} } },
    agenda: proceedings.agenda.filter(({ itemId }) => !addedInSecret.includes(itemId)).map(withoutText),
    amendments: new Map([...proceedings.amendments].filter(([id]) => inPublic.includes(id))),
    decisions: proceedings.decisions.filter(({ ballotNumber }) => shown.has(ballotNumber)),
    conflicts: proceedings.conflicts.filter(({ inClosedPart }) => !inClosedPart),
    statements: course.flatMap((matter) => (matter.kind === 'statement' ? [matter.statement] : [])),
    notes: proceedings.notes.filter(({ position }) => position === undefined || isShown(position)),
  };
  return shownSitting as PublicSitting;
}

/** Documents of an item of which something was closed stay inside. */
function itemsWithin({ course }: Proceedings): (item: Item) => Item {
  const closed = new Set(course.flatMap(({ inClosedPart, itemId }) => (inClosedPart && itemId ? [itemId] : [])));
  return (item) => {
    if (!closed.has(item.itemId)) return item;
    const { documents: _, ...bare } = item;
    return bare;
  };
}

const isEdge = (matter: Matter): matter is Extract<Matter, { kind: 'told' }> =>
  matter.kind === 'told' && (matter.type === 'ClosedPartBegun' || matter.type === 'ClosedPartEnded');

/** Of a closed part its beginning and end stay, without the reason. */
function publicMatter(matter: Matter): Matter[] {
  if (!isEdge(matter)) return matter.inClosedPart ? [] : [matter];
  const { detail, ...edge } = matter;
  return [edge];
}

/** A result that was set aside in a closed part is known to be so; why is not. */
const withoutReason =
  ({ ballots }: Proceedings) =>
  (ballot: Proceedings['ballots'][number]): Proceedings['ballots'][number] => {
    const { setAside } = ballot;
    const by = setAside && ballots.find(({ number }) => number === setAside.byNumber);
    return setAside && by?.inClosedPart ? { ...ballot, setAside: { ...setAside, reason: '' } } : ballot;
  };

/** Tells by its place in the journal what lies outside every closed part; the time of day may be set back within one. */
function outsideClosedParts(course: readonly Matter[]): (place: number) => boolean {
  const edges = course.filter(isEdge);
  const begun = edges.filter(({ type }) => type === 'ClosedPartBegun');
  const parts = begun.map((from) => ({
    from,
    to: edges.find((edge) => edge.type === 'ClosedPartEnded' && edge.position > from.position),
  }));
  return (place) => !parts.some(({ from, to }) => place >= from.position && (to === undefined || place < to.position));
}
