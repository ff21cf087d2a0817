/**
 * The fold of the council itself: events of its own, and what sittings change of its people, in the journal's order.
 * It never judges. While nothing of the council has been settled, a sitting that was convened tells what it is.
 */
import {
  type CouncilEvent,
  type CouncilEventOf,
  isOfCouncil,
  type SittingEvent,
  type SittingEventOf,
} from '#contract/events';
import type { MemberId, PlanId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import { announced } from './announcing.ts';
import type { CouncilState, Plan } from './council-state.ts';
import { inFaction, successorIn, withMember, withoutTaken } from './people.ts';
import { withVideo } from './videos.ts';

/** The council after `event`; `at` is the stamp of its envelope, ISO 8601. Unchanged parts are shared. */
export function evolveCouncil(state: CouncilState, event: CouncilEvent | SittingEvent, at: string): CouncilState {
  return isOfCouncil(event) ? settled(state, event, at) : afterSitting(state, event);
}

function settled(state: CouncilState, event: CouncilEvent, at: string): CouncilState {
  switch (event.type) {
    case 'CouncilSettled': {
      const { chair: _, ...rest } = itself(state);
      return presided({ ...rest, ...event.data });
    }
    case 'RulesSettled':
      return { ...itself(state), rules: event.data.rules };
    case 'RosterSettled':
      return presided({ ...itself(state), members: event.data.members });
    case 'MemberSettled':
      return { ...itself(state), members: withMember(state.members, event.data.member) };
    case 'MemberRemoved':
      return withoutMember(itself(state), event.data.memberId);
    case 'SittingPlanned': {
      const { planId, ...plan } = event.data;
      return withPlan(state, planId, { agenda: [], ...state.plans.get(planId), ...plan, changedAt: at });
    }
    case 'AgendaSettled': {
      const plan = state.plans.get(event.data.planId);
      return plan ? withPlan(state, event.data.planId, { ...plan, agenda: event.data.agenda, changedAt: at }) : state;
    }
    case 'PlanPublished':
    case 'NoticeSent':
    case 'DutyNoted':
      return announced(state, event, at);
    case 'PlanDropped': {
      const plans = new Map(state.plans);
      plans.delete(event.data.planId);
      return { ...state, plans };
    }
    case 'DeadlinesSettled':
      return { ...state, martialLaw: event.data.martialLaw };
    case 'PaperSigned': {
      const { sittingId, signature } = event.data;
      const known = state.signatures?.get(sittingId) ?? [];
      const before = known.filter((one) => one.signature.sha256 !== signature.sha256);
      return { ...state, signatures: new Map(state.signatures).set(sittingId, [...before, { ...event.data, at }]) };
    }
    case 'SealCertificateUsed': {
      const { certificate, key } = event.data;
      const keyChangedAt = state.seal === undefined || state.seal.key === key ? state.seal?.keyChangedAt : at;
      return { ...state, seal: { certificate, key, ...(keyChangedAt !== undefined && { keyChangedAt }) } };
    }
    case 'TrustSettled':
      return state;
    case 'OlderResultsTaken': {
      const taken = event.data.sittings.map((ref) => [ref.sittingId, ref] as const);
      return { ...state, olderResults: new Map([...(state.olderResults ?? []), ...taken]) };
    }
    case 'OlderResultsRemoved': {
      const olderResults = new Map(state.olderResults);
      for (const sittingId of event.data.sittingIds) olderResults.delete(sittingId);
      return { ...state, olderResults };
    }
    case 'RecordNoted':
      return noted(state, event.data, at);
    case 'AccountChanged': {
      const accounts = new Set(state.accounts);
      if (event.data.change === 'closed') accounts.delete(event.data.accountId);
      else accounts.add(event.data.accountId);
      return { ...state, accounts };
    }
    case 'StreamMarked':
    case 'StreamEnded':
    case 'VideoLinked':
      return { ...state, videos: withVideo(state.videos, event) };
    case 'RecordingStarted':
      return { ...state, sound: event.data };
    case 'RecordingStopped': {
      const { recordingId, why } = event.data;
      return state.sound?.recordingId === recordingId ? { ...state, sound: { ...state.sound, ended: why } } : state;
    }
    case 'RecordingAsked':
    case 'RecordingArchived':
    case 'RecordingDeleted':
    case 'LinkIssued':
    case 'SignedIn':
    case 'SignInDisowned':
    case 'PinLocked':
    case 'Published':
    case 'TemplateKept':
      return state;
    default:
      return unreachable(event);
  }
}

function noted(
  state: CouncilState,
  { noteId, ...note }: CouncilEventOf<'RecordNoted'>['data'],
  at: string,
): CouncilState {
  const notes = new Map(state.notes).set(noteId, { ...note, at });
  const before = note.replaces === undefined ? undefined : notes.get(note.replaces);
  if (before !== undefined && note.replaces !== undefined) notes.set(note.replaces, { ...before, replacedBy: noteId });
  return { ...state, notes };
}

const withPlan = (state: CouncilState, planId: PlanId, plan: Plan): CouncilState => ({
  ...state,
  plans: new Map(state.plans).set(planId, plan),
});

const withoutMember = (state: CouncilState, memberId: MemberId): CouncilState =>
  presided({ ...state, members: state.members.filter(({ id }) => id !== memberId) });

/** One who is in the roster no more presides no more: the council's secretary does, or else the first deputy. */
function presided({ chair, ...state }: CouncilState): CouncilState {
  if (chair === undefined) return state;
  const { members } = state;
  const stays = !('member' in chair) || members.length === 0 || members.some(({ id }) => id === chair.member);
  const next = stays ? chair : successorIn(members);
  return next === undefined ? state : { ...state, chair: next };
}

/** Mandates and factions change in sittings, and are so in the next one too. */
function afterSitting(state: CouncilState, event: SittingEvent): CouncilState {
  switch (event.type) {
    case 'SittingConvened':
      return convened(state, event.data);
    case 'MandateEnded':
      return withoutMember(state, event.data.memberId);
    case 'MandateRecognised': {
      const { member } = event.data;
      const others = state.members.filter(({ id }) => id !== member.id);
      return { ...state, members: withMember(state.members, withoutTaken(member, others)) };
    }
    case 'FactionChanged': {
      const { memberId, faction } = event.data;
      return { ...state, members: state.members.map((one) => (one.id === memberId ? inFaction(one, faction) : one)) };
    }
    default:
      return state;
  }
}

function convened(state: CouncilState, data: SittingEventOf<'SittingConvened'>['data']): CouncilState {
  const { sittingId, planId, council, convocation, chair, rules, roster } = data;
  const plan = planId === undefined ? undefined : state.plans.get(planId);
  const beginnings = new Map(state.beginnings).set(sittingId, data.sitting.startsAt);
  const known = { ...state, sittings: new Set(state.sittings).add(sittingId), beginnings };
  const planned = planId && plan ? withPlan(known, planId, { ...plan, convenedAs: sittingId }) : known;
  return isSettled(state) ? planned : { ...planned, council, convocation, chair, rules, members: roster, told: true };
}

/** From now on the council is what is settled, no more what a sitting told. */
const itself = ({ told: _, ...state }: CouncilState): CouncilState => state;

/** Whether the council itself was settled, and was not only told of by a sitting. */
const isSettled = ({ council, told }: CouncilState): boolean => council !== undefined && told === undefined;
