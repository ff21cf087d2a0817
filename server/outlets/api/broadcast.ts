/**
 * `/api/on-air/…`: what the operator orders of an OBS, and the beginning and end of the stream as another encoder tells
 * them with the token of `on-air.json`.
 */
import { OnAirOrder, StreamTold } from '#contract/on-air';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { OnAirDesk } from '../../on-air/on-air-desk.ts';
import { bearsToken } from '../metrics/token.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly desk: Pick<OnAirDesk, 'order' | 'marks' | 'encoderToken'>;
  readonly who: WhoAsks;
  /** Wall clock, ms. */
  readonly wallMs: () => number;
};
const Which = Type.Object({ name: Type.String({ maxLength: 60 }) }, { additionalProperties: false });
const tags = ['on-air'];
/** Guesses at the token that are answered from one address in a minute; who has it is never shut out by them. */
export const GUESSES_A_MINUTE = 30;

export function leadBroadcast(app: TypedApp, { desk, who, wallMs }: Given): void {
  const isEncoder = ({ headers }: { readonly headers: { readonly authorization?: string | undefined } }): boolean =>
    desk.encoderToken !== undefined && bearsToken(headers.authorization, desk.encoderToken);
  app.post(
    '/api/on-air/links/:name/orders',
    {
      schema: {
        ...{ tags, summary: 'Orders something of an OBS: automation, a scene for a moment, connecting anew' },
        ...{ querystring: ActingAs, params: Which, body: OnAirOrder },
        response: { 202: Type.Null(), 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal },
      },
    },
    (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'on-air'));
      forbid(desk.order(request.params.name, request.body));
      reply.code(202).send(null);
    },
  );
  app.post(
    '/api/on-air/stream',
    {
      config: { rateLimit: { max: GUESSES_A_MINUTE, timeWindow: 60_000, allowList: isEncoder } },
      schema: {
        ...{ tags, summary: 'An encoder tells that the stream begins or is over, now', body: StreamTold },
        description: '`Authorization: Bearer …` with `encoderToken` of `on-air.json`.',
        response: { 202: Type.Null(), 401: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      if (!isEncoder(request)) throw new RefusalError(refuse('WRONG_ENCODER_TOKEN'));
      await (request.body.state === 'started' ? desk.marks.started(wallMs()) : desk.marks.ended(wallMs()));
      reply.code(202);
      return null;
    },
  );
}
