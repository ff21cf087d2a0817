/** Papers to download. The name of the file is Ukrainian (RFC 6266, RFC 8187). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { Paper, Papers } from '../options.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const Sitting = Type.Object({ id: SittingId }, { additionalProperties: false });
const Ballot = Type.Object(
  { id: SittingId, number: Type.String({ pattern: '^[1-9][0-9]{0,4}$', description: 'Number of the ballot.' }) },
  { additionalProperties: false },
);
const response = {
  200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' }),
  401: Refusal,
  403: Refusal,
  404: Refusal,
};
const schemaOf = <P extends typeof Sitting | typeof Ballot>(summary: string, params: P) => ({
  ...{ tags: ['sittings'], summary, produces: ['application/pdf'], params, querystring: ActingAs, response },
});

export function handOutPapers(app: TypedApp, papers: Papers, who: WhoAsks): void {
  const may = (request: FastifyRequest) => forbid(forbidsDesk(requireSession(who(request)).actor, 'roll-call'));
  app.get(
    '/api/sittings/:id/ballots/:number/roll-call.pdf',
    { schema: schemaOf('The roll-call printout of a closed open ballot, PDF/A', Ballot) },
    async (request, reply) => {
      may(request);
      return hand(reply, request.url, await papers.rollCall(request.params.id, Number(request.params.number)));
    },
  );
  app.get(
    '/api/sittings/:id/ballots/:number/commission-protocol.pdf',
    { schema: schemaOf('The counting commission’s protocol of a secret ballot on paper, PDF/A', Ballot) },
    async (request, reply) => {
      may(request);
      const { id, number } = request.params;
      return hand(reply, request.url, await papers.commissionProtocol(id, Number(number)));
    },
  );
  app.get(
    '/api/sittings/:id/not-held.pdf',
    { schema: schemaOf('That a sitting was not held for want of a quorum, PDF/A', Sitting) },
    async (request, reply) => {
      may(request);
      return hand(reply, request.url, await papers.notHeld(request.params.id));
    },
  );
}

/** Sends a paper to be saved, or says that there is none. */
export function hand(reply: FastifyReply, url: string, paper: Paper | undefined): FastifyReply {
  if (!paper) throw new RefusalError(refuse('NOT_FOUND', { what: url.split('?', 1)[0] ?? '' }));
  reply.header('content-disposition', attachment(paper.fileName)).header('cache-control', 'no-store');
  return reply.type('application/pdf').send(Buffer.from(paper.bytes));
}

/** `attachment` with the name in UTF-8, and one in ASCII for programs that know no better. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
