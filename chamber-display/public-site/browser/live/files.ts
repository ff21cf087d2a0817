/**
 * The hall's state out of files: `now.json`, which the browser asks for with what it has (`If-None-Match`, so that the
 * same comes as 304 without a body), and the parts it names, each fetched once.
 */
import type { LiveNow, LiveView } from '#contract/views';

export type FromFiles = {
  readonly now: LiveNow;
  readonly view: LiveView;
  /** The server's date, put on by how long a cache has had it; ms. */
  readonly servedMs: number | undefined;
};

const LONGEST_MS = 8000;
/** Parts that are remembered: the two of now, and those of a moment ago. */
const REMEMBERED = 6;

export function filesAt(folder: string): () => Promise<FromFiles> {
  const parts = new Map<string, unknown>();
  const part = async (digest: string | undefined): Promise<unknown> => {
    if (digest === undefined) return undefined;
    const known = parts.get(digest);
    if (known !== undefined) return known;
    const answer = await get(`${folder}${digest}.json`, 'force-cache');
    const read: unknown = await answer.json();
    parts.set(digest, read);
    const [oldest] = parts.keys();
    if (oldest !== undefined && parts.size > REMEMBERED) parts.delete(oldest);
    return read;
  };
  return async () => {
    const answer = await get(`${folder}now.json`, 'no-cache');
    const now: LiveNow = await answer.json();
    /* Without its parts the rest is true as well. */
    const [votes, course] = await Promise.all([now.votes, now.course].map((one) => part(one).catch(() => undefined)));
    const view = { ...now.view, ...(votes ? { votes } : {}), ...(course ? { course } : {}) } as LiveView;
    return { now, view, servedMs: servedMs(answer.headers) };
  };
}

async function get(address: string, cache: RequestCache): Promise<Response> {
  const answer = await fetch(address, { cache, credentials: 'omit', signal: AbortSignal.timeout(LONGEST_MS) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer;
}

function servedMs(headers: Headers): number | undefined {
  const atMs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(atMs) ? undefined : atMs + Number(headers.get('age') ?? 0) * 1000;
}
