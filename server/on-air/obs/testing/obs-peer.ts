/**
 * For tests: an OBS Studio as it is seen through obs-websocket 5, after its published protocol. It greets, asks for the
 * password, answers the requests that this house makes, tells of what changes, and hangs up with the protocol's codes.
 * As the real one (5.1.0 in OBS 29 was watched) it tells of a switch when its transition is over, of the last alone when
 * several were asked for, and of muting before it answers.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticationOf, CLOSE, type Data, OP, STATUS, SUBPROTOCOL, writeMessage } from '../protocol.ts';

type Input = { muted?: boolean };
type Output = 'Stream' | 'Record';
export type PeerPlan = {
  readonly password?: string;
  readonly scenes?: readonly string[];
  /** Names of inputs; true: it has sound. */
  readonly inputs?: Readonly<Record<string, boolean>>;
  readonly rpcVersion?: number;
  readonly port?: number;
};
type Message = { op?: unknown; d: Data };
type Asked = { requestType: string; requestId: string; requestData?: Data };
type Response = { code: number; data?: Data };

export class ObsPeer {
  /** Scenes that were asked for, in their order. */
  readonly asked: string[] = [];
  scenes: string[];
  scene: string;
  /** While true a switch is asked for and its transition does not end. */
  inTransition = false;
  /** While true nothing is answered. */
  isMute = false;
  /** What it answers to requests of these types, whatever is true. */
  readonly instead = new Map<string, Response>();
  readonly inputs: Map<string, Input>;
  readonly #plan: PeerPlan;
  readonly #server: WebSocketServer;
  readonly #guests = new Map<WebSocket, boolean>();
  readonly #running = new Map<Output, number>();
  readonly #watchers = new Set<() => void>();

