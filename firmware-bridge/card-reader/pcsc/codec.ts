/**
 * PC/SC part 3: the UID of a contactless card by GET DATA (`FF CA 00 00 00`), answered by the reader itself with the
 * UID and a status of two bytes. Pure.
 */
import { cardOfUid } from '../uid.ts';

export const GET_UID: readonly number[] = [0xff, 0xca, 0x00, 0x00, 0x00];
const STATUS_BYTES = 2;
const SUCCESS = 0x9000;

/** The card of an answer; `random` for a UID made up anew each time; undefined: this card or reader has no UID to give. */
export function cardOfAnswer(answer: Buffer): ReturnType<typeof cardOfUid> {
  if (answer.length < STATUS_BYTES || answer.readUInt16BE(answer.length - STATUS_BYTES) !== SUCCESS) return undefined;
  return cardOfUid(answer.subarray(0, -STATUS_BYTES));
}
