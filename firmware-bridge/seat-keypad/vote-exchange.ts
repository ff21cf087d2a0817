/**
 * The manufacturer exchange of our own keypad (hardware/keypad-exchange.md): from meaning to the data of MFG and MFGREP,
 * and back for the simulated device. A `decode…` gives `undefined` for data of a wrong shape.
 */
import type { SeatKey } from '#contract/hall-bus';
import { type Command, commandCode } from '../osdp/commands.ts';
import { type Identity, type Reply, replyCode } from '../osdp/replies.ts';

/** Three bytes of the vendor's OUI as hex. */
export const OWN_VENDOR = 'd2f1a0';
export const OWN_MODEL = 1;

/** Whether a device speaks the exchange. */
export const isOwnKeypad = ({ vendor, model }: Pick<Identity, 'vendor' | 'model'>): boolean =>
  vendor === OWN_VENDOR && model === OWN_MODEL;

/** One opening of a ballot at one keypad. `ballot` 0: none. */
export type Pair = { readonly ballot: number; readonly nonce: number };

export type VoteCommand =
  | (Pair & {
      readonly kind: 'open';
      /** How long palm pad and key have to be held together, ms; 0: not at all. */
      readonly holdMs: number;
      /** The display never names the choice. */
      readonly secret: boolean;
    })
  | { readonly kind: 'close'; readonly ballot: number };

export type VoteReply =
  | (Pair & { readonly kind: 'opened'; readonly boot: number; readonly counter: number })
  | { readonly kind: 'closed'; readonly ballot: number; readonly counter: number }
  | (Pair & {
      readonly kind: 'vote';
      readonly boot: number;
      readonly counter: number;
      readonly key: SeatKey;
      readonly ageMs: number;
      readonly heldMs: number;
      readonly inputs: { readonly slot: boolean; readonly palm: boolean };
    });

const code = { open: 0x01, close: 0x02, vote: 0x10 } as const;
const keys: readonly SeatKey[] = ['for', 'against', 'abstain', 'request-floor'];
/** Where the message begins, behind the vendor. */
const MESSAGE = 3;
/** Where a VOTE has its choice. */
const CHOICE = MESSAGE + 1 + 16;
/** Bytes of each message, the vendor's included. */
const bytesOf = { open: 15, opened: 20, close: 8, closed: 12, vote: 28 } as const;
const MOST_16 = 0xffff;

function message(first: number, numbers: readonly (readonly [bits: 8 | 16 | 32, value: number])[]): Buffer {
  const bytes = numbers.map(([bits, value]) => {
    const number = Buffer.alloc(bits / 8);
    number.writeUIntLE(value, 0, bits / 8);
    return number;
  });
  return Buffer.concat([Buffer.from(OWN_VENDOR, 'hex'), Buffer.of(first), ...bytes]);
}

/** A command for the keypad. */
export function encodeVoteCommand(command: VoteCommand): Command {
  const { ballot } = command;
  const data =
    command.kind === 'close'
      ? message(code.close, [[32, ballot]])
      : message(code.open, [
          [32, ballot],
          [32, command.nonce],
          [16, command.holdMs],
          [8, command.secret ? 1 : 0],
        ]);
  return { code: commandCode.manufacturer, data };
}

export function decodeVoteCommand(data: Buffer): VoteCommand | undefined {
  const first = codeOf(data);
  if (first === code.close && data.length === bytesOf.close) return { kind: 'close', ballot: data.readUInt32LE(4) };
  if (first !== code.open || data.length !== bytesOf.open) return undefined;
  const pair = { ballot: data.readUInt32LE(4), nonce: data.readUInt32LE(8) };
  return { kind: 'open', ...pair, holdMs: data.readUInt16LE(12), secret: ((data[14] ?? 0) & 1) === 1 };
}

/** What the keypad says. */
export function encodeVoteReply(reply: VoteReply): Reply {
  return { code: replyCode.manufacturer, data: replyData(reply) };
}

function replyData(reply: VoteReply): Buffer {
  if (reply.kind === 'closed') {
    return message(code.close, [
      [32, reply.ballot],
      [32, reply.counter],
    ]);
  }
  const life = [
    [32, reply.ballot],
    [32, reply.nonce],
    [32, reply.boot],
    [32, reply.counter],
  ] as const;
  if (reply.kind === 'opened') return message(code.open, life);
  return message(code.vote, [
    ...life,
    [8, keys.indexOf(reply.key) + 1],
    [32, reply.ageMs],
    [16, Math.min(MOST_16, reply.heldMs)],
    [8, (reply.inputs.slot ? 1 : 0) | (reply.inputs.palm ? 2 : 0)],
  ]);
}

export function decodeVoteReply(data: Buffer): VoteReply | undefined {
  const first = codeOf(data);
  if (first === code.close && data.length === bytesOf.closed) {
    return { kind: 'closed', ballot: data.readUInt32LE(4), counter: data.readUInt32LE(8) };
  }
  const long = first === code.open ? bytesOf.opened : bytesOf.vote;
  if ((first !== code.open && first !== code.vote) || data.length !== long) return undefined;
  const pair = { ballot: data.readUInt32LE(4), nonce: data.readUInt32LE(8) };
  const life = { boot: data.readUInt32LE(12), counter: data.readUInt32LE(16) };
  return first === code.open ? { kind: 'opened', ...pair, ...life } : voteOf(data, { ...pair, ...life });
}

function voteOf(data: Buffer, from: Pair & { boot: number; counter: number }): VoteReply | undefined {
  const key = keys[(data[CHOICE] ?? 0) - 1];
  if (key === undefined || from.counter === 0) return undefined;
  const inputs = data[CHOICE + 7] ?? 0;
  const held = { ageMs: data.readUInt32LE(CHOICE + 1), heldMs: data.readUInt16LE(CHOICE + 5) };
  return { kind: 'vote', ...from, key, ...held, inputs: { slot: (inputs & 1) === 1, palm: (inputs & 2) === 2 } };
}

/** Overwrites the choice in the data of a VOTE: of a secret one nothing is kept. */
export function forgetChoice(data: Buffer): void {
  if (data.length === bytesOf.vote) data[CHOICE] = 0;
}

const codeOf = (data: Buffer): number | undefined =>
  data.toString('hex', 0, MESSAGE) === OWN_VENDOR ? data[MESSAGE] : undefined;
