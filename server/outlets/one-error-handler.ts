/** Every refusal leaves through here as JSON of the contract's `Refusal`; a bug is logged and says no more than that. */
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Fault } from '#contract/check';
import { type Refusal, refuse } from '#contract/refusals';
import { RefusalError, statusOf, wrongMessage } from './refusal-error.ts';

/** What Fastify itself finds wrong before a schema is asked, by its permanent codes. */
const UNREADABLE: Readonly<Record<string, Omit<Fault, 'path'>>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { uk: 'потрібен тип application/json', en: 'must be application/json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { uk: 'тіло запиту порожнє', en: 'the body is empty' },
  FST_ERR_CTP_INVALID_JSON_BODY: { uk: 'тіло запиту не є JSON', en: 'the body is not JSON' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { uk: 'довжина тіла не та, що заявлена', en: 'the body has another length' },
  FST_ERR_CTP_BODY_TOO_LARGE: { uk: 'тіло запиту завелике', en: 'the body is too large' },
};

export function refuseThroughOneHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | RefusalError>((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'HUB_FAULT') request.log.error({ err: error, route: request.routeOptions.url }, 'fault');
    return reply.code(statusOf(refusal.code)).send(refusal);
  });
}

function refusalOf(error: FastifyError | RefusalError): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const words = UNREADABLE[error.code];
  if (words) return wrongMessage([{ path: '/', ...words }]);
  const status = error.statusCode ?? 500;
  if (status >= 500) return refuse('HUB_FAULT');
  return wrongMessage([{ path: '/', uk: 'запит не читається', en: 'the request can’t be read' }]);
}
