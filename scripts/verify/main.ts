/**
 * `npm run -s verify -- journal.db`: re-checks a journal file with no code of the program that wrote it, beside a hub at
 * work or on a copy. Of a folder: its journal, and every sealed paper and package in it. Exit code 0 whole, 1 broken,
 * 2 not checked.
 */
import { verifyPlace } from './verify-folder.ts';

// npm moves to the package's folder; paths are meant from where the command was typed.
const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
const { code, text } = await verifyPlace(process.argv.slice(2), (script === 'verify' && typedIn) || process.cwd());
(code === 2 ? process.stderr : process.stdout).write(`${text}\n`);
process.exitCode = code;
