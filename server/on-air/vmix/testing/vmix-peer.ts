/** For tests: a vMix as its manual describes its HTTP Web API. Inputs are found by key, number or title, in this order; what it can't do is a 500. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

type Given = { readonly inputs: readonly string[]; readonly password?: string; readonly port?: number };

export class VmixPeer {
  inputs: string[];
  active = 1;
  isMute = false;
  /** How it fails: `half`: an answer stops half-way; `endless`: none ends; `refuse`: every function is refused. */
  fails?: 'half' | 'endless' | 'refuse';
  /** Functions that were called, with what they were called on. */
  readonly calls: string[] = [];
  /** How often the state was asked for. */
  looks = 0;
  readonly #server: Server;
  #wake: () => void = () => undefined;

  private constructor({ inputs, password }: Given) {
    this.inputs = [...inputs];
    const expected = password === undefined ? undefined : `Basic ${Buffer.from(`rada:${password}`).toString('base64')}`;
    this.#server = createServer((request, response) => {
      const { searchParams, pathname } = new URL(request.url ?? '/', 'http://vmix');
      if (expected !== undefined && request.headers.authorization !== expected) response.writeHead(401).end();
      else if (pathname !== '/api/') response.writeHead(404).end();
      else if (this.fails === 'half') response.setHeader('content-length', 100).write('<vmix>');
      else if (this.fails === 'endless') forEver(response);
      else if (searchParams.has('Function')) response.writeHead(this.#call(searchParams) ? 200 : 500).end();
      else response.setHeader('content-type', 'text/xml').end(this.#xml());
      if (!searchParams.has('Function')) this.looks += 1;
      this.#wake();
    });
  }

  static async start(given: Given): Promise<VmixPeer> {
    const peer = new VmixPeer(given);
    peer.#server.listen(given.port ?? 0, '127.0.0.1');
    await once(peer.#server, 'listening');
    return peer;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }
  get shows(): string | undefined {
    return this.inputs[this.active - 1];
  }

  /** Waits until this holds; looked at after every request. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((asked) => {
        this.#wake = asked;
      });
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #call(asked: URLSearchParams): boolean {
    const [name, input] = [asked.get('Function') ?? '', asked.get('Input')];
    this.calls.push(input === null ? name : `${name} ${input}`);
    if (name === 'MasterAudioOff' || name === 'MasterAudioOn') this.isMute = name === 'MasterAudioOff';
    if (name !== 'CutDirect' || input === null) return name.startsWith('MasterAudio');
    const at = Number(/^key-(\d+)$/.exec(input)?.[1] ?? -1) + 1 || Number(input) || this.inputs.indexOf(input) + 1;
    if (this.fails === 'refuse' || !this.inputs[at - 1]) return false;
    this.active = at;
    return true;
  }

  #xml(): string {
    const sign = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const inputs = this.inputs.map(
      (title, at) =>
        `<input key="key-${at}" number="${at + 1}" type="Capture" title="${sign(title)}">${sign(title)}</input>`,
    );
    return `<vmix><version>27.0.0.81</version><edition>HD</edition><inputs>${inputs.join('')}</inputs><overlays /><preview>2</preview><active>${this.active}</active><fadeToBlack>False</fadeToBlack><streaming>False</streaming><audio><master volume="100" muted="${this.isMute ? 'True' : 'False'}" meterF1="0" meterF2="0" headphonesVolume="100" /></audio></vmix>`;
  }
}

/** Writes as fast as it is read, until who reads hangs up. */
function forEver(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('<vmix>'.repeat(20_000)));
  };
  response.on('drain', more);
  more();
}
