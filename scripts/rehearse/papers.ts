/** The papers of a rehearsal, as the secretary downloads them. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sittingIdOf } from '../../server/hub/sitting-plan.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

/** Everything a rehearsal leaves, and what SQLite may have left beside a journal that somebody looked into. */
const RESULT = /^(report\.json|journal\.db(-wal|-shm|-journal)?|roll-call-\d+\.pdf)$/;

/** Results of an earlier rehearsal in the same folder would be taken for this one's. */
export function removeOldResults(out: string): void {
  for (const name of readdirSync(out)) if (RESULT.test(name)) rmSync(join(out, name));
}

/** Saves the roll call of every closed ballot as `roll-call-N.pdf`. */
export async function saveRollCalls(
  { origin, secretary }: Stage,
  { convocation, session, sitting }: Scenario,
  numbers: readonly number[],
  out: string,
): Promise<void> {
  const sittingId = sittingIdOf(convocation, session.number, sitting.number);
  for (const number of numbers) {
    const path = `/api/sittings/${sittingId}/ballots/${number}/roll-call.pdf`;
    const answer = await fetch(new URL(path, origin), { headers: { cookie: secretary } });
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status} ${await answer.text()}`);
    writeFileSync(join(out, `roll-call-${number}.pdf`), Buffer.from(await answer.arrayBuffer()));
  }
}
