/**
 * What the secretary asks of the council's own matters, apart from any sitting: settings, rules, people, plans of
 * sittings, notes. Decided by `council/composition/` in the hub's order; of the events see `council-events.ts`.
 */
import { type Static, Type } from '#typebox';
import { command } from './command.ts';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { Instant, MemberId, NoteId, PlanId, SittingId, Text } from './ids.ts';
import { ON_AIR_COMMANDS } from './on-air.ts';
import { PUBLISHING_COMMANDS } from './publishing.ts';
import { Rules } from './rules.ts';
import { NoteKind } from './vocabulary.ts';

export const SettleCouncil = command('settle-council', {
  council: Council,
  convocation: Type.Integer({ minimum: 1, maximum: 99 }),
  chair: Type.Optional(Chair),
});
export const SettleRules = command('settle-rules', { rules: Rules });
export const SettleRoster = command('settle-roster', { members: Type.Array(Member, { minItems: 1, maxItems: 1001 }) });
export const SettleMember = command('settle-member', { member: Member });
export const RemoveMember = command('remove-member', { memberId: MemberId });
/** A new plan, or another date, place or number for one that is there. */
export const PlanSitting = command('plan-sitting', { planId: PlanId, session: Session, sitting: SittingPlan });
export const DropPlan = command('drop-plan', { planId: PlanId });
/**
 * The whole agenda of a plan, in its order. `asOf`: `changedAt` of the plan that it was written over; refused when the
 * plan was changed since, so that of two windows none takes the other's lines away unseen.
 */
export const SettleAgenda = command('settle-agenda', {
  planId: PlanId,
  asOf: Type.Optional(Instant),
  agenda: Type.Array(AgendaEntry, { maxItems: 500 }),
});
/**
 * Everybody may see the plan on the public site from now on, or no more: date, place, agenda and drafts, as they stand
 * and as they change. What was published before stays in the journal.
 */
export const PublishPlan = command('publish-plan', { planId: PlanId, isPublic: Type.Boolean() });
/** A note on the record, or a correction of one of its lines; `replaces`: an earlier note that this one stands for. */
export const NoteRecord = command('note-record', {
  noteId: NoteId,
  sittingId: SittingId,
  kind: NoteKind,
  text: Text(8000, 'The note.'),
  position: Type.Optional(Type.Integer({ minimum: 1 })),
  replaces: Type.Optional(NoteId),
});

export const COUNCIL_COMMANDS = [
  SettleCouncil,
  SettleRules,
  SettleRoster,
  SettleMember,
  RemoveMember,
  PlanSitting,
  DropPlan,
  SettleAgenda,
  PublishPlan,
  NoteRecord,
  ...PUBLISHING_COMMANDS,
  ...ON_AIR_COMMANDS,
] as const;
export type CouncilCommand = Static<(typeof COUNCIL_COMMANDS)[number]>;
