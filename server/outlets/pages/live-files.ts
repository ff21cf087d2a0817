/**
 * `/public/live/now.json` and its parts: what goes on, for whoever is at home, straight or through a cache. One second's
 * life, 304 to whoever has it, packed beforehand, and none of the headers that a page needs. Pages of the council's own
 * site may read it, and no other site's.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#contract/refusals';
import type { LiveFile, LiveSource } from '../../public-site/live/live-files.ts';
import { RefusalError } from '../refusal-error.ts';

/** A cache shows what it has for a while when the hub does not answer; the page sees by its clock how old it is. */
const SECOND = 'public, max-age=1, stale-while-revalidate=2, stale-if-error=60';
const FOREVER = 'public, max-age=86400, immutable';

export function giveLiveFiles(app: FastifyInstance, { find, origin }: LiveSource): void {
  const options = { schema: { hide: true }, helmet: false } as const;
  app.get<{ Params: { name: string } }>('/public/live/:name.json', options, (request, reply) => {
    if (origin !== undefined) {
      reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'date, age');
    }
    const file = find(`${request.params.name}.json`);
    if (file) return give(file, request, reply);
    reply.header('cache-control', 'no-store');
    throw new RefusalError(refuse('NOT_FOUND', { what: request.params.name }));
  });
}

function give(file: LiveFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  /* Weak: the same for every packing. */
  reply.header('etag', `W/"${file.digest}"`).header('cache-control', file.isLasting ? FOREVER : SECOND);
  reply.header('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.includes(`"${file.digest}"`)) return reply.code(304).send();
  reply.header('x-content-type-options', 'nosniff').type('application/json; charset=utf-8');
  const taken = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(taken)) return reply.header('content-encoding', 'br').send(file.brotli);
  if (/\bgzip\b/.test(taken)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.body);
}
