/** For tests: a keypad with the chip's own program, and a panel at its pseudo-terminal. */
import type { Test } from 'tap';
import { poll } from '../osdp/commands.ts';
import { type Reply, replyCode } from '../osdp/replies.ts';
import {
  buildFirmware,
  type FirmwareKeypad,
  type FirmwareKeypadOptions,
  startFirmwareKeypad,
} from '../simulated-hall/firmware-keypad.ts';
import { FirmwarePanel, KEY } from './firmware-panel.ts';

export type FirmwareSeat = { readonly keypad: FirmwareKeypad; readonly panel: FirmwarePanel };

/** A commissioned keypad at address 1, unless `options` say otherwise. */
export async function firmwareSeat(t: Test, options: Partial<FirmwareKeypadOptions> = {}): Promise<FirmwareSeat> {
  await buildFirmware();
  const keypad = await startFirmwareKeypad({ reader: 'em4100', address: 1, serial: 305_419_896, key: KEY, ...options });
  const panel = new FirmwarePanel(keypad.path, options.address ?? 1, options.baud);
  t.teardown(async () => {
    panel.end();
    await keypad.end();
  });
  await keypad.until(({ display }) => display.headline !== '');
  return { keypad, panel };
}

/** Polls until the keypad tells something. */
export async function told(panel: FirmwarePanel): Promise<Reply> {
  for (;;) {
    const reply = await panel.command(poll);
    if (reply.code !== replyCode.ack) return reply;
  }
}
