/** `/api/seal`: the certificate of the device's seal and how to check a paper, for everybody; a new one for the operator. */

import { Refusal, refuse } from '#contract/refusals';
import { PublicSeal } from '#contract/seal';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { SealDesk } from '../../seal-desk/seal-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const tags = ['seal'];
const Pem = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'PEM.' });

export function tellSeal(app: TypedApp, desk: SealDesk, who: WhoAsks): void {
  app.get(
    '/api/seal',
    {
      schema: {
        ...{ tags, summary: 'The device’s seal: certificate, fingerprint, how to check a paper' },
        ...{ security: [], response: { 200: PublicSeal, 404: Refusal } },
      },
    },
    () => published(desk),
  );
  app.get(
    '/api/seal/certificate.pem',
    {
      schema: {
        ...{
          tags,
          summary: 'The certificate of the device’s seal',
          security: [],
          produces: ['application/x-pem-file'],
        },
        response: { 200: Pem, 404: Refusal },
      },
    },
    async (_request, reply) => {
      const { certificate } = published(desk);
      reply.header('content-disposition', 'attachment; filename="dzvin-seal.pem"').type('application/x-pem-file');
      return reply.send(Buffer.from(certificate));
    },
  );
  app.post(
    '/api/seal/certificate',
    {
      schema: {
        ...{ tags, summary: 'A new certificate for the same key; seals made before stand', querystring: ActingAs },
        response: { 200: PublicSeal, 401: Refusal, 403: Refusal, 409: Refusal, 404: Refusal },
      },
    },
    async (request) => {
      const { actor } = requireSession(who(request));
      forbid(forbidsDesk(actor, 'seal'));
      const refusal = await desk.renew();
      if (refusal) throw new RefusalError(refusal);
      request.log.info({ by: actor.role }, 'seal-renewed');
      return published(desk);
    },
  );
}

function published(desk: SealDesk): PublicSeal {
  const seal = desk.published();
  if (seal === undefined) throw new RefusalError(refuse('NOT_FOUND', { what: 'seal' }));
  return seal;
}
