/** Steps about proxy voting: a copied card in a second slot, presses in one motion, and what the chair is told of it. */
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { ChairView } from '#contract/views';
import { keypadOf, type Play } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type ProxyStep = StepOf<'copied-card' | 'take-copied-card' | 'expect-neighbours'>;

export async function playProxy(play: Play, step: ProxyStep): Promise<undefined> {
  switch (step.do) {
    case 'copied-card':
      return putCopy(play, step);
    case 'take-copied-card':
      return takeCopy(play, step.member);
    case 'expect-neighbours':
      return expectNeighbours(play, step.pairs);
    default:
      return unreachable(step);
  }
}

/** Both keypads go dark, and the chair is told in words. */
async function putCopy(play: Play, { member, seat }: StepOf<'copied-card'>): Promise<undefined> {
  const { hall, chair } = play.stage;
  const card = play.cards.get(member);
  if (card === undefined) throw new Error(`${member} has no card`);
  hall.order({ do: 'insert-card', seat, card });
  play.copies.set(member, seat);
  await hall.untilLights([keypadOf(play, member), seat], ({ ready }) => !ready, 'a copied card blocks no keypad');
  await chair.until('chair', (view) => tells(view, play, member), 'no warning of the copied card');
}

async function takeCopy(play: Play, member: MemberId): Promise<undefined> {
  const { hall, chair } = play.stage;
  const seat = play.copies.get(member);
  if (seat === undefined) throw new Error(`no copied card of ${member}`);
  hall.order({ do: 'remove-card', seat });
  play.copies.delete(member);
  await hall.untilLights([keypadOf(play, member)], ({ ready }) => ready, 'the keypad stays blocked');
  await chair.until('chair', (view) => !tells(view, play, member), 'the warning of the copied card stays');
}

/** Whether a warning names the member with two seats. */
function tells({ warnings }: ChairView, play: Play, member: MemberId): boolean {
  const name = play.scenario.members.find(({ id }) => id === member)?.name ?? '';
  const [familyName = ''] = name.split(' ');
  return warnings.some(({ uk }) => uk.includes(familyName) && uk.includes('та сама картка на місцях'));
}

async function expectNeighbours(play: Play, pairs: StepOf<'expect-neighbours'>['pairs']): Promise<undefined> {
  const wanted = pairs.map((pair) => inOrder(pair.map((id) => play.seats.get(id) ?? 0)));
  const told = await play.stage.chair.until('chair', (view) => view, 'the chair’s view');
  const seats = (told.neighbours?.pairs ?? []).map((pair) => inOrder(pair.seats));
  if (seats.sort().join('; ') !== wanted.sort().join('; '))
    play.differences.push(`${play.at}: expected seats ${wanted.join('; ') || '—'}, got ${seats.join('; ') || '—'}`);
}

const inOrder = (seats: readonly number[]): string => seats.toSorted((a, b) => a - b).join('–');
