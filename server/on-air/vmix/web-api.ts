/**
 * vMix's HTTP Web API (its manual, Developer Information): `/api/` tells the state as XML, `?Function=…` does something.
 * One asking at a time, in their order, so that a state is never older than what was done before it.
 */
import { isIPv6 } from 'node:net';
import { DEFAULT_VMIX_PORT, type VmixEntry } from './settings.ts';

/** How long vMix may take to answer, ms. */
const ANSWER_MS = 2000;

/** `code`: HTTP status, or code of the system's error. */
export type ApiAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly isSystem: boolean };

export class WebApi {
  /** Host and port, for people. */
  readonly where: string;
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ host, port = DEFAULT_VMIX_PORT, username = '', password }: VmixEntry) {
    this.where = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
    this.#url = `http://${this.where}/api/`;
    const credentials = Buffer.from(`${username}:${password ?? ''}`).toString('base64');
    this.#headers = password === undefined && username === '' ? {} : { authorization: `Basic ${credentials}` };
  }

  /** @param call the function with its parameters; absent: the state. */
  ask(call: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    const answer = this.#turn.then(() => this.#ask(new URLSearchParams(call).toString().replaceAll('+', '%20')));
    this.#turn = answer;
    return answer;
  }

  async #ask(query: string): Promise<ApiAnswer> {
    try {
      const answer = await fetch(query === '' ? this.#url : `${this.#url}?${query}`, {
        ...{ headers: this.#headers, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) },
      });
      const text = await answer.text();
      return answer.ok ? { ok: true, text } : { ok: false, code: String(answer.status), isSystem: false };
    } catch (error) {
      return { ok: false, code: codeOf(error), isSystem: true };
    }
  }
}

function codeOf(error: unknown): string {
  const { cause, name } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? (name === 'TimeoutError' ? 'ETIMEDOUT' : name);
}
