/**
 * Open Sound Control 1.0 as Behringer's X32 and X-Air speak it over UDP: one message a datagram, address and type tags
 * as zero-ended text padded to four bytes, integers big-endian. The switch of a channel is `/ch/NN/mix/on ,i 0|1`, the
 * same without an argument asks for it, `/xremote` asks for ten seconds of changes. In: datagrams. Out: messages, or why
 * not.
 */

/** A message with at most one integer; other arguments are passed over. */
export type OscMessage = { readonly address: string; readonly value?: number };
export type Decoded =
  | { readonly kind: 'message'; readonly message: OscMessage }
  | { readonly kind: 'discarded'; readonly reason: 'length' | 'address' | 'bundle' | 'types' };

const LONGEST = 512;
const WORD = 4;
const SWITCH = /^\/ch\/([0-9]{2})\/mix\/on$/;

/** Address of a channel's switch. @param channel 1–99. */
export const switchOf = (channel: number): string => `/ch/${String(channel).padStart(2, '0')}/mix/on`;

/** Channel whose switch has this address. */
export function channelOf(address: string): number | undefined {
  const digits = SWITCH.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export const keepAlive: OscMessage = { address: '/xremote' };

export function encode({ address, value }: OscMessage): Buffer {
  const parts = [padded(address)];
  if (value !== undefined) {
    const integer = Buffer.alloc(WORD);
    integer.writeInt32BE(value);
    parts.push(padded(',i'), integer);
  }
  return Buffer.concat(parts);
}

export function decode(datagram: Buffer): Decoded {
  if (datagram.length === 0 || datagram.length > LONGEST || datagram.length % WORD !== 0) return discarded('length');
  if (datagram.subarray(0, 7).toString('latin1') === '#bundle') return discarded('bundle');
  const address = textAt(datagram, 0);
  if (address === undefined || !/^\/[\x21-\x7e]+$/.test(address.text)) return discarded('address');
  if (address.end === datagram.length) return { kind: 'message', message: { address: address.text } };
  const types = textAt(datagram, address.end);
  if (types === undefined || !types.text.startsWith(',')) return discarded('types');
  if (types.text !== ',i') return { kind: 'message', message: { address: address.text } };
  if (datagram.length !== types.end + WORD) return discarded('length');
  return { kind: 'message', message: { address: address.text, value: datagram.readInt32BE(types.end) } };
}

const discarded = (reason: Extract<Decoded, { kind: 'discarded' }>['reason']): Decoded => ({
  kind: 'discarded',
  reason,
});

/** Zero-ended text and where the padding after it ends. */
function textAt(bytes: Buffer, start: number): { text: string; end: number } | undefined {
  const zero = bytes.indexOf(0, start);
  if (zero < 0) return undefined;
  const end = start + Math.ceil((zero - start + 1) / WORD) * WORD;
  if (end > bytes.length || bytes.subarray(zero, end).some((byte) => byte !== 0)) return undefined;
  return { text: bytes.toString('latin1', start, zero), end };
}

function padded(text: string): Buffer {
  const bytes = Buffer.alloc(Math.ceil((text.length + 1) / WORD) * WORD);
  bytes.write(text, 'latin1');
  return bytes;
}
