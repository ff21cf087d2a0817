/**
 * Decides what is asked of the council's own matters. In: how it stands, and a command whose fields have passed their
 * schema; out: events or a refusal. The same said again asks for no event.
 */
import type { CouncilCommand } from '#contract/council-commands';
import { unreachable } from '#contract/unreachable';
import type { CouncilState } from './council-state.ts';
import type { CouncilDecision } from './decision.ts';
import { noteDuty, settleDeadlines } from './duties.ts';
import { noteRecord } from './notes.ts';
import { dropPlan, planSitting, publishPlan, settleAgenda } from './plans.ts';
import { removeMember, settleCouncil, settleMember, settleRoster, settleRules } from './settling.ts';
import { endStream, linkVideo, markStream } from './videos.ts';

export type { CouncilCommand };
export type CouncilCommandOf<T extends CouncilCommand['type']> = Extract<CouncilCommand, { type: T }>;

export function decideCouncil(state: CouncilState, command: CouncilCommand): CouncilDecision {
  switch (command.type) {
    case 'settle-council':
      return settleCouncil(state, command);
    case 'settle-rules':
      return settleRules(state, command);
    case 'settle-roster':
      return settleRoster(state, command);
    case 'settle-member':
      return settleMember(state, command);
    case 'remove-member':
      return removeMember(state, command);
    case 'plan-sitting':
      return planSitting(state, command);
    case 'drop-plan':
      return dropPlan(state, command);
    case 'settle-agenda':
      return settleAgenda(state, command);
    case 'publish-plan':
      return publishPlan(state, command);
    case 'note-record':
      return noteRecord(state, command);
    case 'note-duty':
      return noteDuty(state, command);
    case 'settle-deadlines':
      return settleDeadlines(state, command);
    case 'mark-stream':
      return markStream(state, command);
    case 'end-stream':
      return endStream(state, command);
    case 'link-video':
      return linkVideo(state, command);
    default:
      return unreachable(command);
  }
}
