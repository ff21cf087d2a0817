/** The built pages as files, the page that says where to go, and what is answered when there is nothing. */
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '#contract/refusals';
import { RefusalError } from '../refusal-error.ts';
import { giveBrandSheets } from './brand-sheet.ts';
import { indexPage, notFoundPage } from './plain-page.ts';

const YEAR_SECONDS = 31_536_000;

/** Serves `webRoot`; a build that has not been made yet leaves its pages not found. */
export async function servePages(app: FastifyInstance, webRoot: string): Promise<void> {
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, indexPage));
  giveBrandSheets(app);
  if (existsSync(webRoot))
    await app.register(fastifyStatic, { root: webRoot, redirect: true, cacheControl: false, setHeaders: cacheByName });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/^\/live(\/|$)/.test(path);
    if (isPage) return sendPage(reply.code(404), notFoundPage);
    throw new RefusalError(refuse('NOT_FOUND', { what: path }));
  });
}

export const sendPage = (reply: FastifyReply, page: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

/** A file whose name holds a hash of its bytes never changes; every other is asked about each time. */
function cacheByName(reply: { setHeader(name: string, value: string): unknown }, path: string): void {
  const forever = /[.-][\w-]{8,}\.(js|css|woff2?|svg|png)$/.test(path) && path.includes('assets');
  reply.setHeader('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}
