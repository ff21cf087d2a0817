/** A step whose command is to be refused. */
import type { PersonCommand } from '#contract/commands';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { LiveClient, signIn } from '../house/live-client.ts';
import type { SoFar } from './command-defaults.ts';
import { openItem } from './play-item.ts';
import type { Play } from './play-state.ts';
import { commandOf, giverOf, namesNewItem, type RefusalStep } from './refused-command.ts';

/** Notes a difference when the command is done or refused for another reason. */
export async function playRefusal(play: Play, step: RefusalStep): Promise<undefined> {
  const command = commandOf(step, await soFar(play));
  if (!command.ok) throw new Error(command.faults.map(({ path, en }) => `${path}: ${en}`).join('; '));
  const answer = await give(play, step, command.value);
  const got = answer.ok ? 'done' : answer.refusal.code;
  if (got !== step.code) play.differences.push(`${play.at}: ${step.command} refused with ${step.code}, got ${got}`);
}

async function give(play: Play, step: RefusalStep, command: PersonCommand): Promise<Answer> {
  const role = giverOf(step, command);
  if (namesNewItem(step) && command.type === 'add-item') {
    const { type: _, ...entry } = command;
    return openItem(play, entry);
  }
  if (role === 'chair') return play.stage.chair.command(command);
  const { origin, ready, hub, secretary } = play.stage;
  const memberId = 'memberId' in command ? command.memberId : play.scenario.members[0]?.id;
  const links: Record<string, string> = role === 'deputy' ? { ...(await hub.deputyLinks()) } : {};
  const path =
    role === 'operator' ? ready.links.operator : role === 'display' ? ready.links.hall : links[memberId ?? ''];
  const cookie = role === 'secretary' ? secretary : await signIn(origin, path ?? Object.values(links)[0] ?? '');
  const person = new LiveClient(origin, role, cookie);
  try {
    await person.ready();
    return await person.command(command);
  } finally {
    person.close();
  }
}

async function soFar(play: Play): Promise<SoFar> {
  const shown = await play.stage.chair.until(
    'chair',
    ({ ballot, result }) => ({ ballot, result }),
    'the chair’s screen',
  );
  return {
    itemId: play.lastItem ?? ('item' as ItemId),
    ballotId: shown.ballot?.ballotId ?? shown.result?.ballotId ?? ('ballot' as BallotId),
    memberId: play.scenario.members[0]?.id ?? ('member' as MemberId),
  };
}
