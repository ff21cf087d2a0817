/**
 * A pseudo-terminal pair as the far end of a serial line: bytes written here come out of the device path, and back.
 * The path is a symbolic link that stays the same when the pair is replaced, as a udev name does.
 *
 * node-pty's native `open` makes the pair; its JavaScript wrapper also reads the slave side and would eat what is
 * meant for the opener of the path, so only the native part is used. The opener sets raw mode (serialport does);
 * until then this side has to be silent. The slave stays open here so that the master never sees an end of file.
 */
import { closeSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ReadStream } from 'node:tty';

type Native = { open(columns: number, rows: number): { master: number; slave: number; pty: string } };
type Loader = { loadNativeModule(name: 'pty'): { module: Native } };

const { loadNativeModule } = createRequire(import.meta.url)('node-pty/lib/utils.js') as Loader;

export class Pty {
  readonly path: string;
  readonly #onBytes: (bytes: Buffer) => void;
  #open: { master: ReadStream; slave: number } | undefined;

  /** `path`: where to put the link. The pair exists from `plug` to `unplug`. */
  constructor(path: string, onBytes: (bytes: Buffer) => void) {
    this.path = path;
    this.#onBytes = onBytes;
  }

  get plugged(): boolean {
    return this.#open !== undefined;
  }

  /** Makes the pair and its link; does nothing when plugged. */
  plug(): void {
    if (this.#open !== undefined) return;
    const pair = loadNativeModule('pty').module.open(80, 24);
    const master = new ReadStream(pair.master);
    master.on('data', this.#onBytes);
    // The opener's side vanishing is ordinary here: the next plug makes a new pair.
    master.on('error', () => this.unplug());
    this.#open = { master, slave: pair.slave };
    rmSync(this.path, { force: true });
    symlinkSync(pair.pty, this.path);
  }

  /** Hangs the line up: who has the path open sees the device vanish. */
  unplug(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    rmSync(this.path, { force: true });
    open.master.destroy();
    closeSync(open.slave);
  }

  /** Sends bytes to the opener of the path; lost when unplugged. */
  write(bytes: Buffer): void {
    this.#open?.master.write(bytes);
  }
}
