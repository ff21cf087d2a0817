/** For tests: presses among the short words that an `Ear` keeps. */
import type { SeatKey } from '#contract/hall-bus';
import type { ProtocolKind } from '../../simulated-hall/keypad.ts';
import { keyMeaning } from '../keys.ts';
import { decodeVoteReply } from '../vote-exchange.ts';

export type PressOf = { readonly kind: ProtocolKind; readonly key: SeatKey };

/** Keys that a keypad of this kind has told, in order. */
export function pressesOf(kind: ProtocolKind, heard: readonly string[]): PressOf[] {
  return heard.flatMap((word) => {
    const [what, told = ''] = word.split(' ');
    if (what === 'key') return [...Buffer.from(told)].flatMap((byte) => pressOf(kind, keyMeaning(byte)));
    if (what !== 'manufacturer') return [];
    const reply = decodeVoteReply(Buffer.from(told, 'hex'));
    return reply?.kind === 'vote' ? pressOf(kind, reply.key) : [];
  });
}

const pressOf = (kind: ProtocolKind, key: SeatKey | undefined): PressOf[] => (key === undefined ? [] : [{ kind, key }]);
