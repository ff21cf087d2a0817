/** Steps about people: cards in and out, seats changed, keypads replaced, conflicts, statements, offices. */
import type { MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import { ballotNamed } from './named-ballot.ts';
import { playProxy } from './play-proxy.ts';
import { keypadOf, type Play } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type PeopleStep = StepOf<
  | 'register'
  | 'leave'
  | 'change-seat'
  | 'copied-card'
  | 'take-copied-card'
  | 'expect-neighbours'
  | 'temporary-card'
  | 'spare-keypad'
  | 'pass-chair'
  | 'declare-conflict'
  | 'competence-exception'
  | 'statement'
  | 'end-mandate'
  | 'counting-commission'
>;

export async function playPeople(play: Play, step: PeopleStep): Promise<Answer | undefined> {
  const { chair, clerk } = play.stage;
  switch (step.do) {
    case 'register':
      return register(play, step.members);
    case 'leave':
      return leave(play, step.members);
    case 'change-seat':
      return changeSeat(play, step);
    case 'copied-card':
    case 'take-copied-card':
    case 'expect-neighbours':
      return playProxy(play, step);
    case 'temporary-card':
      play.cards.set(step.member, step.card);
      return clerk.command({ type: 'give-temporary-card', memberId: step.member, card: step.card });
    case 'spare-keypad':
      return takeSpare(play, step.member);
    case 'pass-chair':
      return passChair(play, step);
    case 'declare-conflict':
      return chair.command({ type: 'declare-conflict', memberId: step.member });
    case 'competence-exception':
      return chair.command({ type: 'apply-competence-exception' });
    case 'statement':
      return state(play, step);
    case 'end-mandate':
      return clerk.command({ type: 'end-mandate', memberId: step.member, ground: step.ground });
    case 'counting-commission':
      return formCommission(play, step.members);
    default:
      return unreachable(step);
  }
}

/** Puts cards into slots. Who is registered already leaves his card where it is. */
export async function register(play: Play, members: readonly MemberId[]): Promise<undefined> {
  const { hall } = play.stage;
  for (const id of members) {
    const card = play.cards.get(id);
    if (card !== undefined && !play.registered.has(id))
      hall.order({ do: 'insert-card', seat: keypadOf(play, id), card });
    play.registered.add(id);
  }
  await hall.untilLights(
    members.map((id) => keypadOf(play, id)),
    ({ ready }) => ready,
    'not registered',
  );
}

/** Takes cards out of slots. */
export async function leave(play: Play, members: readonly MemberId[]): Promise<undefined> {
  const { hall } = play.stage;
  const leaving = members.filter((id) => play.registered.delete(id));
  for (const id of leaving) hall.order({ do: 'remove-card', seat: keypadOf(play, id) });
  await hall.untilLights(
    leaving.map((id) => keypadOf(play, id)),
    ({ ready }) => !ready,
    'still registered',
  );
}

async function changeSeat(play: Play, { member, seat }: StepOf<'change-seat'>): Promise<undefined> {
  const wasHere = play.registered.has(member);
  await leave(play, [member]);
  play.keypads.set(member, seat);
  play.seats.set(member, seat);
  if (wasHere) await register(play, [member]);
}

/** The member's keypad falls silent; the operator puts a spare in its place, and the card goes into it. */
async function takeSpare(play: Play, member: MemberId): Promise<Answer> {
  const { hall, clerk, spares } = play.stage;
  const spare = spares[play.sparesUsed];
  if (spare === undefined) throw new Error('no spare keypad is left');
  play.sparesUsed += 1;
  hall.order({ do: 'kill-keypad', seat: keypadOf(play, member) });
  const seat = play.seats.get(member) ?? 0;
  const answer = await clerk.command({ type: 'replace-keypad', seat, device: spare.device });
  play.keypads.set(member, spare.keypad);
  const card = play.cards.get(member);
  if (answer.ok && card !== undefined && play.registered.has(member)) {
    hall.order({ do: 'insert-card', seat: spare.keypad, card });
    await hall.untilLights([spare.keypad], ({ ready }) => ready, 'the spare keypad does not know its member');
  }
  return answer;
}

function passChair(play: Play, { to, reason, forItem }: StepOf<'pass-chair'>): Promise<Answer> {
  const member = play.scenario.members.find(({ id }) => id === to);
  const chair = member === undefined ? { name: to } : { member: member.id };
  const given = { ...(reason !== undefined && { reason }), ...(forItem && { forItem }) };
  return play.stage.chair.command({ type: 'pass-chair', chair, ...given });
}

async function state(play: Play, { member: memberId, text, ballot }: StepOf<'statement'>): Promise<Answer> {
  const { chair } = play.stage;
  if (ballot === undefined) return chair.command({ type: 'enter-statement', memberId, text });
  return chair.command({ type: 'state-recorded-wrongly', memberId, text, ballotId: await ballotNamed(play, ballot) });
}

function formCommission(play: Play, members: readonly MemberId[]): Promise<Answer> {
  const [chair, secretary] = members;
  if (chair === undefined || secretary === undefined) throw new Error('a commission of nobody');
  const commission = { members: [...members], chair, secretary };
  return play.stage.clerk.command({ type: 'form-counting-commission', commission });
}
