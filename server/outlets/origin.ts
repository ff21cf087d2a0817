/**
 * Origin check: a page acts only from the hub's own address, or the one under which a believed proxy shows it. A request without an Origin comes from no page (a
 * program, or a link that was followed) and carries no cookie that a foreign page could misuse.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '#contract/refusals';
import { RefusalError } from './refusal-error.ts';

/** Whether this origin may act on a hub that was called by this Host. */
function isOwnOrigin(origin: string, host: string | undefined, publicOrigins: readonly string[]): boolean {
  if (publicOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** Refuses foreign pages: every upgrade to the live wire, and every request that could change something. */
export function refuseForeignPages(app: FastifyInstance, publicOrigins: readonly string[]): void {
  app.addHook('onRequest', async (request) => {
    const { host, headers } = request;
    const { origin } = headers;
    const acts = isUpgrade(request) || (request.method !== 'GET' && request.method !== 'HEAD');
    if (!acts || origin === undefined || isOwnOrigin(origin, host, publicOrigins)) return;
    throw new RefusalError(refuse('WRONG_ORIGIN', { origin }));
  });
}

const isUpgrade = ({ headers }: FastifyRequest): boolean => headers.upgrade !== undefined;
