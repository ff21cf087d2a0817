/** The facts of «Засідання не відбулося», from the events of its sitting. */
import type { Quorum, SittingEvent, SittingEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { memberById } from '../../council/roster/roster.ts';
import { momentOf, type PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Place } from '../kit/head.ts';

export type NotHeldFacts = Place & {
  readonly sittingId: SittingId;
  readonly at: string;
  readonly quorum: Quorum;
  readonly secondRegistrationAt?: string;
  /** By name in the order of the Ukrainian alphabet. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly chair: string;
  readonly secretary?: string;
  readonly journal: { readonly position: number; readonly hash: string };
};

const byName = new Intl.Collator('uk');

/** The facts of a sitting that was not held; undefined for one that was. */
export function notHeldFacts(events: Iterable<PlacedEvent>): NotHeldFacts | undefined {
  let second: string | undefined;
  const moment = momentOf(events, (event: SittingEvent): event is SittingEventOf<'SittingNotHeld'> => {
    if (event.type === 'SecondRegistrationSet') second = event.data.at;
    return event.type === 'SittingNotHeld';
  });
  if (!moment) return undefined;
  const { sitting, event, placed } = moment;
  const { roster, chair } = sitting;
  const registered = new Set(event.data.registered);
  const names = (present: boolean) =>
    roster.members
      .filter(({ id }) => registered.has(id) === present)
      .map(({ name }) => name)
      .sort(byName.compare);
  const secretary = roster.members.find(({ office }) => office === 'secretary')?.name;
  return {
    council: sitting.council,
    convocation: sitting.convocation,
    session: sitting.session,
    sitting: sitting.sitting,
    sittingId: sitting.sittingId,
    at: placed.at,
    quorum: event.data.quorum,
    ...(second !== undefined && { secondRegistrationAt: second }),
    present: names(true),
    absent: names(false),
    chair: 'name' in chair ? chair.name : (memberById(roster, chair.member)?.name ?? ''),
    ...(secretary !== undefined && { secretary }),
    journal: { position: placed.position, hash: placed.hash },
  };
}
