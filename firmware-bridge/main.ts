/**
 * The bridge's process: `main.js --config hall.json --broker mqtt://… --bridge ID`, secret in DZVIN_BRIDGE_SECRET.
 * `--plan` prints the computed poll plan as JSON and ends. Ends cleanly on SIGTERM and SIGINT, and when a parent
 * that started it with an IPC channel is gone.
 */
import { Bridge, type Log } from './bridge.ts';
import { monotonicClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { linePlans } from './plan.ts';

const EXIT_WRONG_CONFIG = 2;

const log: Log = (event, fields) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), from: 'bridge', event, ...fields })}\n`);
};

try {
  const config = readConfig(process.argv.slice(2), process.env);
  if (config.plan) process.stdout.write(`${JSON.stringify(linePlans(config.lines), undefined, 2)}\n`);
  else run(new Bridge(config, monotonicClock, log));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT_WRONG_CONFIG;
}

function run(bridge: Bridge): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await bridge.end();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  if (process.send !== undefined) process.on('disconnect', end);
  bridge.start();
  // The parent may have gone while this process was still loading.
  if (process.send !== undefined && !process.connected) void end();
}
