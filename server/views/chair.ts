/**
 * The chair's page: the next lawful steps, who has not voted yet, and what the chair should know before acting.
 * Like every screen it never tells how anyone votes while a ballot runs.
 */
import type { ChairView } from '#contract/views';
import { MAJORITIES } from '#contract/vocabulary';
import { notVoted } from '../council/ballot/not-voted.ts';
import { thresholdNow } from '../council/ballot/running-threshold.ts';
import type { Sitting } from '../council/council.ts';
import { stepsNow } from '../council/course/next-step.ts';
import { modeOf } from '../council/microphones/microphones.ts';
import { openPlaces } from '../council/microphones/open-now.ts';
import { seatOfKeypad } from '../council/registration/console-card.ts';
import { amendmentsOf, blockOf } from './agenda.ts';
import { chairWarnings } from './chair-warnings.ts';
import { healthLine, type ViewContext } from './context.ts';
import { endedHere } from './ended-ballot.ts';
import { timesOf } from './floor.ts';
import type { House, SittingRecord } from './house.ts';
import { keysAt } from './keys-at.ts';
import { pressingTogether } from './neighbours.ts';
import { guestsOf } from './offices.ts';
import { nameIn } from './record/line.ts';
import { chairName, memberPresiding, stageOf } from './stage.ts';

export function chairView(house: House, context: ViewContext): ChairView {
  const record = house.current;
  const steps = record ? [...stepsNow(record.sitting, Date.parse(record.lastAt))] : [];
  return {
    council: house.councilName,
    ...stageOf(house, context),
    steps,
    ...(record ? presiding(record) : NOTHING_YET),
    ...(record && presidingMember(house, record.sitting, context)),
    warnings: chairWarnings(house, steps, context),
    ...neighboursOf(house),
    health: healthLine(house, context),
  };
}

const NOTHING_YET = {
  notVoted: [],
  guests: {},
  amendments: {},
  speaking: { members: {}, factions: {} },
  microphones: { mode: 'chair-grants' as const, open: [] },
  ended: {},
};

type Presiding = Omit<
  ChairView,
  keyof ReturnType<typeof stageOf> | 'council' | 'steps' | 'warnings' | 'neighbours' | 'health' | 'presiding'
>;

function presiding(record: SittingRecord): Presiding {
  const { sitting } = record;
  const { rules, offices } = sitting;
  const name = chairName(sitting);
  const block = blockOf(sitting);
  return {
    ...(name !== undefined && { chairName: name }),
    notVoted: notVoted(sitting).map(({ id }) => id),
    guests: guestsOf(sitting),
    amendments: amendmentsOf(sitting),
    ...(block && { block }),
    ...(offices.commission && { commission: offices.commission }),
    speaking: timesOf(sitting),
    microphones: { mode: modeOf(sitting), open: openPlaces(sitting).map(String) },
    majorityOf: rules.majorityOf,
    speechSeconds: rules.speechSeconds,
    ended: endedHere(record),
    ...(sitting.phase === 'open' && beforeABallot(sitting)),
  };
}

/** The member who presides; whose card is in a keypad that answers votes there, and not on this page. */
function presidingMember(house: House, sitting: Sitting, context: ViewContext): Pick<ChairView, 'presiding'> {
  const memberId = memberPresiding(sitting)?.id;
  if (memberId === undefined) return {};
  const atKeypad = seatOfKeypad(sitting, memberId, keysAt(house, context)) !== undefined;
  return { presiding: { memberId, ...(atKeypad && { atKeypad }) } };
}

/** What the next ballot would need by each majority that can be told beforehand, and how long it lasts by the rules. */
function beforeABallot(sitting: Sitting): Pick<ChairView, 'thresholds' | 'ballotSeconds'> {
  const foreseeable = MAJORITIES.filter((majority) => majority !== 'plurality');
  const thresholds = Object.fromEntries(foreseeable.map((majority) => [majority, thresholdNow(sitting, majority)]));
  return { thresholds, ballotSeconds: sitting.rules.ballotSeconds };
}

/** Neighbours who press together, over the sittings of this convocation that the journal holds. */
function neighboursOf(house: House): Pick<ChairView, 'neighbours'> {
  const record = house.current;
  if (!record || record.sitting.rules.neighbourPressMs === 0) return {};
  const { together, sittings } = house.neighbours;
  const found = pressingTogether(together);
  if (found.length === 0) return {};
  const pairs = found.map(({ members, seats, ...share }) => ({
    seats: [...seats],
    names: members.map((id) => nameIn(record.sitting, id)),
    ...share,
  }));
  return { neighbours: { withinMs: record.sitting.rules.neighbourPressMs, sittings, pairs, others: together.others } };
}
