/**
 * The module onoff, loaded only when a hall names a line of the board: its addon compiles at install and is optional.
 * Only what the bridge calls is described; numbers are those of sysfs.
 */
import { createRequire } from 'node:module';
import type { Opened } from './trouble.ts';

export type Level = 0 | 1;

export interface OnoffGpio {
  readSync(): Level;
  writeSync(level: Level): void;
  watch(listener: (error: Error | null | undefined, level: Level) => void): void;
  unexport(): void;
  direction(): string;
  edge(): string;
  activeLow(): boolean;
}

export type Onoff = {
  readonly Gpio: new (
    gpio: number,
    direction: 'in' | 'high' | 'low',
    edge: 'none' | 'both',
    options: { readonly activeLow: boolean },
  ) => OnoffGpio;
};

/** Loads onoff, or says that it is not installed. */
export function loadOnoff(load: (name: string) => unknown = createRequire(import.meta.url)): Opened<Onoff> {
  try {
    return { ok: true, value: load('onoff') as Onoff };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    return { ok: false, trouble: { code: 'GPIO_ADDON_MISSING', reason } };
  }
}
