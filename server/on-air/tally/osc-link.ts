/**
 * The tally by OSC 1.0 over UDP (opensoundcontrol.org, one message a datagram: not every switcher opens bundles). In:
 * moments; out: what changed at once, and the whole state again every few seconds, for UDP loses.
 */
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { encode } from 'node-osc';
import type { OnAirLink } from '#contract/on-air';
import type { Link, LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import { lastTold } from './last-told.ts';
import type { OscEntry } from './settings.ts';
import { changes, silenced, type Tally, type TallyLine, tallyOf } from './tally.ts';
import { unreachableWhy } from './why.ts';

const DEFAULT_PREFIX = '/dzvin';
/** A variable each would be too many to make by hand in Companion; `place` tells who is in the picture. */
const NOT_FOR_COMPANION = /^mic\//;
const DEFAULT_REPEAT_S = 5;

export class OscLink implements Link {
  readonly #entry: OscEntry;
  readonly #context: LinkContext;
  readonly #cancel: () => void;
  #socket: Socket | undefined;
  #isReady = false;
  #tally: Tally | undefined;
  #last: OnAirLink['last'];
  /** Code of the fault that is shown, and whether it came again since the last repeat. */
  #fault: string | undefined;
  #faultAgain = false;

  constructor(entry: OscEntry, context: LinkContext) {
    this.#entry = entry;
    this.#context = context;
    this.#cancel = every(context.clock, (entry.repeatSeconds ?? DEFAULT_REPEAT_S) * 1000, () => this.#repeat());
    this.#connect();
  }

  follow(moment: OnAirMoment): void {
    const tally = tallyOf(moment);
    const lines = changes(this.#tally, tally);
    this.#tally = tally;
    this.#last = lastTold(tally, this.#context.clock.wallMs());
    this.#send(lines);
    this.#context.changed();
  }

  now(): OnAirLink {
    const { name, host, port } = this.#entry;
    const fault = this.#fault;
    return {
      ...{ kind: 'osc', name, state: fault ? 'refused' : this.#isReady ? 'sending' : 'connecting' },
      ...(fault !== undefined && { why: unreachableWhy(fault, `${host}:${port}`) }),
      /* Of what nobody heard nothing is told. */
      ...(this.#last && fault === undefined && this.#isReady && { last: this.#last }),
    };
  }

  /** Tells that every microphone is closed, so that no camera stays where it was led. */
  async stop(): Promise<void> {
    this.#cancel();
    const socket = this.#socket;
    if (!socket) return;
    if (this.#tally && this.#isReady) {
      const last = changes(undefined, silenced(this.#tally)).flatMap((line) => this.#datagrams(line));
      await Promise.all(last.map((bytes) => new Promise((sent) => socket.send(bytes, sent))));
    }
    this.#drop();
  }

  /** Connected, so that the system tells when nobody listens there. */
  #connect(): void {
    const { host, port } = this.#entry;
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
    this.#socket = socket;
    socket.unref();
    socket.on('error', (error: NodeJS.ErrnoException) => this.#failed(error.code ?? error.message, socket));
    socket.on('connect', () => {
      this.#isReady = true;
      this.#tellAll();
      this.#context.changed();
    });
    socket.connect(port, host);
  }

  #drop(): void {
    this.#socket?.removeAllListeners('connect');
    this.#socket?.close();
    this.#socket = undefined;
    this.#isReady = false;
  }

  #failed(code: string, socket: Socket): void {
    if (socket !== this.#socket) return;
    if (!this.#isReady) this.#drop();
    this.#faultAgain = true;
    if (this.#fault === code) return;
    this.#fault = code;
    this.#context.log.warn({ link: this.#entry.name, code }, 'osc-not-heard');
    this.#context.changed();
  }

  #repeat(): void {
    if (this.#fault !== undefined && !this.#faultAgain && this.#isReady) {
      this.#fault = undefined;
      this.#context.changed();
    }
    this.#faultAgain = false;
    if (this.#socket) this.#tellAll();
    else this.#connect();
  }

  #tellAll(): void {
    if (this.#tally) this.#send(changes(undefined, this.#tally));
  }

  #send(lines: readonly TallyLine[]): void {
    const socket = this.#socket;
    if (!socket || !this.#isReady) return;
    for (const bytes of lines.flatMap((line) => this.#datagrams(line)))
      socket.send(bytes, (error) => {
        if (error) this.#failed((error as NodeJS.ErrnoException).code ?? error.message, socket);
      });
  }

  /** The line as one datagram, or none where it is not told. */
  #datagrams([path, value]: TallyLine): Buffer[] {
    const { preset, prefix = DEFAULT_PREFIX } = this.#entry;
    const isCompanion = preset === 'companion';
    if (isCompanion && NOT_FOR_COMPANION.test(path)) return [];
    const address = isCompanion ? `/custom-variable/dzvin_${path}/value` : `${prefix}/${path}`;
    return [encode({ oscType: 'message', address, args: [value] })];
  }
}

/** Calls again and again; returns what ends that. */
function every(clock: LinkContext['clock'], ms: number, call: () => void): () => void {
  let cancel = clock.after(ms, function again() {
    cancel = clock.after(ms, again);
    call();
  });
  return () => cancel();
}
