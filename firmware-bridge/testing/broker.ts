/** For tests: a real broker that lets everybody in; after {@link TestBroker.stop} it may start again at its port. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Aedes } from 'aedes';

export class TestBroker {
  #aedes: Aedes | undefined;
  #server: Server | undefined;
  #port = 0;

  get url(): string {
    return `mqtt://127.0.0.1:${this.#port}`;
  }

  /** Undefined while it is stopped. */
  get aedes(): Aedes | undefined {
    return this.#aedes;
  }

  async start(): Promise<Aedes> {
    const aedes = await Aedes.createBroker();
    const server = createServer({ noDelay: true }, aedes.handle);
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    [this.#aedes, this.#server] = [aedes, server];
    return aedes;
  }

  /** Stops and cuts all clients off. */
  async stop(): Promise<void> {
    await new Promise<void>((done) => this.#aedes?.close(done) ?? done());
    this.#server?.close();
  }
}
