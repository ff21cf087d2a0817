/**
 * A contactless card at a virtual reader of the real resource manager: a pcscd of its own, with the driver of
 * vsmartcard-vpcd, in a mount namespace where its socket lies in a folder of the test. The card speaks vpcd's protocol:
 * two bytes of length, then a control byte (0 off, 1 on, 2 reset, 4 what is your ATR) or a command. It comes by
 * connecting, and goes by hanging up.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Cancel } from '../../clock.ts';
import { monotonicClock } from '../../clock.ts';
import type { SimulatedReader } from '../testing/simulated-reader.ts';

const DRIVER = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
/** Of a contactless storage card, as part 3 of PC/SC makes it up. */
const ATR = Buffer.from('3b8f8001804f0ca000000306030001000000006a', 'hex');
const ASKS_ATR = 4;
const AGAIN_MS = 50;
/** In a namespace of its own, so that the system's pcscd and its socket stay what they are; it dies with its parent. */
const IN_NAMESPACE = `
  [ -d /run/pcscd ] || { mount -t tmpfs none /run && mkdir /run/pcscd; }
  mount --bind "$0" /run/pcscd
  exec setpriv --pdeathsig KILL pcscd --foreground --info --config "$1"`;

/** Where clients find the manager of this folder; libpcsclite reads PCSCLITE_CSOCK_NAME once a process. */
export const socketIn = (folder: string): string => join(folder, 'run', 'pcscd.comm');

export class SimulatedPcsc implements SimulatedReader {
  readonly path: string;
  readonly #folder: string;
  #daemon: ChildProcess | undefined;
  #port = 0;
  #card: Buffer | undefined;
  #socket: Socket | undefined;
  #cancel: Cancel | undefined;
  /** What the card answers to GET DATA. */
  answer = (uid: Buffer): Buffer => Buffer.concat([uid, Buffer.of(0x90, 0x00)]);

  constructor(folder: string, name: string) {
    this.path = name;
    this.#folder = folder;
  }

  async plug(): Promise<void> {
    const [run, config] = [join(this.#folder, 'run'), join(this.#folder, 'readers')];
    for (const place of [run, config]) mkdirSync(place, { recursive: true });
    this.#port = await freePort();
    const channel = `0x${this.#port.toString(16)}`;
    const reader = [`FRIENDLYNAME "${this.path}"`, `DEVICENAME /dev/null:${channel}`, `LIBPATH ${DRIVER}`];
    writeFileSync(join(config, 'virtual'), [...reader, `CHANNELID ${channel}`, ''].join('\n'));
    const namespace = process.getuid?.() === 0 ? ['-m'] : ['-Urm'];
    const daemon = spawn('unshare', [...namespace, 'sh', '-ec', IN_NAMESPACE, run, config]);
    this.#daemon = daemon;
    daemon.stderr.resume();
    const said: string[] = [];
    for await (const line of createInterface(daemon.stdout)) {
      said.push(line);
      if (line.includes('daemon ready')) break;
    }
    if (!said.at(-1)?.includes('daemon ready')) throw new Error(`pcscd did not start: ${said.join(' ')}`);
    daemon.stdout.resume();
    this.#come();
  }

  async unplug(): Promise<void> {
    this.#leave();
    const daemon = this.#daemon;
    this.#daemon = undefined;
    if (daemon === undefined) return;
    const gone = once(daemon, 'exit');
    daemon.kill();
    await gone;
  }

  put(card: string): void {
    this.#leave();
    this.#card = Buffer.from(card, 'hex');
    this.#come();
  }

  take(): void {
    this.#card = undefined;
    this.#leave();
  }

  /** The resource manager lets nothing through that is no frame. */
  noise(): void {}

  async end(): Promise<void> {
    this.take();
    await this.unplug();
  }

  #come(): void {
    if (this.#card === undefined || this.#daemon === undefined) return;
    const socket = connect(this.#port, '127.0.0.1');
    this.#socket = socket;
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
        const end = 2 + rest.readUInt16BE(0);
        this.#hear(socket, rest.subarray(2, end));
        rest = rest.subarray(end);
      }
    });
    socket.on('error', () => {
      if (socket === this.#socket) this.#cancel = monotonicClock.after(AGAIN_MS, () => this.#come());
    });
  }

  #hear(socket: Socket, message: Buffer): void {
    if (message.length === 1 && message[0] !== ASKS_ATR) return;
    const said = message.length === 1 ? ATR : this.answer(this.#card ?? Buffer.alloc(0));
    socket.write(Buffer.concat([Buffer.of(said.length >> 8, said.length & 0xff), said]));
  }

  #leave(): void {
    this.#cancel?.();
    this.#socket?.destroy();
    this.#socket = undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
