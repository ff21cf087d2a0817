/**
 * A contactless card at a virtual reader of the real resource manager: a pcscd of its own, with the driver of
 * vsmartcard-vpcd, in a mount namespace where its socket lies in a folder of the test. It is begun by the first `plug`
 * and serves all tests of a file; `unplug` kills it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Conditions } from '../../testing/conditions.ts';
import type { SimulatedReader } from '../testing/simulated-reader.ts';
import { answerOf, SimulatedSlot, twoFreePorts } from './simulated-slot.ts';

const DRIVER = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
const MOST_LINES = 150;
const MOST_TRIES = 5;
const NOT_HERE =
  'pcscd does not start in a namespace of its own: install pcscd, and run as root or where user namespaces are allowed';
/** Told ten times a second. */
const IDLE_TALK = 'CMD_GET_READERS_STATE';
/** In a namespace of its own, so that the system's pcscd and its socket stay what they are; it dies with its parent. */
const IN_NAMESPACE = `
  [ -d /run/pcscd ] || { mount -t tmpfs none /run && mkdir /run/pcscd; }
  mount --bind "$0" /run/pcscd
  exec setpriv --pdeathsig KILL pcscd --foreground --debug --config "$1"`;

/** Where clients find the manager of this folder; libpcsclite reads PCSCLITE_CSOCK_NAME once a process. */
export const socketIn = (folder: string): string => join(folder, 'pcscd.comm');

type State = 'starting' | 'ready' | 'no port' | 'gone';

export class SimulatedPcsc implements SimulatedReader {
  readonly path: string;
  readonly #socket: string;
  readonly #run: string;
  readonly #config: string;
  readonly #slot = new SimulatedSlot();
  readonly #said: string[] = [];
  readonly #conditions = new Conditions(() => this.log());
  #daemon: ChildProcess | undefined;
  #state: State = 'starting';
  #lies = false;
  #seen = false;

  constructor(folder: string, name: string) {
    this.path = name;
    this.#socket = socketIn(folder);
    [this.#run, this.#config] = [join(folder, 'run'), join(folder, 'readers')];
  }

  /** What the card answers to GET DATA, from its number on. */
  set answer(answer: typeof answerOf) {
    this.#slot.answer = answer;
  }

  async plug(): Promise<void> {
    const isNew = this.#daemon === undefined;
    if (isNew) await this.#begin();
    await this.settled();
    // Not before: the driver calls the reader empty until the card has connected.
    if (isNew) symlinkSync(join(this.#run, 'pcscd.comm'), this.#socket);
  }

  async unplug(): Promise<void> {
    const daemon = this.#daemon;
    this.#daemon = undefined;
    rmSync(this.#socket, { force: true });
    this.#seen = false;
    this.#slot.disconnect();
    if (daemon === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return;
    const gone = once(daemon, 'exit');
    daemon.kill('SIGKILL');
    await gone;
  }

  /** The manager answers nobody from now on, as when a driver hangs; `false`: it goes on. */
  stall(stalls: boolean): void {
    this.#daemon?.kill(stalls ? 'SIGSTOP' : 'SIGCONT');
  }

  put(card: string): void {
    this.#lies = true;
    this.#slot.put(Buffer.from(card, 'hex'));
  }

  take(): void {
    this.#lies = false;
    this.#slot.put(undefined);
  }

  /** Resolves when the manager has seen what lies there. */
  settled(): Promise<void> {
    return this.#conditions.until(() => this.#seen === this.#lies, 'pcscd has seen what lies at the reader');
  }

  log(): string {
    return ['pcscd:', ...this.#said].join('\n');
  }

  /** The resource manager lets nothing through that is no frame. */
  noise(): void {}

  /** The card is taken away; the manager stays. */
  async end(): Promise<void> {
    this.take();
    this.answer = answerOf;
  }

  /** @throws when it can't run here; a port that somebody else took is tried anew. */
  async #begin(): Promise<void> {
    if (!existsSync(DRIVER)) throw new Error(`install vsmartcard-vpcd: there is no ${DRIVER}`);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await this.unplug();
      const port = await twoFreePorts();
      this.#configure(port);
      this.#spawn();
      await this.#conditions.until(() => this.#state !== 'starting', 'pcscd is ready');
      if (this.#state === 'ready') return this.#slot.connect(port);
      if (this.#state === 'gone') break;
    }
    throw new Error(`${NOT_HERE}\n${this.log()}`);
  }

  #spawn(): void {
    const namespace = process.getuid?.() === 0 ? ['-m'] : ['-Urm'];
    const daemon = spawn('unshare', [...namespace, 'sh', '-ec', IN_NAMESPACE, this.#run, this.#config]);
    this.#daemon = daemon;
    this.#state = 'starting';
    const note = (line: string) => {
      if (daemon === this.#daemon) this.#note(line);
    };
    for (const output of [daemon.stdout, daemon.stderr]) createInterface(output).on('line', note);
    daemon.on('error', (error) => note(error.message));
    daemon.on('close', () => {
      if (daemon !== this.#daemon) return;
      this.#daemon = undefined;
      this.#tell('gone');
    });
  }

  /** The driver takes this port and, for a second slot, the next one. */
  #configure(port: number): void {
    // A manager that was killed leaves its socket behind.
    rmSync(this.#run, { recursive: true, force: true });
    for (const place of [this.#run, this.#config]) mkdirSync(place, { recursive: true });
    const reader = [`FRIENDLYNAME "${this.path}"`, `DEVICENAME /dev/null:${port}`, `LIBPATH ${DRIVER}`];
    writeFileSync(join(this.#config, 'virtual'), [...reader, `CHANNELID ${port}`, ''].join('\n'));
  }

  #tell(state: State): void {
    if (this.#state === 'starting' || state === 'gone') this.#state = state;
    this.#conditions.look();
  }

  #note(line: string): void {
    if (line.includes(IDLE_TALK)) return;
    this.#said.push(line);
    if (this.#said.length > MOST_LINES) this.#said.shift();
    if (line.includes('daemon ready')) this.#tell('ready');
    if (/Open Port .* Failed/.test(line)) this.#tell('no port');
    if (line.includes('Card ATR:')) this.#seen = true;
    if (line.includes('Card Removed From')) this.#seen = false;
    this.#conditions.look();
  }
}
