/** Papers to download. The name of the file is Ukrainian (RFC 6266, RFC 8187). */
import { Type } from 'typebox';
import { SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { forbidsPaper } from '../../accounts/role-table.ts';
import type { Papers } from '../options.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const Which = Type.Object(
  { id: SittingId, number: Type.String({ pattern: '^[1-9][0-9]{0,4}$', description: 'Number of the ballot.' }) },
  { additionalProperties: false },
);

export function handOutPapers(app: TypedApp, papers: Papers, who: WhoAsks): void {
  app.get(
    '/api/sittings/:id/ballots/:number/roll-call.pdf',
    {
      schema: {
        tags: ['sittings'],
        summary: 'The roll-call printout of a closed ballot, PDF/A',
        produces: ['application/pdf'],
        params: Which,
        querystring: ActingAs,
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' }),
          401: Refusal,
          403: Refusal,
          404: Refusal,
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsPaper(requireSession(who(request)).actor, 'roll-call'));
      const { id, number } = request.params;
      const paper = await papers.rollCall(id, Number(number));
      if (!paper) throw new RefusalError(refuse('NOT_FOUND', { what: request.url.split('?', 1)[0] ?? '' }));
      reply.header('content-disposition', attachment(paper.fileName)).header('cache-control', 'no-store');
      return reply.type('application/pdf').send(Buffer.from(paper.bytes));
    },
  );
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
