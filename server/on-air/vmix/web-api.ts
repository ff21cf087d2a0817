/**
 * vMix's HTTP Web API (its manual, Developer Information): `/api/` tells the state as XML, `?Function=…` does something.
 * One asking at a time, in their order, so that a state is never older than what was done before it. No asking lasts
 * longer than its limit, whatever the far side does, and no answer is read beyond its bound.
 */
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { isIPv6 } from 'node:net';
import type { HubClock } from '../../hub/clock.ts';
import { DEFAULT_VMIX_PORT, type VmixEntry } from './settings.ts';

/** How long vMix may take from the asking to the last byte of its answer, ms. */
export const ANSWER_MS = 2000;
const MOST_BYTES = 4_000_000;

/** `code`: HTTP status, or code of the system's error. */
export type ApiAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly isSystem: boolean };

export class WebApi {
  /** Host and port, for people. */
  readonly where: string;
  readonly #to: { readonly host: string; readonly port: number };
  readonly #headers: Readonly<Record<string, string>>;
  readonly #clock: Pick<HubClock, 'after'>;
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;
  #stopAsking: () => void = () => undefined;

  constructor({ host, port = DEFAULT_VMIX_PORT, username = '', password }: VmixEntry, clock: Pick<HubClock, 'after'>) {
    this.where = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
    this.#to = { host, port };
    this.#clock = clock;
    const credentials = Buffer.from(`${username}:${password ?? ''}`).toString('base64');
    this.#headers = password === undefined && username === '' ? {} : { authorization: `Basic ${credentials}` };
  }

  /** @param call the function with its parameters; absent: the state. */
  ask(call: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    const query = new URLSearchParams(call).toString().replaceAll('+', '%20');
    const answer = this.#turn.then(() => this.#ask(query === '' ? '/api/' : `/api/?${query}`));
    this.#turn = answer;
    return answer;
  }

  /** Ends what is being asked; what waits for its turn is not asked any more. */
  stop(): void {
    this.#isStopped = true;
    this.#stopAsking();
  }

  #ask(path: string): Promise<ApiAnswer> {
    if (this.#isStopped) return Promise.resolve(failed('ECONNABORTED'));
    return new Promise((resolve) => {
      let asked: ClientRequest | undefined;
      const end = (answer: ApiAnswer) => {
        cancel();
        resolve(answer);
        asked?.destroy();
      };
      /* The timer holds all of it: a limit that only a signal holds is collected with the signal, and never comes. */
      const cancel = this.#clock.after(ANSWER_MS, () => end(failed('ETIMEDOUT')));
      this.#stopAsking = () => end(failed('ECONNABORTED'));
      try {
        asked = request({ ...this.#to, path, headers: this.#headers, agent: false });
        asked.on('error', (error) => end(failed(codeOf(error))));
        asked.on('response', (response) => read(response, end));
        asked.end();
      } catch (error) {
        end(failed(codeOf(error as Error)));
      }
    });
  }
}

/** Reads the whole answer, unless it is larger than any of vMix's. */
function read(response: IncomingMessage, end: (answer: ApiAnswer) => void): void {
  const { statusCode = 0 } = response;
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('error', (error) => end(failed(codeOf(error))));
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MOST_BYTES) end({ ok: false, code: 'too-large', isSystem: false });
    else chunks.push(chunk);
  });
  response.on('end', () => {
    const isOk = statusCode >= 200 && statusCode < 300;
    if (isOk) end({ ok: true, text: Buffer.concat(chunks).toString() });
    else end({ ok: false, code: String(statusCode), isSystem: false });
  });
}

/* What speaks another protocol is there, but it is not vMix. */
const failed = (code: string): ApiAnswer => ({ ok: false, code, isSystem: !code.startsWith('HPE_') });
const codeOf = (error: Error & { code?: string }): string => error.code ?? error.name;
