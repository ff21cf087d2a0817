/** A whole rehearsal: the stage is set, the sitting played, its papers and journal kept, its report compared. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RehearsalReport } from '#contract/rehearsal-file';
import { ballotDifferences } from './differences.ts';
import { removeOldResults } from './old-results.ts';
import { StreamWitness, saveChapters } from './on-stream.ts';
import { savePapers, sittingOf } from './papers.ts';
import { type Looks, playAll } from './play.ts';
import { savePublicRecord } from './public-record.ts';
import type { Scenario } from './read-scenario.ts';
import { readReport } from './report.ts';
import { type Stage, setStage } from './stage.ts';

const EXIT_INTERRUPTED = 130;

/** Plays a scenario into the folder `out`, which exists. `looks`: who watches. @throws when the play breaks off. */
export async function rehearse(
  scenario: Scenario,
  out: string,
  looks: Looks = {},
): Promise<{ report: RehearsalReport; differences: string[] }> {
  removeOldResults(out);
  const stage = await setStage(scenario);
  const interrupted = () =>
    stage
      .stopAll()
      .then(stage.clear)
      .then(() => process.exit(EXIT_INTERRUPTED));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    const witness = await watchStream(stage);
    const play = await playAll(stage, scenario, looks);
    await savePapers(stage, scenario, out);
    witness.stop();
    witness.save(out);
    await stage.stopAll();
    // Read where it was written: a reader leaves side files beside a journal, and the folder is handed on.
    const report = readReport(stage.journal);
    copyFileSync(stage.journal, join(out, 'journal.db'));
    writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    await savePublicRecord(dirname(stage.journal), out);
    saveChapters(stage.journal, sittingOf(scenario), out);
    return { report, differences: [...play.differences, ...ballotDifferences(play.held, report.ballots)] };
  } finally {
    await stage.stopAll();
    stage.clear();
  }
}

/** An overlay of the stream from the first step on. */
async function watchStream({ origin }: Stage): Promise<StreamWitness> {
  const witness = new StreamWitness(origin);
  await witness.ready();
  return witness;
}
