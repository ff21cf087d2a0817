/** For tests: a hub of the small council on a journal file, commands given by its chair. */
import { randomUUID } from 'node:crypto';
import type { PersonCommand } from '#contract/commands';
import type { Answer } from '#contract/live-wire';
import { openJournal } from '../../journal/journal.ts';
import type { Actor, CommittedEvent } from '../face.ts';
import { SittingHub } from '../hub.ts';
import { SeatMap } from '../seat-map.ts';
import type { CouncilSettings } from '../sitting-plan.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { smallCouncil } from './small-council.ts';

const CHAIR: Actor = { role: 'chair' };

/** `settings: undefined`: no hall file names the council. */
type Given = {
  readonly settings?: CouncilSettings | undefined;
  readonly seatMap?: SeatMap;
  readonly clock?: HandClock;
};

/** A hub that has started on the journal at `file`. */
export function smallHub(file: string, { seatMap = new SeatMap([]), clock = handClock(), ...given }: Given = {}) {
  const settings = 'settings' in given ? given.settings : smallCouncil;
  const journal = openJournal(file);
  const hub = new SittingHub({ journal, clock, seatMap, ...(settings && { settings }) });
  const seen: CommittedEvent[] = [];
  hub.onCommitted((events) => seen.push(...events));
  hub.start();
  return {
    hub,
    journal,
    seen,
    seatMap,
    /** @throws when the command is refused. */
    do: async (...commands: readonly PersonCommand[]): Promise<void> => {
      for (const command of commands) {
        const answer = await hub.submit({ id: randomUUID(), command }, CHAIR);
        if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.en}`);
      }
    },
    ask: (command: PersonCommand, id: string = randomUUID()): Promise<Answer> => hub.submit({ id, command }, CHAIR),
    stop: async (): Promise<void> => {
      hub.stop();
      await journal.close();
    },
  };
}
