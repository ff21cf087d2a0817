/**
 * A council's colours as a style sheet, worked out from its one colour: `GET /brand/1B4A9C.css`. Open to all, as pages
 * are; the address says everything. A colour that may not be taken has no sheet, and the page keeps the deep blue.
 */
import type { FastifyInstance } from 'fastify';
import { brandColours, brandSheet } from '#contract/brand-colours';
import { refuse } from '#contract/refusals';
import { RefusalError } from '../refusal-error.ts';

const HOUR_SECONDS = 3600;

export function giveBrandSheets(app: FastifyInstance): void {
  app.get<{ Params: { colour: string } }>(
    '/brand/:colour(^[0-9A-Fa-f]{6}).css',
    { schema: { hide: true } },
    ({ params, url }, reply) => {
      const verdict = brandColours(`#${params.colour}`);
      if (!verdict.ok) throw new RefusalError(refuse('NOT_FOUND', { what: url }));
      reply.type('text/css; charset=utf-8').header('cache-control', `public, max-age=${HOUR_SECONDS}`);
      return reply.send(brandSheet(verdict.colours));
    },
  );
}
