/**
 * One OSDP frame (IEC 60839-11-5, packet format): `[FF] 53 ADDR LENlo LENhi CTRL [SB] CODE DATA [MAC4] CHECK`.
 * In: fields or exactly one frame's bytes, from the start-of-message byte. Out: bytes or fields.
 * Secure Channel is only framed here; `secure-channel.ts` gives it meaning.
 */
import { checksum, crc16 } from './crc.ts';

export const MARK = 0xff;
export const START = 0x53;
const REPLY_BIT = 0x80;
/** The largest frame the specification knows, mark excluded. */
export const LONGEST_FRAME = 1440;
/** What every device takes before its capabilities say more. */
export const LONGEST_BEFORE_CAPABILITIES = 128;
/** Shortest frame: start, address, length, control, code and a one-byte checksum. */
export const SHORTEST_FRAME = 7;

const USES_CRC = 0x04;
const HAS_SECURITY = 0x08;
const RESERVED_CONTROL = 0xf0;
const HEADER = 5;
const MAC_BYTES = 4;

export type Sequence = 0 | 1 | 2 | 3;

/** A security block: its type 11h–18h and what follows the type. */
export type SecurityBlock = { readonly type: number; readonly data: Buffer };

export type Frame = {
  /** 00h–7Fh, without the reply bit. */
  readonly address: number;
  readonly reply: boolean;
  readonly sequence: Sequence;
  readonly check: 'crc' | 'checksum';
  readonly security?: SecurityBlock;
  readonly code: number;
  /** Data of the command or reply, still encrypted where the security block is 17h or 18h. */
  readonly data: Buffer;
  /** First four bytes of the message authentication code, in frames with security block 15h–18h. */
  readonly mac?: Buffer;
  /** The whole frame as it was on the wire, without mark. */
  readonly bytes: Buffer;
};

export type FrameFields = Pick<Frame, 'address' | 'reply' | 'sequence' | 'check' | 'code'> & {
  readonly security?: SecurityBlock;
  readonly data?: Uint8Array;
};

/** Why bytes are no frame. */
export type FrameFault = 'length' | 'header' | 'checksum';

const authenticated = (type: number): boolean => type >= 0x15 && type <= 0x18;
const checkBytes = (control: number): number => (control & USES_CRC ? 2 : 1);

/** The length field of a header, start-of-message byte at `at`. */
export const lengthAt = (bytes: Uint8Array, at: number): number => (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);

/** Whether a control byte has only bits this version of the protocol knows. */
export const knownControl = (control: number): boolean => (control & RESERVED_CONTROL) === 0;

/** Bytes of a frame, with mark. The frame carries no message authentication code: `layOut` leaves room for one. */
export function encodeFrame(fields: FrameFields): Buffer {
  return finish(layOut(fields, 0));
}

/**
 * A frame with mark, its final length field, `macRoom` free bytes behind the data and its check value still zero.
 * {@link finish} fills the check in.
 */
export function layOut(fields: FrameFields, macRoom: number): Buffer {
  const { security, data } = fields;
  const securityBytes = security === undefined ? 0 : 2 + security.data.length;
  const control =
    fields.sequence | (fields.check === 'crc' ? USES_CRC : 0) | (security === undefined ? 0 : HAS_SECURITY);
  const length = HEADER + securityBytes + 1 + (data?.length ?? 0) + macRoom + checkBytes(control);
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = MARK;
  bytes[1] = START;
  bytes[2] = fields.address | (fields.reply ? REPLY_BIT : 0);
  bytes[3] = length & 0xff;
  bytes[4] = length >> 8;
  bytes[5] = control;
  let at = 1 + HEADER;
  if (security !== undefined) {
    bytes[at] = securityBytes;
    bytes[at + 1] = security.type;
    bytes.set(security.data, at + 2);
    at += securityBytes;
  }
  bytes[at] = fields.code;
  if (data !== undefined) bytes.set(data, at + 1);
  return bytes;
}

/** Fills the check value of a frame laid out with mark, and gives the same buffer back. */
export function finish(bytes: Buffer): Buffer {
  const control = bytes[5] ?? 0;
  const end = bytes.length - checkBytes(control);
  if (control & USES_CRC) bytes.writeUInt16LE(crc16(bytes, 1, end), end);
  else bytes[end] = checksum(bytes, 1, end);
  return bytes;
}

/** Reads exactly one frame that starts at its start-of-message byte, or says what is wrong with it. */
export function decodeFrame(bytes: Buffer): Frame | FrameFault {
  const length = lengthAt(bytes, 0);
  if (bytes.length < SHORTEST_FRAME || bytes[0] !== START || length !== bytes.length) return 'length';
  const control = bytes[4] ?? 0;
  if (!knownControl(control)) return 'header';
  const end = length - checkBytes(control);
  const sound =
    control & USES_CRC ? bytes.readUInt16LE(end) === crc16(bytes, 0, end) : bytes[end] === checksum(bytes, 0, end);
  return sound ? takeApart(bytes, control, end) : 'checksum';
}

function takeApart(bytes: Buffer, control: number, end: number): Frame | FrameFault {
  const addressByte = bytes[1] ?? 0;
  const fixed = {
    address: addressByte & ~REPLY_BIT,
    reply: (addressByte & REPLY_BIT) !== 0,
    sequence: (control & 3) as Sequence,
    check: control & USES_CRC ? ('crc' as const) : ('checksum' as const),
    bytes,
  };
  if (!(control & HAS_SECURITY)) {
    if (end <= HEADER) return 'length';
    return { ...fixed, code: bytes[HEADER] ?? 0, data: bytes.subarray(HEADER + 1, end) };
  }
  const blockLength = bytes[HEADER] ?? 0;
  const codeAt = HEADER + blockLength;
  const type = bytes[HEADER + 1] ?? 0;
  const dataEnd = authenticated(type) ? end - MAC_BYTES : end;
  if (blockLength < 2 || codeAt >= dataEnd) return 'length';
  const security = { type, data: bytes.subarray(HEADER + 2, codeAt) };
  const opened = { ...fixed, security, code: bytes[codeAt] ?? 0, data: bytes.subarray(codeAt + 1, dataEnd) };
  return authenticated(type) ? { ...opened, mac: bytes.subarray(dataEnd, end) } : opened;
}
