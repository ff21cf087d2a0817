/**
 * `/public/…`: the public site as it is built, for a look before and after it is published. Open to all, as what it
 * shows is. Pages of deputies' widgets may stand in other pages, as on the site itself.
 */
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#contract/refusals';
import type { FileStore } from '../../files/file-store.ts';
import type { FileBody } from '../../public-site/site-reader.ts';
import { isSound } from '../../public-site/sound/of-sound.ts';
import { wantedRange } from '../api/byte-range.ts';
import { RefusalError } from '../refusal-error.ts';
import { sendPage } from './pages.ts';
import { notFoundPage } from './plain-page.ts';

/** Where the site's files are asked for. */
export type PublicSite = {
  find(path: string): FileBody | undefined;
  /** Where the bytes of a speech's sound lie; absent: the site has no sound. */
  soundFile?(file: FileBody): string;
  /** Papers that the site lacks, for they can't be laid out. */
  unmade?(): readonly { readonly text: string; readonly path: string }[];
  onUnmade?(listener: () => void): void;
};

const ROOT = '/public/';
const unpacked = promisify(gunzip);
const WIDGET =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; frame-ancestors *";

export function showPublicSite(app: FastifyInstance, site: PublicSite, files: FileStore | undefined): void {
  app.get('/public', { schema: { hide: true } }, (_request, reply) => reply.redirect(ROOT));
  app.get<{ Params: { '*': string } }>(`${ROOT}*`, { schema: { hide: true } }, async (request, reply) => {
    const path = request.params['*'];
    const file = site.find(path);
    if (!file && site.find(`${path}/`)) return reply.redirect(`${ROOT}${path}/`);
    if (!file) return sendMissing(site, request, reply);
    return isSound(file.type) && site.soundFile
      ? giveSound(file, site.soundFile(file), request, reply)
      : giveFile(file, request, reply, files);
  });
}

async function sendMissing(site: PublicSite, request: FastifyRequest, reply: FastifyReply) {
  const page = site.find('404.html');
  if (!page?.body) return sendPage(reply.code(404), notFoundPage);
  return sendBody(page, page.body, request, reply.code(404).type(page.type));
}

async function giveFile(file: FileBody, request: FastifyRequest, reply: FastifyReply, files: FileStore | undefined) {
  const etag = `"${file.sha256}"`;
  reply.header('etag', etag).header('cache-control', 'no-cache').type(file.type);
  if (isWidget(file)) framedByAnybody(reply);
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  if (file.body) return sendBody(file, file.body, request, reply);
  const found = await files?.find(file.sha256);
  if (!found?.ok) throw new RefusalError(found?.refusal ?? refuse('NOT_FOUND', { what: file.path }));
  return reply.header('content-length', file.bytes).send(createReadStream(found.path));
}

/** A browser goes to a moment of it by asking for a part. */
function giveSound({ type, sha256, bytes }: FileBody, path: string, { headers }: FastifyRequest, reply: FastifyReply) {
  const etag = `"${sha256}"`;
  reply.header('etag', etag).header('cache-control', 'no-cache').header('accept-ranges', 'bytes').type(type);
  if (headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const wanted = wantedRange(
    headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined,
    bytes,
  );
  if (wanted.kind === 'none') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  const { first, last } = wanted.kind === 'part' ? wanted : { first: 0, last: bytes - 1 };
  if (wanted.kind === 'part') reply.code(206).header('content-range', `bytes ${first}-${last}/${bytes}`);
  return reply.header('content-length', last - first + 1).send(createReadStream(path, { start: first, end: last }));
}

const isWidget = ({ path }: FileBody): boolean => /^people\/[^/]+\/widget\/index\.html$/.test(path);

/** Browsers read the older header too, so it has to go. */
function framedByAnybody(reply: FastifyReply): void {
  reply.header('content-security-policy', WIDGET).header('cross-origin-resource-policy', 'cross-origin');
  reply.removeHeader('x-frame-options');
}

/** Packed as it is kept for whoever takes gzip, as every browser does; unpacked for a program that does not say so. */
async function sendBody({ isPacked }: FileBody, body: Buffer, request: FastifyRequest, reply: FastifyReply) {
  if (!isPacked) return reply.send(body);
  reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(await unpacked(body));
  return reply.header('content-encoding', 'gzip').send(body);
}
