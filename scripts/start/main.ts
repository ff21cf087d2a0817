/**
 * `npm start`: the hub, the bridge and, without `--config hall.json`, a training hall; supervised. Prints where to sign
 * in and runs until it is stopped. See README.md for the options.
 */
import { announce, announceJson } from './announce.ts';
import { readOptions } from './options.ts';
import { Supervisor } from './supervisor.ts';
import { StartProblem, type Words } from './words.ts';

const WRONG_OPTIONS = 2;
/** What is written below is for the user alone who runs it. */
const OWNER_ONLY = 0o077;
const say = ({ uk, en }: Words) => process.stderr.write(uk === en ? `${uk}\n` : `${uk}\n${en}\n`);

async function main(): Promise<void> {
  process.umask(OWNER_ONLY);
  const read = readOptions(process.argv.slice(2), process.env);
  if (!read.ok) {
    say(read.problem);
    process.exitCode = WRONG_OPTIONS;
    return;
  }
  const options = read.value;
  const supervisor = new Supervisor(options, say);
  const stop = () => supervisor.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const ready = await supervisor.start();
    process.stdout.write(`${options.json ? announceJson(ready, options) : announce(ready, options)}\n`);
  } catch (problem) {
    await supervisor.stop();
    throw problem;
  }
}

main().catch((problem: unknown) => {
  if (!(problem instanceof StartProblem)) throw problem;
  say(problem.words);
  process.exitCode = 1;
});
