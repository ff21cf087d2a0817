/** Frames as tests look at them. */
import { setLights } from '../osdp/commands.ts';
import { decodeFrame, type Frame } from '../osdp/frame.ts';

/** A command that lights LED 0 green. */
export const greenLight = setLights([{ reader: 0, led: 0, onTime: 1, offTime: 0, onColour: 2, offColour: 0 }]);

/** The one frame in these bytes, with or without its mark. @throws when it is none. */
export function frameOf(bytes: Buffer): Frame {
  const frame = decodeFrame(bytes.subarray(bytes[0] === 0xff ? 1 : 0));
  if (typeof frame === 'string') throw new Error(frame);
  return frame;
}
