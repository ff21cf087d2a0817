/**
 * A store that speaks S3 (AWS signature version 4): Amazon’s, MinIO, Ceph, Cloudflare R2 and their like. The body’s
 * digest is signed with each request, so the store takes no other bytes. An object appears whole or not at all.
 */
import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import { inLanes } from '../../lanes.ts';
import { type Answer, type Ask, escapePath, type HttpLine, httpLine, liveLine } from '../line/http-line.ts';
import { explainFar, TargetError } from '../line/target-error.ts';
import { mirrorShelf } from '../mirror/mirror.ts';
import type { Store } from '../mirror/store.ts';
import type { LiveShelf, Target } from '../shelf.ts';
import { typeOf } from './content-type.ts';
import { codeIn, readPage } from './s3-xml.ts';

const LANES = 8;
/** A store asks for the same once more when it answers with this status. */
const [FAULT, REPEATS] = [500, 2];
const NOTHING = createHash('sha256').digest('hex');

export type S3Settings = {
  /** Address of the service, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Beginning of all keys, without `/` at its end; absent: the whole bucket is the site. */
  readonly prefix?: string;
  /** Where the bucket’s name stands: in the path or before the host’s name. */
  readonly style?: 'path' | 'virtual';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly ca?: string;
};

export const s3Target = (settings: S3Settings): Target => ({
  open: () => mirrorShelf(s3Store(settings, httpLine({ ca: settings.ca, lanes: LANES })), ''),
  openLive: async () => s3Live(settings, liveLine(settings.ca)),
  explain: explainFar,
});

export function s3Store(settings: S3Settings, line: HttpLine): Store {
  const calls = callsOf(settings, line);
  const { at, keyOf, ask, must } = calls;
  const remove = async (path: string) => void (await must({ method: 'DELETE', url: at(path) }));
  const sizes = (folder: string) => listed(calls, folder);
  return {
    lanes: LANES,
    ...{ sizes, remove },
    removeFolder: async (path) => inLanes((await sizes(path)).keys(), LANES, (name) => remove(`${path}/${name}`)),
    write: async (path, bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      await must({ method: 'PUT', url: at(path), headers: headersOf(path), body: bytes }, digest);
    },
    read: async (path) => {
      const answer = await ask({ method: 'GET', url: at(path) });
      const isMissing = answer.status === 404 && codeIn(answer.body) !== 'NoSuchBucket';
      return isMissing ? undefined : took('GET', answer).body;
    },
    put: async (path, { bytes, sha256 }, from) => {
      await must({ method: 'PUT', url: at(path), headers: headersOf(path), body: { from, bytes } }, sha256);
    },
    move: async (from, to) => {
      const source = `/${settings.bucket}/${escapePath(keyOf(from))}`;
      const answer = await must({ method: 'PUT', url: at(to), headers: { 'x-amz-copy-source': source } });
      /* A copy may fail after its status was sent. */
      const fault = codeIn(answer.body);
      if (fault !== undefined) throw faultOf('COPY', 500, fault);
      await remove(from);
    },
    close: async () => line.close(),
  };
}

/** What a cache before the store may keep of «Наживо», and how long: as the hub itself says it. */
const LIFE = { lasting: 'public, max-age=86400, immutable', passing: 'public, max-age=1' } as const;

function s3Live(settings: S3Settings, line: HttpLine): LiveShelf {
  const calls = callsOf(settings, line);
  const at = (name: string) => calls.at(`live/${name}`);
  return {
    names: async () => [...(await listed(calls, 'live')).keys()],
    put: async (name, body, isLasting) => {
      const headers = { 'content-type': typeOf(name), 'cache-control': LIFE[isLasting ? 'lasting' : 'passing'] };
      const digest = createHash('sha256').update(body).digest('hex');
      await calls.must({ method: 'PUT', url: at(name), headers, body }, digest);
    },
    remove: async (name) => void (await calls.must({ method: 'DELETE', url: at(name) })),
    close: async () => line.close(),
  };
}

type Calls = ReturnType<typeof callsOf>;

/** Requests to one bucket, signed. */
function callsOf(settings: S3Settings, line: HttpLine) {
  const { prefix } = settings;
  const keyOf = (path: string): string => (prefix === undefined ? path : `${prefix}/${path}`);
  const addressOf = addresses(settings);
  const ask = async (asked: Ask, digest = NOTHING, more = REPEATS): Promise<Answer> => {
    const answer = await line.ask(await signed(settings, asked, digest));
    return answer.status === FAULT && more > 0 ? ask(asked, digest, more - 1) : answer;
  };
  const must = async (asked: Ask, digest?: string): Promise<Answer> => took(asked.method, await ask(asked, digest));
  return { ask, must, keyOf, at: (path: string) => addressOf(keyOf(path)), bucket: () => addressOf('') };
}

/** Sizes of all objects below a folder, a page of the store’s list after the other. */
async function listed({ must, keyOf, bucket }: Calls, folder: string): Promise<Map<string, number>> {
  const start = keyOf(folder === '' ? '' : `${folder}/`);
  const found = new Map<string, number>();
  for (let more: string | undefined = ''; more !== undefined; ) {
    const url = bucket();
    const asked = { 'list-type': '2', prefix: start, ...(more && { 'continuation-token': more }) };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    const page = readPage((await must({ method: 'GET', url })).body);
    for (const { key, bytes } of page.files) found.set(key.slice(start.length), bytes);
    more = page.next;
  }
  return found;
}

/** People get pages anew when they have changed. */
const headersOf = (path: string) => ({ 'content-type': typeOf(path), 'cache-control': 'no-cache' });

function addresses({ endpoint, bucket, style = 'path' }: S3Settings): (key: string) => URL {
  const base = new URL(endpoint);
  if (style === 'virtual') base.hostname = `${bucket}.${base.hostname}`;
  const start = `${base.pathname.replace(/\/$/, '')}/${style === 'path' ? `${bucket}/` : ''}`;
  return (key) => new URL(start.replace(/\/$/, key === '' ? '' : '/') + escapePath(key) || '/', base);
}

async function signed({ region, accessKeyId, secretAccessKey }: S3Settings, asked: Ask, digest: string): Promise<Ask> {
  const signer = new AwsV4Signer({
    ...{ method: asked.method, url: asked.url.href, service: 's3', region, accessKeyId, secretAccessKey },
    headers: { ...asked.headers, 'x-amz-content-sha256': digest },
  });
  const { url, headers } = await signer.sign();
  return { ...asked, url, headers: Object.fromEntries(headers.entries()) };
}

function took(method: string, answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw faultOf(method, answer.status, codeIn(answer.body));
}

const SIGN_IN: ReadonlySet<string> = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'AuthorizationHeaderMalformed',
]);
function faultOf(method: string, status: number, code: string | undefined): TargetError {
  const why = `${method} ${status}${code === undefined ? '' : ` ${code}`}`;
  if (code === 'RequestTimeTooSkewed') return new TargetError('TARGET_CLOCK', why);
  if (status === 507 || code === 'QuotaExceeded') return new TargetError('TARGET_FULL', why);
  if (status === 401 || SIGN_IN.has(code ?? '')) return new TargetError('TARGET_SIGN_IN', why);
  if (status === 403) return new TargetError('TARGET_NOT_ALLOWED', why);
  if (status === 404 || status === 301) return new TargetError('TARGET_NOT_FOUND', why);
  return new TargetError('TARGET_FAILED', why);
}
