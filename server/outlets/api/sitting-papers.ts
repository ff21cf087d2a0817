/**
 * `/api/sittings/<id>/…`: papers of a whole sitting as PDF, DOCX or HTML. `/api/papers/templates/<paper>`: the templates
 * they are made by, and a preview of a sitting's paper with a text that is not kept yet.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ItemId, SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import { FORMATS, type Format } from '../../papers/formats.ts';
import type { SittingDesk } from '../../papers/sitting-desk.ts';
import type { SittingPaper } from '../../papers/sitting-papers.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { attachment } from './papers.ts';

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

const closed = { additionalProperties: false };
const format = Type.Enum(FORMATS);
const ordinal = Type.String({
  pattern: '^[1-9][0-9]{0,5}$',
  description: 'Decisions of the sitting from 1, as adopted.',
});
const Whole = Type.Object({ id: SittingId, format }, closed);
const Decision = Type.Object({ id: SittingId, ordinal, format }, closed);
const ItemExtract = Type.Object({ id: SittingId, itemId: ItemId, format }, closed);
const Bound = Type.Object({ id: SittingId }, closed);

const response = {
  200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' }),
  401: Refusal,
  403: Refusal,
  404: Refusal,
};
const schemaOf = <P extends typeof Whole | typeof Decision | typeof ItemExtract | typeof Bound>(
  summary: string,
  params: P,
) => ({
  ...{ tags: ['sittings'], summary, produces: Object.values(TYPES), params, querystring: ActingAs, response },
});

export function handOutSittingPapers(app: TypedApp, desk: SittingDesk, who: WhoAsks): void {
  const give = async (request: FastifyRequest, reply: FastifyReply, id: SittingId, which: SittingPaper, as: Format) => {
    forbid(forbidsDesk(requireSession(who(request)).actor, 'sitting-papers'));
    const made = await desk.make(id, which, as);
    if (!made) throw new RefusalError(refuse('NOT_FOUND', { what: request.url.split('?', 1)[0] ?? '' }));
    reply.header('content-disposition', attachment(made.fileName)).header('cache-control', 'no-store');
    return reply.type(TYPES[as]).send(Buffer.from(made.bytes));
  };
  for (const { kind, summary } of WHOLE) {
    app.get(`/api/sittings/:id/${kind}.:format`, { schema: schemaOf(summary, Whole) }, (request, reply) =>
      give(request, reply, request.params.id, { kind }, request.params.format),
    );
  }
  for (const { kind, path, summary } of OF_DECISIONS) {
    const address = `/api/sittings/:id/decisions/:ordinal/${path}.:format`;
    app.get(address, { schema: schemaOf(summary, Decision) }, (request, reply) => {
      const { id, ordinal: number, format: as } = request.params;
      return give(request, reply, id, { kind, ordinal: Number(number) }, as);
    });
  }
  app.get(
    '/api/sittings/:id/items/:itemId/extract.:format',
    { schema: schemaOf('Extract from the protocol on one item', ItemExtract) },
    (request, reply) => {
      const { id, itemId, format: as } = request.params;
      return give(request, reply, id, { kind: 'protocol-extract', itemId }, as);
    },
  );
  app.get(
    '/api/sittings/:id/roll-calls.pdf',
    { schema: schemaOf('All roll calls of the sitting bound, PDF/A', Bound) },
    (request, reply) => give(request, reply, request.params.id, { kind: 'roll-calls' }, 'pdf'),
  );
}

const WHOLE = [
  { kind: 'protocol', summary: 'Protocol of the sitting: PDF/A-3a with its data inside, DOCX to edit, or HTML' },
  { kind: 'attendance', summary: 'Who was there and when' },
  { kind: 'speeches', summary: 'Who spoke, on what and how long' },
  { kind: 'deliveries', summary: 'Whom a letter told of the sitting, and when' },
] as const;

const OF_DECISIONS = [
  { kind: 'decision', path: 'decision', summary: 'A numbered decision' },
  { kind: 'decision-extract', path: 'extract', summary: 'Extract from a decision' },
] as const;
