/**
 * Requests to a far side over HTTP, its bodies read whole. In: method, address, headers, a body of bytes or of a file;
 * out: status, headers, bytes. Certificates are checked, redirects are not followed: a secret goes to nobody else.
 */
import { createReadStream, readFileSync } from 'node:fs';
import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plain,
} from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { TargetError } from './target-error.ts';

/** A line on which nothing moves for so long is dead, ms. */
const SILENCE_MS = 60_000;
const LIVE_SILENCE_MS = 10_000;
/** The longest answer is the list of a site's files; one that does not end is no answer. */
export const MOST_BYTES = 64 * 1024 * 1024;

export type Ask = {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | FileBody;
};
export type FileBody = { readonly from: string; readonly bytes: number };
export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
export type HttpLine = { ask(ask: Ask): Promise<Answer>; close(): void };

/** @param ca path of a PEM file with the authorities to trust in place of the system’s. @param silenceMs, mostBytes for tests. */
export function httpLine({ ca, lanes, silenceMs = SILENCE_MS, mostBytes = MOST_BYTES }: LineOptions): HttpLine {
  const kept = { keepAlive: true, maxSockets: lanes };
  const agents = { plain: new PlainAgent(kept), secure: new SecureAgent({ ...kept, ...(ca && { ca: readCa(ca) }) }) };
  return {
    ask: (ask) => {
      const { method, url, headers = {}, body } = ask;
      const isSecure = url.protocol === 'https:';
      const length = body === undefined ? undefined : Buffer.isBuffer(body) ? body.length : body.bytes;
      const options = {
        ...{ method, timeout: silenceMs, agent: isSecure ? agents.secure : agents.plain },
        headers: { ...headers, ...(length !== undefined && { 'content-length': String(length) }) },
      };
      return answerTo(isSecure ? secure(url, options) : plain(url, options), body, mostBytes);
    },
    close: () => {
      agents.plain.destroy();
      agents.secure.destroy();
    },
  };
}
/** A line that «Наживо» has for itself: one request at a time, and no long wait, for what it brings is soon old. */
export const liveLine = (ca: string | undefined): HttpLine => httpLine({ ca, lanes: 1, silenceMs: LIVE_SILENCE_MS });

type LineOptions = {
  readonly ca?: string | undefined;
  readonly lanes: number;
  readonly silenceMs?: number;
  readonly mostBytes?: number;
};

function readCa(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new TargetError('TARGET_CERTIFICATE', `ca: ${path}`);
  }
}

async function answerTo(request: ClientRequest, body: Ask['body'], mostBytes: number): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new TargetError('TARGET_UNREACHABLE', 'ETIMEDOUT')));
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      bodyOf(response, mostBytes).then((bytes) => resolve({ status, headers, body: bytes }), reject);
    });
  });
  if (body === undefined || Buffer.isBuffer(body)) request.end(body);
  /* A server that refuses answers before it has read all: the answer says why, not the broken line. */ else
    pipeline(createReadStream(body.from), request).catch((error: Error) => request.destroy(error));
  return answered;
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new TargetError('TARGET_FAILED', `> ${mostBytes} B`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The path of a file as it stands in an address; every sign but unreserved ones is escaped. */
export const escapePath = (path: string): string =>
  path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
