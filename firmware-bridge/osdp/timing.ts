/**
 * How long things take on a seat bus, computed from frame sizes (a sealed poll has 15 bytes, its ack 15, a key 31,
 * a VOTE of our own keypad 47).
 * Used to plan how many seats a bus carries and to judge a measured hall.
 */

/** How a bus hangs on the machine. `pty`: a simulated device with 2 ms turnaround and no adapter. */
export type Medium = 'usb' | 'uart' | 'pty';

/** Bytes of a frame in the secure channel, mark included. */
export const frameBytes = { poll: 15, acknowledge: 15, key: 31, vote: 47, light: 31 } as const;

const BITS_A_BYTE = 10;
const IDLE_BYTES = 2;
/** What an exchange costs besides its bytes: the device's turnaround, the adapter, the machine. Ms. */
const OVERHEAD_MS: Record<Medium, number> = { usb: 5.17, uart: 1.67, pty: 2 };

/** Milliseconds that `bytes` take at `baud`, 8N1. */
export const wireMs = (bytes: number, baud: number): number => (bytes * BITS_A_BYTE * 1000) / baud;

/** Milliseconds of one exchange of `sent` and `received` bytes, with the two idle characters before it. */
export const exchangeMs = (sent: number, received: number, baud: number, medium: Medium): number =>
  wireMs(sent + received + IDLE_BYTES, baud) + OVERHEAD_MS[medium];

/** Milliseconds of one round in which `devices` living devices are polled and have nothing to say. */
export const cycleMs = (devices: number, baud: number, medium: Medium): number =>
  devices * exchangeMs(frameBytes.poll, frameBytes.acknowledge, baud, medium);

/** Milliseconds that a light order's exchange takes. */
export const lightMs = (baud: number, medium: Medium): number =>
  exchangeMs(frameBytes.light, frameBytes.acknowledge, baud, medium);

/**
 * Milliseconds from a press to its light at worst, without the hub's part: a whole round after a poll just missed, the
 * press told by our own keypad, one exchange in the way of the light, and the light.
 */
export const worstPressMs = (devices: number, baud: number, medium: Medium): number =>
  cycleMs(Math.max(0, devices - 1), baud, medium) +
  exchangeMs(frameBytes.poll, frameBytes.vote, baud, medium) +
  cycleMs(1, baud, medium) +
  lightMs(baud, medium);