  private constructor(plan: PeerPlan, server: WebSocketServer) {
    this.#plan = plan;
    this.#server = server;
    this.scenes = [...(plan.scenes ?? ['Зала', 'Трибуна', 'Заставка'])];
    this.scene = this.scenes[0] ?? '';
    const inputs = Object.entries(plan.inputs ?? { Мікшер: true, Камера: false });
    this.inputs = new Map(inputs.map(([name, sounds]) => [name, sounds ? { muted: false } : {}]));
    server.on('connection', (socket) => this.#greet(socket));
  }

  static async open(plan: PeerPlan = {}): Promise<ObsPeer> {
    const server = new WebSocketServer({
      ...{ host: '127.0.0.1', port: plan.port ?? 0 },
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    await new Promise((resolve) => server.once('listening', resolve));
    return new ObsPeer(plan, server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  get guests(): number {
    return this.#guests.size;
  }

  /** Resolves as soon as it holds; looked at after everything that happens here. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** A person switches in OBS itself. */
  switchByHand(scene: string): void {
    this.scene = scene;
    this.tell('SceneTransitionStarted', { transitionName: 'Fade' });
    this.tell('CurrentProgramSceneChanged', { sceneName: scene });
  }

  muteByHand(inputName: string, muted: boolean): void {
    this.inputs.set(inputName, { muted });
    this.tell('InputMuteStateChanged', { inputName, inputMuted: muted });
  }

  arrange(scenes: readonly string[]): void {
    this.scenes = [...scenes];
    this.tell('SceneListChanged', { scenes: this.#sceneList() });
  }

  /** The output has been running for so many ms; undefined: it is stopped. A person pressed, so all are told. */
  run(output: Output, forMs: number | undefined): void {
    const isActive = forMs !== undefined;
    if (isActive) this.#running.set(output, forMs);
    else this.#running.delete(output);
    const states = isActive ? ['STARTING', 'STARTED'] : ['STOPPING', 'STOPPED'];
    for (const [at, state] of states.entries())
      this.tell(`${output}StateChanged`, {
        ...{ outputActive: at === 1 && isActive, outputState: `OBS_WEBSOCKET_OUTPUT_${state}` },
      });
  }

  tell(eventType: string, eventData: Data): void {
    const message = writeMessage(OP.event, { eventType, eventIntent: 1, eventData });
    for (const [socket, isIdentified] of this.#guests) if (isIdentified) socket.send(message);
  }

  hangUp(code = 1001): void {
    for (const socket of this.#guests.keys()) socket.close(code);
  }

  async close(): Promise<void> {
    for (const socket of this.#guests.keys()) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #look(): void {
    for (const look of [...this.#watchers]) look();
  }

  #greet(socket: WebSocket): void {
    const { password, rpcVersion = 1 } = this.#plan;
    const challenge = { challenge: randomBytes(32).toString('base64'), salt: randomBytes(32).toString('base64') };
    const proof = password === undefined ? undefined : authenticationOf(password, challenge);
    this.#guests.set(socket, false);
    socket.on('close', () => {
      this.#guests.delete(socket);
      this.#look();
    });
    socket.on('message', (data, isBinary) => {
      this.#take(socket, isBinary ? undefined : data.toString(), proof);
      this.#look();
    });
    const versions = { obsStudioVersion: '29.0.2', obsWebSocketVersion: '5.1.0', rpcVersion };
    socket.send(writeMessage(OP.hello, { ...versions, ...(proof !== undefined && { authentication: challenge }) }));
    this.#look();
  }

  #take(socket: WebSocket, text: string | undefined, proof: string | undefined): void {
    const message = text === undefined ? undefined : parsed(text);
    const fault = this.#faultOf(socket, message, proof);
    if (message === undefined || fault !== undefined) socket.close(fault);
    else if (message.op === OP.request) this.#respond(socket, message.d as Asked);
    else {
      this.#guests.set(socket, true);
      socket.send(writeMessage(OP.identified, { negotiatedRpcVersion: 1 }));
    }
  }

  /** Why it hangs up. */
  #faultOf(socket: WebSocket, message: Message | undefined, proof: string | undefined): number | undefined {
    if (message === undefined) return CLOSE.decode;
    const { op, d } = message;
    if (typeof op !== 'number' || typeof d !== 'object') return CLOSE.missingField;
    const isIdentified = this.#guests.get(socket) === true;
    if (op !== OP.identify) {
      if (!isIdentified) return CLOSE.notIdentified;
      return op === OP.request ? undefined : CLOSE.unknownOp;
    }
    if (isIdentified) return CLOSE.alreadyIdentified;
    const { rpcVersion, authentication } = d;
    if (rpcVersion === undefined) return CLOSE.missingField;
    if (proof !== undefined && authentication !== proof) return CLOSE.authentication;
    return rpcVersion === 1 ? undefined : CLOSE.rpcVersion;
  }

  #respond(socket: WebSocket, { requestType, requestId, requestData = {} }: Asked): void {
    if (this.isMute) return;
    const { code, data } = this.instead.get(requestType) ?? this.#answer(requestType, requestData);
    const requestStatus = { result: code === STATUS.success, code };
    const response = { requestType, requestId, requestStatus, ...(data && { responseData: data }) };
    socket.send(writeMessage(OP.response, response));
    if (requestType === 'SetCurrentProgramScene' && code === STATUS.success && !this.inTransition)
      this.tell('CurrentProgramSceneChanged', { sceneName: this.scene });
  }

  #sceneList(): Data[] {
    /* OBS lists scenes from the bottom to the top. */
    return this.scenes.toReversed().map((sceneName, sceneIndex) => ({ sceneIndex, sceneName }));
  }

  #answer(type: string, asked: Data): Response {
    switch (type) {
      case 'GetSceneList':
        return done({ currentProgramSceneName: this.scene, scenes: this.#sceneList() });
      case 'GetCurrentProgramScene':
        return done({ currentProgramSceneName: this.scene });
      case 'SetCurrentProgramScene':
        return this.#switch(asked['sceneName']);
      case 'GetInputList':
        return done({ inputs: [...this.inputs.keys()].map((inputName) => ({ inputName })) });
      case 'GetInputMute':
        return this.#muted(asked['inputName'], ({ muted }) => done({ inputMuted: muted }));
      case 'SetInputMute':
        return this.#muted(asked['inputName'], (_, name) => {
          this.muteByHand(name, asked['inputMuted'] === true);
          return done();
        });
      case 'GetStreamStatus':
        return done(this.#status('Stream'));
      case 'GetRecordStatus':
        return done(this.#status('Record'));
      default:
        return { code: 204 };
    }
  }

  #status(output: Output): Data {
    const outputDuration = this.#running.get(output);
    return { outputActive: outputDuration !== undefined, outputDuration: outputDuration ?? 0 };
  }

  #switch(name: unknown): Response {
    if (typeof name !== 'string') return { code: STATUS.noField };
    if (!this.scenes.includes(name)) return { code: STATUS.notFound };
    this.asked.push(name);
    this.scene = name;
    return done();
  }

  #muted(name: unknown, answer: (input: Input, name: string) => Response): Response {
    const input = typeof name === 'string' ? this.inputs.get(name) : undefined;
    if (input === undefined) return { code: STATUS.notFound };
    return input.muted === undefined ? { code: STATUS.notOfThisKind } : answer(input, String(name));
  }
}

const done = (data?: Data): Response => ({ code: STATUS.success, ...(data && { data }) });

function parsed(text: string): Message | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
