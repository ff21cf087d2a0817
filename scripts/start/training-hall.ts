/**
 * The simulated hall of a start without `--config`: its keypads on three lines, its file with their paths, its deputies
 * acting by themselves. The deputy whose sign-in link is printed has left the card at home: whoever opens that page
 * registers and votes there, since a card in a keypad would leave the vote to the keypad.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile } from '#contract/hall-file';
import type { BridgeId, CardNumber, MemberId } from '#contract/ids';
import type { SimulatedHallCommand } from '#contract/simulated-hall';
import { HallProcess } from '../house/hall-process.ts';
import { hallLines, layLines, sparesOf } from '../house/lines.ts';
import { MEMBERS, trainingHall } from './training-council.ts';

type Person = Extract<SimulatedHallCommand, { do: 'autopilot' }>['people'][number];

const LINES = 3;
/** Keypads that wait to replace one that dies. */
const SPARES = 2;
const BRIDGE = 'training' as BridgeId;
/** Who is not steady, by seat. */
const HABITS: Readonly<Record<number, Person['habit']>> = {
  4: 'changes-mind',
  11: 'changes-mind',
  18: 'changes-mind',
  7: 'forgets',
  21: 'forgets',
  23: 'late',
  15: 'leaves-once',
};

/** Plugs the hall's lines and writes its hall file into `folder`. */
export async function buildTrainingHall(
  folder: string,
  nowMs: number,
  onLog: (bytes: Buffer) => void,
): Promise<{ hall: HallProcess; config: string }> {
  const hall = new HallProcess(onLog);
  try {
    return { hall, config: await plugIn(hall, folder, nowMs) };
  } catch (problem) {
    await hall.stop();
    throw problem;
  }
}

async function plugIn(hall: HallProcess, folder: string, nowMs: number): Promise<string> {
  const seats = MEMBERS.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  const spares = sparesOf(SPARES);
  const lines = layLines([...seats, ...spares.map(({ keypad }) => keypad)], LINES);
  const paths = await hall.start(lines, { turnaroundMs: 1 });
  const startsAt = new Date(nowMs).toISOString();
  const file: HallFile = { ...trainingHall(startsAt), lines: hallLines(lines, paths, spares), bridge: BRIDGE };
  const config = join(folder, 'hall.json');
  writeFileSync(`${config}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${config}.new`, config);
  return config;
}

/** The deputies come in, all but the `guest`. */
export function letPeopleIn(hall: HallProcess, guest: MemberId, seed: number): void {
  const people = MEMBERS.flatMap(({ id, seat, card }) =>
    seat && card ? [{ id, seat, card: card as CardNumber }] : [],
  );
  hall.order({
    do: 'autopilot',
    seed,
    people: people
      .filter(({ id }) => id !== guest)
      .map(({ seat, card }) => ({ seat, card, habit: HABITS[seat] ?? 'steady' })),
  });
}
