/** The checksum of Ogg pages: CRC-32 with polynomial 04c11db7, not reflected, from zero (RFC 3533, section 6). */
const POLYNOMIAL = 0x04c11db7;
const TOP_BIT = 0x80000000;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = rest & TOP_BIT ? (rest << 1) ^ POLYNOMIAL : rest << 1;
  return rest >>> 0;
});

/** Goes on from `sum`, the checksum of what came before. */
export function oggCrc(bytes: Uint8Array, sum = 0): number {
  let rest = sum;
  for (const byte of bytes) rest = ((rest << 8) ^ (TABLE[((rest >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return rest;
}
