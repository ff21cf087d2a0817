/**
 * The log: one line an event, JSON with fixed fields, on stderr (pino, the logger Fastify itself uses). Never a secret
 * choice, never a key, never a sign-in link.
 */
import { destination, type Logger, pino } from 'pino';

const STDERR = 2;

/** @param level least level that is written: `info` in operation, `warn` in a rehearsal. */
export const openLog = (level: 'info' | 'warn'): Logger =>
  pino(
    { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"`, messageKey: 'event' },
    destination(STDERR),
  );
