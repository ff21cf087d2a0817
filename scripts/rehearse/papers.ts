/** The papers of a rehearsal, as the secretary downloads them. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndedBallot, SittingLine } from '#contract/views';
import { sittingIdOf } from '../../server/council/composition/council-state.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

/** Everything a rehearsal leaves, and what SQLite may have left beside a journal that somebody looked into. */
const RESULT =
  /^(report\.json|journal\.db(-wal|-shm|-journal)?|(roll-call|commission-protocol)-\d+\.pdf|not-held\.pdf)$/;

/** Results of an earlier rehearsal in the same folder would be taken for this one's. */
export function removeOldResults(out: string): void {
  for (const name of readdirSync(out)) if (RESULT.test(name)) rmSync(join(out, name));
}

type Wanted = { readonly path: string; readonly file: string };

/**
 * Saves what the sitting left: `roll-call-N.pdf` of every closed open ballot, `commission-protocol-N.pdf` of every
 * secret one on paper, `not-held.pdf` of a sitting that did not take place.
 */
export async function savePapers(stage: Stage, scenario: Scenario, out: string): Promise<void> {
  const { convocation, session, sitting } = scenario;
  const sittingId = sittingIdOf(convocation, session.number, sitting.number);
  const answer = await fetch(new URL('/api/sittings', stage.origin), { headers: { cookie: stage.secretary } });
  if (!answer.ok) throw new Error(`/api/sittings: HTTP ${answer.status} ${await answer.text()}`);
  const held = ((await answer.json()) as SittingLine[]).find((one) => one.sittingId === sittingId);
  const of = `/api/sittings/${sittingId}`;
  const wanted = (held?.ballots ?? []).flatMap((ballot) => paperOf(ballot, of));
  if (held?.notHeld) wanted.push({ path: `${of}/not-held.pdf`, file: 'not-held.pdf' });
  for (const paper of wanted) await save(stage, paper, out);
}

function paperOf({ number, manner, by, verdict, trial }: EndedBallot, of: string): Wanted[] {
  const name = manner === 'open' ? 'roll-call' : by === 'paper' ? 'commission-protocol' : undefined;
  if (name === undefined || verdict === undefined || trial) return [];
  return [{ path: `${of}/ballots/${number}/${name}.pdf`, file: `${name}-${number}.pdf` }];
}

async function save({ origin, secretary }: Stage, { path, file }: Wanted, out: string): Promise<void> {
  const answer = await fetch(new URL(path, origin), { headers: { cookie: secretary } });
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status} ${await answer.text()}`);
  writeFileSync(join(out, file), Buffer.from(await answer.arrayBuffer()));
}
