/** `/api/seal`: the certificate of the device's seal and how to check a paper, for everybody; a new one for the operator. */

import type { FastifyRequest } from 'fastify';
import { Line } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { PublicSeal, TrustFile } from '#contract/seal';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import { nameOf } from '../../hub/decided.ts';
import type { SealDesk } from '../../seal-desk/seal-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';

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

const Named = Type.Object(
  { ...ActingAs.properties, name: Line(100, 'Name of the file.') },
  { additionalProperties: false },
);
/** A trusted list has some megabytes, a list of revoked certificates of all Ukraine some more. */
const LARGEST = 32 * 1024 * 1024;

/** `/api/seal/trust`: what issuers of КЕП are judged by, put in from a file and taken away by the operator. */
export function keepTrust(app: TypedApp, desk: SealDesk, who: WhoAsks): void {
  const response = { 200: Type.Array(TrustFile), 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal };
  const settled = async (request: FastifyRequest, act: (by: string) => Promise<Refusal | undefined>) => {
    const { actor } = requireSession(who(request));
    forbid(forbidsDesk(actor, 'seal'));
    const refusal = await act(nameOf(actor));
    if (refusal) throw new RefusalError(refusal);
    request.log.info({ by: actor.role }, 'trust-settled');
    return [...desk.trust.now()];
  };
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, LARGEST);
    scope.post(
      '/api/seal/trust',
      {
        onRequest: onlyFor(who, 'seal'),
        schema: {
          ...{ tags, summary: 'Takes a list in that issuers are judged by', querystring: Named },
          description:
            'The body is ЦЗО’s trusted list (XML), `CACertificates.p7b`, a certificate, a list of revoked ones, or a `.p7s` over one that is there.',
          response: { ...response, 413: Refusal },
        },
      },
      (request) => settled(request, (by) => desk.takeTrust(request.query.name, bytesOf(request), by)),
    );
  });
  app.delete(
    '/api/seal/trust',
    { schema: { tags, summary: 'Takes such a list away', querystring: Named, response } },
    (request) => settled(request, (by) => desk.dropTrust(request.query.name, by)),
  );
}

function published(desk: SealDesk): PublicSeal {
  const seal = desk.published();
  if (seal === undefined) throw new RefusalError(refuse('NOT_FOUND', { what: 'seal' }));
  return seal;
}
