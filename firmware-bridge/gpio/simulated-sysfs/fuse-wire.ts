/**
 * What goes over `/dev/fuse`: requests of the kernel and answers to it, little endian, as `linux/fuse.h` (protocol 7)
 * lays them out. Only what a small file tree with pollable files needs. Pure: bytes in, values out, and back.
 */

/** Numbers of the requests that are answered. */
export const opcode = {
  lookup: 1,
  forget: 2,
  getattr: 3,
  setattr: 4,
  open: 14,
  read: 15,
  write: 16,
  release: 18,
  flush: 25,
  init: 26,
  opendir: 27,
  readdir: 28,
  releasedir: 29,
  interrupt: 36,
  poll: 40,
  batchForget: 42,
} as const;

/** Error numbers of Linux. */
export const errno = {
  ok: 0,
  EPERM: 1,
  ENOENT: 2,
  EIO: 5,
  EACCES: 13,
  EBUSY: 16,
  ENODEV: 19,
  EINVAL: 22,
  ENOSYS: 38,
} as const;
export type Errno = (typeof errno)[keyof typeof errno];

/** What a poll may find: what files of sysfs always say, and what they say besides after an edge. */
export const pollMask = { always: 0x1 | 0x4 | 0x40 | 0x100, edge: 0x2 | 0x8 } as const;

export type Request = {
  readonly opcode: number;
  readonly unique: bigint;
  readonly node: number;
  readonly body: Buffer;
};
export type Attributes = { readonly node: number; readonly folder: boolean };
export type ListedFile = Attributes & { readonly name: string };

const HEADER_IN = 40;
const HEADER_OUT = 16;
const NOTIFY_POLL = 1;
const DIRECT_IO = 1;
const MINOR = 31;
const LARGEST_WRITE = 4096;
/** No read from `/dev/fuse` may offer less room. */
export const REQUEST_ROOM = 65_536;

export function readRequest(bytes: Buffer): Request {
  return {
    opcode: bytes.readUInt32LE(4),
    unique: bytes.readBigUInt64LE(8),
    node: Number(bytes.readBigUInt64LE(16)),
    body: bytes.subarray(HEADER_IN, bytes.readUInt32LE(0)),
  };
}

/** An answer to a request: an error, or a body. */
export function answer(unique: bigint, error: Errno, body: Buffer = Buffer.alloc(0)): Buffer {
  return message(unique, -error, body);
}

/** Tells the kernel that a poll it asked to be told about may find something now. */
export function pollNotice(handle: bigint): Buffer {
  const body = Buffer.alloc(8);
  body.writeBigUInt64LE(handle);
  return message(0n, NOTIFY_POLL, body);
}

function message(unique: bigint, code: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_OUT);
  header.writeUInt32LE(HEADER_OUT + body.length);
  header.writeInt32LE(code, 4);
  header.writeBigUInt64LE(unique, 8);
  return Buffer.concat([header, body]);
}

/** Answer to INIT. */
export function initBody(): Buffer {
  const body = Buffer.alloc(64);
  body.writeUInt32LE(7);
  body.writeUInt32LE(MINOR, 4);
  body.writeUInt32LE(LARGEST_WRITE, 8);
  body.writeUInt16LE(16, 16);
  body.writeUInt16LE(12, 18);
  body.writeUInt32LE(LARGEST_WRITE, 20);
  body.writeUInt32LE(1, 24);
  return body;
}

/** Answer to LOOKUP; nothing is kept by the kernel, as lines come and go. */
export function entryBody(found: Attributes): Buffer {
  const head = Buffer.alloc(40);
  head.writeBigUInt64LE(BigInt(found.node));
  return Buffer.concat([head, attributes(found)]);
}

/** Answer to GETATTR and SETATTR. */
export function attributesBody(found: Attributes): Buffer {
  return Buffer.concat([Buffer.alloc(16), attributes(found)]);
}

function attributes({ node, folder }: Attributes): Buffer {
  const body = Buffer.alloc(88);
  body.writeBigUInt64LE(BigInt(node));
  body.writeBigUInt64LE(4096n, 8);
  body.writeUInt32LE(folder ? 0o040755 : 0o100644, 60);
  body.writeUInt32LE(1, 64);
  body.writeUInt32LE(4096, 80);
  return body;
}

/** Answer to OPEN: each read and write of a file comes here, whatever its size. */
export function openBody(handle: bigint, folder: boolean): Buffer {
  const body = Buffer.alloc(16);
  body.writeBigUInt64LE(handle);
  body.writeUInt32LE(folder ? 0 : DIRECT_IO, 8);
  return body;
}

export function writtenBody(bytes: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt32LE(bytes);
  return body;
}

export function pollBody(mask: number): Buffer {
  return writtenBody(mask);
}

/** Answer to READDIR from the file at `offset` on; small folders fit in one. */
export function listBody(files: readonly ListedFile[], offset: number): Buffer {
  const entries = files.map(({ node, folder, name }, index) => {
    const text = Buffer.from(name);
    const entry = Buffer.alloc(24 + Math.ceil(text.length / 8) * 8);
    entry.writeBigUInt64LE(BigInt(node));
    entry.writeBigUInt64LE(BigInt(index + 1), 8);
    entry.writeUInt32LE(text.length, 16);
    entry.writeUInt32LE(folder ? 4 : 8, 20);
    text.copy(entry, 24);
    return entry;
  });
  return Buffer.concat(entries.slice(offset));
}

export const nameIn = (body: Buffer): string => body.subarray(0, body.indexOf(0)).toString();
/** First field of most requests on an open file. */
export const handleIn = (body: Buffer): bigint => body.readBigUInt64LE(0);
export const offsetIn = (body: Buffer): number => Number(body.readBigUInt64LE(8));
export const sizeIn = (body: Buffer): number => body.readUInt32LE(16);
export const textIn = (body: Buffer): string => body.subarray(40, 40 + sizeIn(body)).toString();
/** What a POLL asks: the kernel's name of the poll, and whether to tell it of what comes later. */
export const pollIn = (body: Buffer) => ({ poll: body.readBigUInt64LE(8), notify: (body.readUInt32LE(16) & 1) === 1 });
