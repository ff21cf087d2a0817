/**
 * What of a sitting's proceedings is published. Nothing of a closed part but that there was one; a ballot without its
 * page has no line, no decision and no paper anywhere. Documents of an item that a closed part was about stay inside.
 */
import type { ItemId } from '#contract/ids';
import type { BallotRecord, ConflictRecord, DecisionRecord, Matter, Proceedings } from '../proceedings/proceedings.ts';

export type Published = {
  readonly ballots: readonly BallotRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly course: readonly Matter[];
  readonly conflicts: readonly ConflictRecord[];
  readonly notes: Proceedings['notes'];
  /** Items of which something was closed. */
  readonly closedItems: ReadonlySet<ItemId>;
};

/** What says that a closed part begins and ends stands in it, and is told all the same. */
const EDGES: ReadonlySet<string> = new Set(['ClosedPartBegun', 'ClosedPartEnded']);

const isEdge = (matter: Matter): boolean => matter.kind === 'told' && EDGES.has(matter.type);

export function publishedOf(sitting: Proceedings): Published {
  const ballots = sitting.ballots.filter(({ inClosedPart }) => !inClosedPart);
  const numbers = new Set(ballots.map(({ number }) => number));
  const within = sitting.course.filter((matter) => matter.inClosedPart && !isEdge(matter));
  const closedItems = new Set(within.flatMap(({ itemId }) => itemId ?? []));
  const times = new Set(within.map(({ at }) => at));
  return {
    ballots,
    decisions: sitting.decisions.filter(({ ballotNumber }) => numbers.has(ballotNumber)),
    course: sitting.course.filter((matter) => !matter.inClosedPart || isEdge(matter)),
    conflicts: sitting.conflicts.filter(({ at }) => !times.has(at)),
    notes: sitting.notes.filter(({ position }) => position === undefined || !isWithin(sitting, position)),
    closedItems,
  };
}

/** Whether a place of the journal lies in a closed part of the sitting. */
function isWithin({ course }: Proceedings, position: number): boolean {
  let closed = false;
  for (const matter of course) {
    if (matter.position > position) break;
    if (matter.kind !== 'told') continue;
    if (matter.type === 'ClosedPartBegun') closed = true;
    if (matter.type === 'ClosedPartEnded' && matter.position < position) closed = false;
  }
  return closed;
}
