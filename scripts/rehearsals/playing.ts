/** For tests: a rehearsal as a user runs it, and what it left. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { SittingEvent } from '#contract/events';
import type { ServerMessage } from '#contract/live-wire';
import type { RehearsalReport } from '#contract/rehearsal-file';
import type { OverlayView } from '#contract/views';
import { applyPatch, type Json } from '#kit/merge-patch';
import { openForReading } from '../../server/journal/open-file.ts';
import { readChain, readHead } from '../../server/journal/reader.ts';
import { ROOT } from '../house/scripts.ts';

const MAIN = join(ROOT, 'dist/scripts/rehearse/main.js');

export type Played = { code: number; out: string; err: string; folder: string };

function newFolder(t: Test): string {
  const parent = mkdtempSync(join(tmpdir(), 'dzvin-played-'));
  t.teardown(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'papers');
}

/** Plays a scenario file, into a new folder that is removed after the test unless one is given. */
export function play(t: Test, file: string, folder: string = newFolder(t)): Promise<Played> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, file, '--out', folder], (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err, folder }),
    );
  });
}

/** Writes a scenario to a file that is removed after the test. */
export function scenarioFile(t: Test, scenario: unknown): string {
  const parent = mkdtempSync(join(tmpdir(), 'dzvin-scenario-'));
  t.teardown(() => rmSync(parent, { recursive: true, force: true }));
  const file = join(parent, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

export const reportIn = (folder: string): RehearsalReport =>
  JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RehearsalReport;

/** The events of the journal in the folder. */
export function eventsIn(folder: string): SittingEvent[] {
  const journal = join(folder, 'journal.db');
  const database = openForReading(journal);
  try {
    const { position } = readHead(database);
    return [...readChain(database, journal, position)].map(({ event }) => event as unknown as SittingEvent);
  } finally {
    database.close();
  }
}

/** Names of the files in the folder, none when it was not made. */
export const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** What the stream's overlays showed, state after state. */
export function overlaysIn(folder: string): OverlayView[] {
  const lines = readFileSync(join(folder, 'overlay/told.jsonl'), 'utf8').trim().split('\n');
  let shown: Json = {};
  return lines.flatMap((line) => {
    const message = JSON.parse(line) as ServerMessage;
    if (message.kind === 'snapshot') shown = message.state as Json;
    else if (message.kind === 'delta') shown = applyPatch(shown, message.patch as Json);
    else return [];
    return [shown as unknown as OverlayView];
  });
}
