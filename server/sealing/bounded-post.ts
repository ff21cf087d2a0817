/**
 * Asks a service over HTTP that speaks DER (time stamps, certificates' standing). In: its address, a question; out: the
 * answer's bytes, of which no more are read than an answer may have.
 */

/** What is sent and what is wanted, as media types; `largest`: bytes an answer may have. */
export type Talk = { readonly asks: string; readonly answers: string; readonly largest: number };

/** @throws Error when nobody answers in time, with another status than 2xx, by a redirect, or too much. */
export async function boundedPost(url: string, body: Buffer, talk: Talk, timeoutMs: number): Promise<Buffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': talk.asks, accept: talk.answers },
    body: new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > talk.largest) throw new Error('завелика відповідь / the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
