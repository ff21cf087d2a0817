/** Asking for the floor: one waiting request for each person and kind. */
import type { SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { SpeechKind } from '#contract/vocabulary';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type FloorRequest, requestIdOf } from './floor.ts';
import { isDebateClosed, openedKind } from './opened-kind.ts';
import { named, type Person, personOf, samePerson, whyNoFloor, whyUnknown } from './person.ts';
import { timesInDebate } from './turn.ts';

type Requested = SittingEventOf<'FloorRequested'>;

/** What this person waits for. */
export const requestsOf = ({ floor }: Sitting, person: Person): readonly FloorRequest[] =>
  floor.requests.filter((request) => samePerson(request, person));

export function requestFloor(
  sitting: Sitting,
  { kind = openedKind(sitting), ...command }: CommandOf<'request-floor'>,
  means: Requested['data']['means'] = 'console',
): Decision {
  const refusal = whyNotAsk(sitting, command, kind) ?? whyNotAgain(sitting, command, kind);
  return refusal ? { ok: false, refusal } : accept(requested(sitting, command, { kind, means }));
}

/** Why this person can't ask for the floor for this now, or undefined. The chair may give it all the same. */
function whyNotAsk(sitting: Sitting, person: Person, kind: SpeechKind): Refusal | undefined {
  const noFloor = whyNoFloor(sitting, person);
  if (noFloor) return noFloor;
  if (isDebateClosed(sitting, kind)) return refuse('DEBATE_CLOSED');
  if (kind !== 'debate') return undefined;
  const times = timesInDebate(sitting, person);
  const mayAgain = times < sitting.rules.speechesOnItem;
  return mayAgain ? undefined : refuse('SPOKEN_OFTEN_ENOUGH', { ...named(sitting, person), times });
}

function whyNotAgain(sitting: Sitting, person: Person, kind: SpeechKind): Refusal | undefined {
  const { speech, interrupted } = sitting.floor;
  if (requestsOf(sitting, person).some((request) => request.kind === kind))
    return refuse('ALREADY_IN_QUEUE', named(sitting, person));
  const speaks = [speech, interrupted].some((one) => one?.kind === kind && samePerson(one, person));
  return speaks ? refuse('ALREADY_SPEAKS', named(sitting, person)) : undefined;
}

/** What a deputy asks for, in the order in which a console offers it; other speeches the chair gives. */
const ASKED_FOR: readonly SpeechKind[] = [
  'debate',
  'question',
  'motives',
  'point-of-order',
  'reply',
  'reference',
  'faction-statement',
  'miscellaneous',
];

/** Kinds of speech that a member may ask for now, the one that the key of the seat asks for first. */
export function mayAskFor(sitting: Sitting, memberId: MemberId): readonly SpeechKind[] {
  if (sitting.phase !== 'open') return [];
  const first = openedKind(sitting);
  const kinds = [first, ...ASKED_FOR.filter((kind) => kind !== first)];
  return kinds.filter((kind) => !whyNotAsk(sitting, { memberId }, kind));
}

export function withdrawRequest(sitting: Sitting, { kind, ...person }: CommandOf<'withdraw-request'>): Decision {
  const unknown = whyUnknown(sitting, person);
  if (unknown) return { ok: false, refusal: unknown };
  const own = requestsOf(sitting, person).filter((request) => kind === undefined || request.kind === kind);
  return own.length > 0 ? accept(...withdrawing(own)) : reject('NOT_IN_QUEUE', named(sitting, person));
}

export const withdrawing = (requests: readonly FloorRequest[]): readonly SittingEventOf<'RequestEnded'>[] =>
  requests.map(({ requestId }) => ({ type: 'RequestEnded', v: 1, data: { requestId, reason: 'withdrawn' } }));

function requested(
  { sittingId, floor, agenda }: Sitting,
  person: Person,
  how: Pick<Requested['data'], 'kind' | 'means'>,
): Requested {
  const itemId = agenda.openItemId;
  const requestId = requestIdOf(sittingId, floor.requested + 1);
  return {
    type: 'FloorRequested',
    v: 1,
    data: { requestId, ...personOf(person), ...how, ...(itemId !== undefined && { itemId }) },
  };
}
