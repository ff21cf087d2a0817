/** The papers of a rehearsal, as the secretary downloads them. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteId, SittingId } from '#contract/ids';
import type { EndedBallot, SittingLine } from '#contract/views';
import { sittingIdOf } from '../../server/council/composition/council-state.ts';
import type { Scenario } from './read-scenario.ts';
import type { Stage } from './stage.ts';

const FINAL_WORDS = 'Протокол засідання остаточний.';

type Wanted = { readonly path: string; readonly file: string };

export const sittingOf = ({ convocation, session, sitting }: Scenario): SittingId =>
  sittingIdOf(convocation, session.number, sitting.number);

/**
 * Declares the protocol of a closed sitting final, as the secretary does in the end, and saves what the sitting left,
 * sealed: `roll-call-N.pdf` of every closed open ballot, `commission-protocol-N.pdf` of every secret one on paper,
 * `not-held.pdf` of a sitting that did not take place; of one that was closed its protocol, and all
 * roll calls bound.
 */
export async function savePapers(stage: Stage, scenario: Scenario, out: string): Promise<void> {
  const sittingId = sittingOf(scenario);
  const answer = await fetch(new URL('/api/sittings', stage.origin), { headers: { cookie: stage.secretary } });
  if (!answer.ok) throw new Error(`/api/sittings: HTTP ${answer.status} ${await answer.text()}`);
  const held = ((await answer.json()) as SittingLine[]).find((one) => one.sittingId === sittingId);
  const of = `/api/sittings/${sittingId}`;
  const rollCalls = (held?.ballots ?? []).flatMap((ballot) => paperOf(ballot, of));
  const isWhole = held?.state === 'closed' && !held.notHeld;
  if (isWhole) await declareFinal(stage, sittingId);
  const whole = isWhole ? wholePapers(of, rollCalls.length > 0) : [];
  const notHeld = held?.notHeld ? [{ path: `${of}/not-held.pdf`, file: 'not-held.pdf' }] : [];
  const wanted = [...rollCalls, ...notHeld, ...whole];
  if (wanted.length > 0) wanted.push({ path: '/api/seal/certificate.pem', file: 'certificate.pem' });
  for (const paper of wanted) await save(stage, paper, out);
}

async function declareFinal({ clerk }: Stage, sittingId: SittingId): Promise<void> {
  const noteId = randomUUID() as NoteId;
  const answer = await clerk.command({
    ...{ type: 'note-record', noteId, sittingId, kind: 'protocol-final' },
    text: FINAL_WORDS,
  });
  if (!answer.ok) throw new Error(`note-record: ${answer.refusal.code}`);
}

function wholePapers(of: string, hasRollCalls: boolean): Wanted[] {
  return [
    ...['protocol.pdf', 'protocol.docx', 'protocol.html'].map((file) => ({ path: `${of}/${file}`, file })),
    ...(hasRollCalls ? [{ path: `${of}/roll-calls.pdf`, file: 'roll-calls.pdf' }] : []),
  ];
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
