/**
 * Asks a service over HTTP that speaks DER (time stamps, certificates' standing). In: its address, a question; out: the
 * answer's bytes, of which no more are read than an answer may have.
 */

/** What is sent and what is wanted, as media types; `largest`: bytes an answer may have. */
export type Talk = { readonly asks: string; readonly answers: string; readonly largest: number };

/** @throws Error when nobody answers in time, with another status than 2xx, by a redirect, or too much. */
export async function boundedPost(url: string, body: Buffer, talk: Talk, timeoutMs: number): Promise<Buffer> {
  const limit = new AbortController();
  /* A timer of its own: once the headers are there, `fetch` may let go of the signal, and a body that stops is waited for. */
  const timer = setTimeout(() => limit.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': talk.asks, accept: talk.answers },
      body: new Uint8Array(body),
      redirect: 'error',
      signal: limit.signal,
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await read(response, talk.largest, limit.signal);
  } finally {
    clearTimeout(timer);
    /* What was not read is not sent any more. */
    limit.abort();
  }
}

async function read({ body }: Response, largest: number, limit: AbortSignal): Promise<Buffer> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  limit.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > largest) throw new Error('завелика відповідь / the answer is too large');
    chunks.push(part.value);
  }
  limit.throwIfAborted();
  return Buffer.concat(chunks);
}
