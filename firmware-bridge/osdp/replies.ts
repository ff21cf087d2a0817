/**
 * Replies of a peripheral device (IEC 60839-11-5, replies): code and clear data to meaning, and back for the simulated
 * device. A `decode…` gives `undefined` for data of a wrong shape; the caller counts it.
 */

export const replyCode = {
  ack: 0x40,
  nak: 0x41,
  identity: 0x45,
  capabilities: 0x46,
  localStatus: 0x48,
  inputStatus: 0x49,
  outputStatus: 0x4a,
  raw: 0x50,
  keypad: 0x53,
  communication: 0x54,
  clientCryptogram: 0x76,
  initialMac: 0x78,
  busy: 0x79,
  manufacturer: 0x90,
} as const;

/** Why a device refuses a command. */
export const nakReason = {
  check: 1,
  length: 2,
  unknownCommand: 3,
  sequence: 4,
  secureChannelUnsupported: 5,
  secureChannelConditions: 6,
  record: 9,
} as const;

export type Reply = { readonly code: number; readonly data: Buffer };

const NOTHING = Buffer.alloc(0);
export const acknowledge: Reply = { code: replyCode.ack, data: NOTHING };
export const refuse = (reason: number): Reply => ({ code: replyCode.nak, data: Buffer.of(reason) });

export type Identity = {
  /** Three bytes of the vendor's OUI as hex. */
  readonly vendor: string;
  readonly model: number;
  readonly version: number;
  readonly serial: number;
  readonly firmware: string;
};

export function encodeIdentity(identity: Identity): Reply {
  const data = Buffer.alloc(12);
  data.write(identity.vendor, 0, 3, 'hex');
  data[3] = identity.model;
  data[4] = identity.version;
  data.writeUInt32LE(identity.serial, 5);
  data.set(identity.firmware.split('.').map(Number), 9);
  return { code: replyCode.identity, data };
}

export function decodeIdentity(data: Buffer): Identity | undefined {
  if (data.length !== 12) return undefined;
  return {
    vendor: data.toString('hex', 0, 3),
    model: data[3] ?? 0,
    version: data[4] ?? 0,
    serial: data.readUInt32LE(5),
    firmware: [...data.subarray(9, 12)].join('.'),
  };
}

export type Capability = { readonly feature: number; readonly compliance: number; readonly count: number };
/** Capability whose two parameters together are the largest frame a device receives. */
export const RECEIVE_BUFFER = 10;

export function encodeCapabilities(list: readonly Capability[]): Reply {
  const data = Buffer.from(list.flatMap(({ feature, compliance, count }) => [feature, compliance, count]));
  return { code: replyCode.capabilities, data };
}

export function decodeCapabilities(data: Buffer): Capability[] | undefined {
  if (data.length % 3 !== 0) return undefined;
  const list: Capability[] = [];
  for (let at = 0; at < data.length; at += 3) {
    list.push({ feature: data[at] ?? 0, compliance: data[at + 1] ?? 0, count: data[at + 2] ?? 0 });
  }
  return list;
}

/** Largest frame a device says it receives, bytes; undefined when it does not say. */
export function receiveBuffer(list: readonly Capability[]): number | undefined {
  const told = list.find(({ feature }) => feature === RECEIVE_BUFFER);
  return told === undefined ? undefined : told.compliance | (told.count << 8);
}

/** One byte an input: 0 is idle, anything else active. */
export const encodeInputs = (inputs: readonly boolean[]): Reply => ({
  code: replyCode.inputStatus,
  data: Buffer.from(inputs.map(Number)),
});

export const decodeInputs = (data: Buffer): boolean[] => [...data].map((state) => state !== 0);

/** Keys as the keypad sends them: '0'–'9' in ASCII, 7Fh for '*', 0Dh for '#'. */
export const encodeKeys = (keys: Uint8Array): Reply => ({
  code: replyCode.keypad,
  data: Buffer.from([0, keys.length, ...keys]),
});

export function decodeKeys(data: Buffer): Buffer | undefined {
  const count = data[1];
  if (count === undefined || data.length !== 2 + count) return undefined;
  return data.subarray(2);
}

export type RawCard = {
  readonly reader: number;
  readonly format: number;
  readonly bits: number;
  readonly data: Buffer;
};

export function encodeCard(card: RawCard): Reply {
  const head = Buffer.of(card.reader, card.format, card.bits & 0xff, card.bits >> 8);
  return { code: replyCode.raw, data: Buffer.concat([head, card.data]) };
}

export function decodeCard(data: Buffer): RawCard | undefined {
  if (data.length < 4) return undefined;
  const bits = data.readUInt16LE(2);
  if (bits === 0 || data.length !== 4 + Math.ceil(bits / 8)) return undefined;
  return { reader: data[0] ?? 0, format: data[1] ?? 0, bits, data: data.subarray(4) };
}
