/**
 * The two check values of an OSDP frame (IEC 60839-11-5, packet format): CRC-16 with polynomial 1021, initial value 1D0F,
 * not reflected, no final xor; and the one-byte checksum, two's complement of the sum.
 */

const table = new Uint16Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
  table[byte] = value;
}

/** CRC-16 of `bytes[start..end)`, as a number; the wire carries its low byte first. */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0x1d0f;
  for (let at = start; at < end; at += 1) {
    crc = ((crc << 8) & 0xffff) ^ (table[(crc >> 8) ^ (bytes[at] ?? 0)] ?? 0);
  }
  return crc;
}

/** Checksum of `bytes[start..end)`: what brings the sum of all bytes to zero modulo 256. */
export function checksum(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += bytes[at] ?? 0;
  return -sum & 0xff;
}
