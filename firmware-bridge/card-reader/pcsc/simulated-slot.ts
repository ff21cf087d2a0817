/**
 * A card slot as vpcd, the virtual driver of the resource manager, sees it: a connection to it, speaking two bytes of
 * length, then a control byte (0 off, 1 on, 2 reset, 4 what is your ATR) or a command. The manager asks for the ATR of
 * a card it has not just powered up to learn whether one is there; hanging up then means that none is.
 *
 * A card that comes in place of another waits until the manager has asked so and found nothing: one that is swapped
 * between two such questions would be taken for the first, a thing of the driver's that no real slot does.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Cancel, monotonicClock } from '../../clock.ts';

/** Of a contactless storage card, as part 3 of PC/SC makes it up. */
const ATR = Buffer.from('3b8f8001804f0ca000000306030001000000006a', 'hex');
const AGAIN_MS = 20;
const control = { off: 0, on: 1, reset: 2, atr: 4 } as const;

export class SimulatedSlot {
  /** What the card answers to GET DATA. */
  answer = answerOf;
  /** What the hands have put there, and what the manager is shown. */
  #put: Buffer | undefined;
  #shown: Buffer | undefined;
  #knownEmpty = true;
  #powered = false;
  #socket: Socket | undefined;
  #cancel: Cancel = () => undefined;

  /** A card comes to lie here in place of any other, or none. */
  put(card: Buffer | undefined): void {
    this.#put = card;
    if (this.#shown !== undefined) this.#knownEmpty = false;
    this.#shown = this.#knownEmpty ? card : undefined;
  }

  /** Connects to the driver at this port, and again whenever the connection is lost, until `disconnect`. */
  connect(port: number): void {
    const socket = connect(port, '127.0.0.1');
    this.#socket = socket;
    this.#connected(socket);
    socket.on('close', () => {
      if (socket === this.#socket) this.#cancel = monotonicClock.after(AGAIN_MS, () => this.connect(port));
    });
  }

  /** The manager has gone, and all it knew. */
  disconnect(): void {
    this.#cancel();
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#knownEmpty = true;
    this.#shown = this.#put;
  }

  #connected(socket: Socket): void {
    this.#powered = false;
    let rest: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      while (!socket.destroyed && rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
        const end = 2 + rest.readUInt16BE(0);
        this.#hear(socket, rest.subarray(2, end));
        rest = rest.subarray(end);
      }
    });
  }

  #hear(socket: Socket, message: Buffer): void {
    const code = message.length === 1 ? message[0] : undefined;
    const asksPresence = code === control.atr && !this.#powered;
    this.#powered = code === control.on || code === control.reset;
    if (this.#powered || code === control.off) return;
    if (this.#shown === undefined) this.#hangUp(socket, asksPresence);
    else send(socket, code === control.atr ? ATR : this.answer(this.#shown));
  }

  #hangUp(socket: Socket, foundEmpty: boolean): void {
    socket.destroy();
    if (!foundEmpty) return;
    this.#knownEmpty = true;
    this.#shown = this.#put;
  }
}

/** The number of a card, and success. */
export const answerOf = (uid: Buffer): Buffer => Buffer.concat([uid, Buffer.of(0x90, 0x00)]);

function send(socket: Socket, bytes: Buffer): void {
  socket.write(Buffer.concat([Buffer.of(bytes.length >> 8, bytes.length & 0xff), bytes]));
}

/** A port that is free together with the one after it; somebody may take them until they are used. */
export async function twoFreePorts(): Promise<number> {
  for (;;) {
    const [first, second] = [createServer(), createServer()];
    try {
      await once(first.listen(0, '127.0.0.1'), 'listening');
      const { port } = first.address() as AddressInfo;
      await once(second.listen(port + 1, '127.0.0.1'), 'listening');
      return port;
    } catch {
      // Another pair will be free.
    } finally {
      for (const server of [first, second]) server.close();
    }
  }
}
