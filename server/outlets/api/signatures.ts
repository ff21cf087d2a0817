/**
 * `/api/sittings/:id/package.zip` gives a sitting's papers out to be signed, as does every PDF and DOCX of it;
 * `POST …/signatures` takes the signature back in, `GET …/signatures/:sha256` gives it out as it came.
 */

import { FILE_BYTES } from '#contract/files';
import { Line, SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { PaperSigned } from '#contract/seal';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { PackageDesk } from '../../seal-desk/package-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';
import { attachment } from './papers.ts';

const closed = { additionalProperties: false };
const tags = ['seal'];
const Sitting = Type.Object({ id: SittingId }, closed);
const One = Type.Object({ id: SittingId, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
const Named = Type.Object({ ...ActingAs.properties, name: Line(300, 'Name of the file that came back.') }, closed);
const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The file.' });
const refused = { 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal };

export function takeSignatures(app: TypedApp, desk: PackageDesk, who: WhoAsks): void {
  giveOut(app, desk, who);
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, 2 * FILE_BYTES);
    scope.post(
      '/api/sittings/:id/signatures',
      {
        onRequest: onlyFor(who, 'signatures'),
        schema: {
          ...{ tags, summary: 'Takes a signature made outside in', params: Sitting, querystring: Named },
          description:
            'The body is a `.p7s`, `.asice`, `.asics` over the package given out, its `manifest.json` or one paper, or a paper’s PDF with a signature in it, 64 MB at most. It is taken only when every signer in it is good.',
          response: { 200: PaperSigned.properties.data, ...refused, 413: Refusal },
        },
      },
      async (request) => {
        const file = { name: request.query.name, bytes: bytesOf(request) };
        const { actor } = requireSession(who(request));
        const taken = await desk.takeIn(request.params.id, file, actor);
        if (!taken.ok) throw new RefusalError(taken.refusal);
        request.log.info({ sittingId: request.params.id, sha256: taken.signed.signature.sha256 }, 'signature-taken');
        return taken.signed;
      },
    );
  });
}

function giveOut(app: TypedApp, desk: PackageDesk, who: WhoAsks): void {
  const give = { produces: ['application/octet-stream'], querystring: ActingAs, response: { 200: Bytes, ...refused } };
  app.get(
    '/api/sittings/:id/package.zip',
    { schema: { ...{ tags, summary: 'The sealed papers of a sitting, to be signed', params: Sitting }, ...give } },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'sitting-package'));
      const made = await desk.make(request.params.id);
      if (!made.ok) throw new RefusalError(made.refusal);
      reply.header('content-disposition', attachment(made.name)).header('cache-control', 'no-store');
      return reply.type('application/zip').send(made.bytes);
    },
  );
  app.get(
    '/api/sittings/:id/signatures/:sha256',
    { schema: { ...{ tags, summary: 'A signature as it came', params: One }, ...give } },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'sitting-package'));
      const { id, sha256 } = request.params;
      const found = await desk.signature(id, sha256);
      if (!found) throw new RefusalError(refuse('NOT_FOUND', { what: sha256 }));
      reply.header('content-disposition', attachment(found.name)).header('cache-control', 'no-store');
      return reply.type('application/octet-stream').send(found.bytes);
    },
  );
}
