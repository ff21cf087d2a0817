/** How much one frame for a device may carry. In: what the device says it receives. Out: bytes. */
import { LONGEST_BEFORE_CAPABILITIES, LONGEST_FRAME } from './frame.ts';
import { decodeCapabilities, receiveBuffer } from './replies.ts';

/** Header, security block, code, MAC and CRC of a sealed frame. */
const SEALED_OVERHEAD = 14;
const BLOCK = 16;

/** The longest frame, by a PDCAP's data; a device that does not say is given the shortest limit. */
export function frameLimit(capabilities: Buffer): number {
  const told = receiveBuffer(decodeCapabilities(capabilities) ?? []) ?? LONGEST_BEFORE_CAPABILITIES;
  return Math.min(LONGEST_FRAME, Math.max(LONGEST_BEFORE_CAPABILITIES, told));
}

/** The most data of a command in a sealed frame of at most `longest` bytes: whole blocks, one byte at least of padding. */
export const mostSealedData = (longest: number): number => BLOCK * Math.floor((longest - SEALED_OVERHEAD) / BLOCK) - 1;
