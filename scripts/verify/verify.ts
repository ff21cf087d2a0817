/**
 * One run of the checker as a function: in: arguments as typed and the folder they were typed in; out: what to print
 * and the exit code (0 whole, 1 broken, 2 not checked).
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { check, type Findings, type Place } from './check.ts';
import { APPLICATION_ID, BEFORE_FIRST, LAYOUT } from './layout.ts';
import { isMarkedAsJournal, openCopy } from './open-copy.ts';
import { LANGUAGES, type Language, type Obstacle, obstacleText, verdictText } from './sentences.ts';

export type Outcome = { readonly code: 0 | 1 | 2; readonly text: string };

export type Request = {
  readonly file: string;
  readonly language: Language;
  readonly json: boolean;
  readonly quoted?: Place;
};
export type Checked = Findings | { readonly obstacle: Obstacle; readonly detail: string };

const QUOTED = /^([1-9]\d{0,14}):([0-9a-f]{16,64})$/;

/** Checks the file that the arguments name. */
export function verify(args: readonly string[], folder: string): Outcome {
  const request = parseRequest(args, folder);
  if (typeof request === 'string') return wrongCommand(args, request);
  return report(request, examine(request));
}

/** What is said of arguments that are wrong. */
export const wrongCommand = (args: readonly string[], problem: string): Outcome => ({
  code: 2,
  text: obstacleText(args.includes('en') ? 'en' : 'uk', 'usage', '', problem),
});

/** What the arguments ask for, or what is wrong with them. */
export function parseRequest(args: readonly string[], folder: string): Request | string {
  const options = { lang: { type: 'string' }, json: { type: 'boolean' }, quoted: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const language = LANGUAGES.find((known) => known === (values.lang ?? 'uk'));
    if (language === undefined) return `--lang ${values.lang}`;
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return positionals.join(' ') || 'journal.db?';
    const request = { file: resolve(folder, file), language, json: values.json ?? false };
    if (values.quoted === undefined) return request;
    const [, position, hash] = QUOTED.exec(values.quoted) ?? [];
    if (position === undefined || hash === undefined) return `--quoted ${values.quoted}`;
    return { ...request, quoted: { position: Number(position), hash } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Checks one journal. */
export function examine({ file, quoted }: Request): Checked {
  if (!existsSync(file)) return { obstacle: 'no-file', detail: '' };
  let database: Database.Database | undefined;
  try {
    database = openCopy(file);
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return { obstacle: 'not-a-journal', detail: '' };
    }
    const layout = database.pragma('user_version', { simple: true });
    if (layout !== LAYOUT) return { obstacle: 'too-new', detail: String(layout) };
    return check(database, quoted);
  } catch (error) {
    return isCorrupt(error) && isMarkedAsJournal(file) ? damaged(error) : obstacleOf(error);
  } finally {
    database?.close();
  }
}

function isCorrupt(error: unknown): error is Error & { code: string } {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
}

function damaged(error: Error & { code: string }): Findings {
  const fault = { kind: 'damaged', detail: `${error.code}: ${error.message}` } as const;
  return { records: 0, head: { position: 0, hash: BEFORE_FIRST }, faults: [fault] };
}

function obstacleOf(error: unknown): Checked {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = String(error.code);
  if (code === 'SQLITE_NOTADB') return { obstacle: 'not-a-journal', detail: code };
  if (code.startsWith('SQLITE_BUSY')) return { obstacle: 'busy', detail: code };
  return { obstacle: 'unreadable', detail: code };
}

/** What to print of one journal. */
export function report({ file, language, json }: Request, checked: Checked): Outcome {
  if ('obstacle' in checked) {
    const message = obstacleText(language, checked.obstacle, file, checked.detail);
    const text = json ? JSON.stringify({ file, whole: false, error: checked.obstacle, message }) : message;
    return { code: 2, text };
  }
  const whole = checked.faults.length === 0;
  const text = json ? JSON.stringify({ file, whole, ...checked }) : verdictText(language, file, checked);
  return { code: whole ? 0 : 1, text };
}
