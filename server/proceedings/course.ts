/**
 * The course of a sitting: one matter for each thing that a protocol tells, in the order of time. A speech has its
 * place where it began, a ballot where it ended. Who pressed which key, who waits for the floor and which microphone is
 * open are in the journal and in no protocol.
 */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { ItemId } from '#contract/ids';
import type { Sitting } from '../council/council.ts';
import { everMember } from '../council/roster/roster.ts';
import { recordLine } from '../views/record/record-line.ts';
import type { PlacedEvent } from './placed-event.ts';
import type { Matter } from './proceedings.ts';

const TOLD: ReadonlySet<SittingEvent['type']> = new Set<SittingEvent['type']>([
  'SittingOpened',
  'RollTaken',
  'SittingAdjourned',
  'SittingResumed',
  'SittingExtended',
  'SittingClosed',
  'SecondRegistrationSet',
  'SittingNotHeld',
  'AlarmSounded',
  'AllClear',
  'RegistrationReset',
  'ClosedPartBegun',
  'ClosedPartEnded',
  'CeremonyBegun',
  'LimitsAdopted',
  'ChairPassed',
  'MandateEnded',
  'MandateRecognised',
  'FactionChanged',
  'SittingSecretaryNamed',
  'CountingCommissionFormed',
  'GuestAdded',
  'DepartureConfirmed',
  'ItemAdded',
  'ItemWithdrawn',
  'ItemPostponed',
  'ItemRestored',
  'ItemMoved',
  'AmendmentWithdrawn',
  'BlockFormed',
  'ItemTakenFromBlock',
  'ConflictDeclared',
  'ConflictRetracted',
  'CompetenceExceptionApplied',
  'ResultSetAside',
]);

type Where = Pick<Matter, 'position' | 'at' | 'itemId' | 'inClosedPart'>;

/** Where an event has its place; `itemId`: the item it names, else the one that is open. */
export function placeOf(sitting: Sitting, { position, at }: PlacedEvent, named?: ItemId): Where {
  const itemId = named ?? sitting.agenda.openItemId;
  return { position, at, ...(itemId !== undefined && { itemId }), inClosedPart: sitting.closedPart !== undefined };
}

/** The matter of an event that is neither speech nor ballot; undefined when no protocol tells of it. */
export function matterOf(
  sitting: Sitting,
  event: SittingEvent,
  placed: PlacedEvent,
  before: Sitting | undefined,
): Matter | undefined {
  if (event.type === 'AmendmentSubmitted') return amendmentMatter(sitting, event.data, placed);
  if (event.type === 'StatementEntered') return statementMatter(sitting, event.data, placed);
  if (!TOLD.has(event.type)) return undefined;
  const line = recordLine(sitting, event, placed, before);
  if (!line) return undefined;
  const detail = line.detail?.uk;
  const where = placeOf(sitting, placed, itemOf(event));
  return { ...where, kind: 'told', type: event.type, title: line.title.uk, ...(detail !== undefined && { detail }) };
}

const itemOf = ({ data }: SittingEvent): ItemId | undefined => ('itemId' in data ? data.itemId : undefined);

function amendmentMatter(
  sitting: Sitting,
  data: SittingEventOf<'AmendmentSubmitted'>['data'],
  placed: PlacedEvent,
): Matter {
  const author = data.author === undefined ? undefined : everMember(sitting.roster, data.author);
  const amendment = { ...data, state: 'waiting' } as const;
  return { ...placeOf(sitting, placed, data.itemId), kind: 'amendment', amendment, ...(author && { author }) };
}

function statementMatter(
  sitting: Sitting,
  data: SittingEventOf<'StatementEntered'>['data'],
  placed: PlacedEvent,
): Matter {
  const member = everMember(sitting.roster, data.memberId);
  const statement = { ...data, at: placed.at };
  return { ...placeOf(sitting, placed, data.itemId), kind: 'statement', statement, ...(member && { member }) };
}
