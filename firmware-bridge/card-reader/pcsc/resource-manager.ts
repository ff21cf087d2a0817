/**
 * The PC/SC resource manager (pcscd) as this bridge uses it. The binding is an optional dependency, loaded when a PC/SC
 * reader is configured: a house without such readers does well without it.
 */
import { createRequire } from 'node:module';

/** Bits of a reader's state (winscard.h); the upper half counts insertions and removals. */
export const state = { unknown: 0x0004, unavailable: 0x0008, empty: 0x0010, present: 0x0020, mute: 0x0200 } as const;
export const changesOf = (bits: number): number => bits >>> 16;

export type PcscCard = {
  transmit(command: readonly number[]): Promise<Buffer>;
  disconnect(): void;
};
export type PcscReader = {
  readonly name: string;
  connect(shareMode: number, protocols: number): Promise<PcscCard>;
};
export type PcscContext = {
  listReaders(): PcscReader[];
  waitForChange(
    readers: readonly { readonly name: string; readonly state: number }[],
    timeoutMs: number,
  ): Promise<{ readonly state: number }[] | null>;
  close(): void;
};
export type PcscBinding = {
  readonly Context: new () => PcscContext;
  readonly SCARD_SHARE_SHARED: number;
  readonly SCARD_PROTOCOL_T0: number;
  readonly SCARD_PROTOCOL_T1: number;
};

/** For a person: what to do when the binding is missing. */
export const NO_BINDING =
  'бракує модуля smartcard: встановіть libpcsclite-dev і повторіть npm ci / the module smartcard is missing: install libpcsclite-dev, then npm ci';

/** The binding, or undefined when it has not been compiled here. */
export function loadBinding(): PcscBinding | undefined {
  try {
    return createRequire(import.meta.url)('smartcard') as PcscBinding;
  } catch {
    return undefined;
  }
}
