/** The papers of a rehearsal, as the secretary downloads them. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sittingIdOf } from '../../server/hub/sitting-plan.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

/** Papers of an earlier rehearsal in the same folder would be taken for this one's. */
export function removeOldPapers(out: string): void {
  for (const name of readdirSync(out)) if (/^roll-call-\d+\.pdf$/.test(name)) rmSync(join(out, name));
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
