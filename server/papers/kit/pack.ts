/** Streams packed by a packer of our own choice, because two builds of zlib need not pack alike. */
import { zlibSync } from 'fflate';

/** Of nine: what more would save is not worth its time. */
const PACKING = 3;

/** The bytes in zlib's format, as PDF's FlateDecode reads them. */
export const pack = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: PACKING });
