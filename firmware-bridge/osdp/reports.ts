/** What a device reports, handed to its listener by the code of the reply. */
import type { DeviceListener } from './device-listener.ts';
import { decodeCard, decodeInputs, decodeKeys, replyCode } from './replies.ts';

/** `maybeAgain`: keys may have been told before. False: the data is of a wrong shape, and nothing was told. */
export function tellReport(listener: DeviceListener, code: number, data: Buffer, maybeAgain: boolean): boolean {
  if (code === replyCode.inputStatus) listener.inputs(decodeInputs(data));
  else if (code === replyCode.manufacturer) listener.manufacturer(data);
  else if (code === replyCode.keypad) return told(decodeKeys(data), (keys) => listener.keys(keys, maybeAgain));
  else if (code === replyCode.raw) return told(decodeCard(data), (card) => listener.card(card));
  return true;
}

function told<T>(report: T | undefined, tell: (report: T) => void): boolean {
  if (report !== undefined) tell(report);
  return report !== undefined;
}
