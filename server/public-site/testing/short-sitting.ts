/** Short sittings for tests of the archive: everybody comes, each item gets one ballot, decided by the council's own rules. */
import type { SittingCommand } from '#contract/commands';
import type { Council, Member } from '#contract/composition';
import type { ItemId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import { sittingIdOf } from '../../council/composition/council-state.ts';
import { after, askedNow, type Given, later, nothing } from '../../council/testing/given.ts';
import type { JournalEvent } from '../../journal/event.ts';
import { COUNCIL, ROSTER } from '../../proceedings/testing/council-of-verbivka.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { sittingEvents } from './site-rig.ts';

export type ShortSitting = {
  readonly session: number;
  readonly sitting?: number;
  readonly convocation?: number;
  readonly startsAt: string;
  readonly titles?: readonly string[];
  /** How long each ballot's debate takes, s. */
  readonly debateSeconds?: number;
  readonly members?: readonly Member[];
  readonly council?: Council;
  /** Before the opening a ballot outside the record is tried, of this text. */
  readonly trial?: string;
  /** It stays as it was convened. */
  readonly isConvenedAlone?: boolean;
};

const MEMBERS = ROSTER.slice(0, 15);
const COUNCIL_OF_15: Council = { ...COUNCIL, seats: 14 };

/** Events of the sitting as the hub would have committed them, and its id. */
export function shortSitting(asked: ShortSitting): { readonly id: SittingId; readonly events: JournalEvent[] } {
  const { convocation = 8, session, sitting = 1, startsAt, titles = ['Про бюджет'] } = asked;
  const { members = MEMBERS, council = COUNCIL_OF_15, isConvenedAlone = false } = asked;
  const id = sittingIdOf(convocation, session, sitting);
  const convened = after(
    { ...nothing, nowMs: Date.parse(startsAt) - 600_000 },
    {
      ...{ type: 'convene', sittingId: id, council, convocation, session: { number: session, kind: 'regular' } },
      ...{ sitting: { number: sitting, place: 'сесійна зала', startsAt }, roster: [...members], rules: DEFAULT_RULES },
      chair: { member: members[0]?.id ?? ROSTER[0]?.id ?? ('' as never) },
      agenda: titles.map((title, place) => ({ number: String(place + 1), title })),
    },
  );
  const given = isConvenedAlone ? convened : held(convened, { ...asked, titles, members }, id);
  return { id, events: sittingEvents(id, placedEvents(given)) };
}

type Whole = ShortSitting & Required<Pick<ShortSitting, 'titles' | 'members'>>;

function held(convened: Given, asked: Whole, id: SittingId): Given {
  const { titles, members, trial } = asked;
  const register = members.map(({ id: memberId }): SittingCommand => ({ type: 'register-member', memberId }));
  const come = later(after(convened, ...register), 600);
  const tried = trial === undefined ? come : ballot(come, asked, { text: trial, trial: true });
  const opened = after(tried, { type: 'open-sitting' });
  const last = titles.reduce((given, title, place) => {
    const item = after(given, { type: 'open-item', itemId: `${id}-i${place + 1}` as ItemId });
    return ballot(later(item, asked.debateSeconds ?? 60), asked, { text: title });
  }, opened);
  return later(after(last, { type: 'close-item' }, { type: 'close-sitting' }), 1);
}

function ballot(given: Given, { members }: Whole, what: { readonly text: string; readonly trial?: true }): Given {
  const opened = after(given, { type: 'open-ballot', subject: 'basis-and-whole', openForSeconds: 60, ...what });
  const ballotId = askedNow(opened);
  const cast = members.map(
    ({ id: memberId }): SittingCommand => ({ type: 'cast-vote', ballotId, memberId, choice: 'for' }),
  );
  return later(after(opened, ...cast, { type: 'close-ballot', ballotId }), 5);
}
