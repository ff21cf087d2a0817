/**
 * Commands of the control panel (IEC 60839-11-5, commands): from meaning to code and data, and back for the simulated
 * device. A `decode…` gives `undefined` for data of a wrong shape.
 */

export const commandCode = {
  poll: 0x60,
  id: 0x61,
  capabilities: 0x62,
  localStatus: 0x64,
  inputStatus: 0x65,
  outputStatus: 0x66,
  readerStatus: 0x67,
  output: 0x68,
  led: 0x69,
  buzzer: 0x6a,
  text: 0x6b,
  communicationSet: 0x6e,
  keySet: 0x75,
  challenge: 0x76,
  serverCryptogram: 0x77,
  manufacturer: 0x80,
} as const;

/** A command as a device receives it: code and clear data. */
export type Command = { readonly code: number; readonly data: Buffer };

const NOTHING = Buffer.alloc(0);

export const poll: Command = { code: commandCode.poll, data: NOTHING };
export const readInputs: Command = { code: commandCode.inputStatus, data: NOTHING };
export const askIdentity: Command = { code: commandCode.id, data: Buffer.of(0) };
export const askCapabilities: Command = { code: commandCode.capabilities, data: Buffer.of(0) };

export const colour = { off: 0, red: 1, green: 2, amber: 3, blue: 4, magenta: 5, cyan: 6, white: 7 } as const;
export type Colour = (typeof colour)[keyof typeof colour];

/** How one light looks from now on; `onTime` and `offTime` in steps of 100 ms, `offTime` 0 is steady. */
export type PermanentLight = {
  readonly reader: number;
  readonly led: number;
  readonly onTime: number;
  readonly offTime: number;
  readonly onColour: number;
  readonly offColour: number;
};

const LED_RECORD = 14;
const NO_TEMPORARY = [0, 0, 0, 0, 0, 0, 0];
const SET_PERMANENT = 1;

/** One LED command that sets the permanent look of several lights at once. */
export function setLights(lights: readonly PermanentLight[]): Command {
  const data = Buffer.from(
    lights.flatMap((light) => [
      light.reader,
      light.led,
      ...NO_TEMPORARY,
      SET_PERMANENT,
      light.onTime,
      light.offTime,
      light.onColour,
      light.offColour,
    ]),
  );
  return { code: commandCode.led, data };
}

/** The permanent settings in an LED command's data; records that set none are left out. */
export function decodeLights(data: Buffer): PermanentLight[] | undefined {
  if (data.length === 0 || data.length % LED_RECORD !== 0) return undefined;
  const lights: PermanentLight[] = [];
  for (let at = 0; at < data.length; at += LED_RECORD) {
    const [reader = 0, led = 0] = data.subarray(at, at + 2);
    const [control = 0, onTime = 0, offTime = 0, onColour = 0, offColour = 0] = data.subarray(at + 9, at + LED_RECORD);
    if (control === SET_PERMANENT) lights.push({ reader, led, onTime, offTime, onColour, offColour });
  }
  return lights;
}

export type Tone = {
  readonly reader: number;
  /** 1 off, 2 the default tone. */
  readonly tone: number;
  /** Steps of 100 ms. */
  readonly onTime: number;
  readonly offTime: number;
  /** How often; 0 until told otherwise. */
  readonly count: number;
};

export function soundBuzzer(tone: Tone): Command {
  return {
    code: commandCode.buzzer,
    data: Buffer.of(tone.reader, tone.tone, tone.onTime, tone.offTime, tone.count),
  };
}

export function decodeTone(data: Buffer): Tone | undefined {
  if (data.length !== 5) return undefined;
  const [reader = 0, tone = 0, onTime = 0, offTime = 0, count = 0] = data;
  return { reader, tone, onTime, offTime, count };
}

/** COMSET: the device answers at the old address and speed, and goes over to these. */
export function setAddress(address: number, baud: number): Command {
  const data = Buffer.alloc(5);
  data[0] = address;
  data.writeUInt32LE(baud, 1);
  return { code: commandCode.communicationSet, data };
}

const SECURE_CHANNEL_KEY = 1;

/** KEYSET: the device's own base key from now on. `key`: 16 bytes. */
export const setKey = (key: Buffer): Command => ({
  code: commandCode.keySet,
  data: Buffer.concat([Buffer.of(SECURE_CHANNEL_KEY, key.length), key]),
});
