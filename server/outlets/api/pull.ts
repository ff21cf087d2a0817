/**
 * `/pull/<path>/…`: the council’s web server fetches the site, with the token of `publishing.json`. `site.tar.gz` is the
 * whole site; `published.json` its list with digests, `files/…` one file of it. Who asks for `site.tar.gz` by the tag of
 * the newest site (`If-None-Match`) says that he has it and shows it: from then on it counts as published.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#contract/refusals';
import type { PublishingDesk, Pull } from '../../publishing/publishing-desk.ts';
import { packed, type Waiting } from '../../publishing/targets/pull/pull.ts';
import { bearsToken } from '../metrics/token.ts';
import { RefusalError } from '../refusal-error.ts';
import type { TypedApp } from '../typed-app.ts';

type Asked = FastifyRequest<{ Params: { path: string; '*'?: string } }>;
type Answer = (waiting: Waiting, request: Asked, reply: FastifyReply, pull: Pull) => unknown;

export function letFetch(app: TypedApp, desk: Pick<PublishingDesk, 'pull'>): void {
  const give = (address: string, answer: Answer) =>
    app.get<{ Params: { path: string; '*'?: string } }>(
      `/pull/:path/${address}`,
      { schema: { hide: true } },
      async (request, reply) => {
        const isToken = (token: string) => bearsToken(request.headers.authorization, token);
        const pull = desk.pull(request.params.path, isToken);
        if (!pull) throw new RefusalError(refuse('NO_PULL_TOKEN'));
        const waiting = await pull.waiting();
        if (!waiting) throw new RefusalError(refuse('NOTHING_TO_PULL'));
        reply.header('cache-control', 'private, no-cache');
        return answer(waiting, request, reply, pull);
      },
    );
  give('site.tar.gz', giveSite);
  give('published.json', ({ bytes, list }, request, reply) =>
    isKnown(request, reply, list.digest) ? reply.code(304).send() : reply.type('application/json').send(bytes),
  );
  give('files/*', giveFile);
}

async function giveSite(waiting: Waiting, request: Asked, reply: FastifyReply, pull: Pull) {
  const { digest } = waiting.list;
  if (!isKnown(request, reply, digest)) return reply.type('application/gzip').send(packed(waiting, new Date()));
  await pull.fetched(digest);
  return reply.code(304).send();
}

/** No path but those of the list is looked at. */
function giveFile({ folder, list }: Waiting, request: Asked, reply: FastifyReply) {
  const path = request.params['*'] ?? '';
  const file = list.files.find((one) => one.path === path);
  if (!file) throw new RefusalError(refuse('NOT_FOUND', { what: path }));
  if (isKnown(request, reply, file.sha256)) return reply.code(304).send();
  const bytes = createReadStream(join(folder, path));
  return reply.type('application/octet-stream').header('content-length', file.bytes).send(bytes);
}

function isKnown(request: Asked, reply: FastifyReply, digest: string): boolean {
  const tag = `"${digest}"`;
  reply.header('etag', tag);
  return request.headers['if-none-match']?.includes(tag) === true;
}
