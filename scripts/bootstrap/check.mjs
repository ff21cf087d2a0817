/** Runs the compiled checks of the house, which speak for themselves on stdout. */
import { spawn } from 'node:child_process';
import { Trouble } from './run.mjs';

export async function check(root) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  const child = spawn(process.execPath, ['dist/scripts/check/main.js'], { cwd: root, stdio });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0)
    throw new Trouble(
      'Перевірка знайшла вади (подробиці вище). Виправте й повторіть.',
      'The check found faults (details above). Mend them and try again.',
    );
}
