/** `/api/publishing/tries`: places that the site is brought to are tried at once, though they would wait. */

import { TryTargets } from '#contract/publishing';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { PublishingDesk } from '../../publishing/publishing-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

export function tryTargets(app: TypedApp, desk: Pick<PublishingDesk, 'tryNow'>, who: WhoAsks): void {
  app.post(
    '/api/publishing/tries',
    {
      schema: {
        ...{ tags: ['publishing'], summary: 'Brings the site to a place at once, and looks whether it is still there' },
        ...{ querystring: ActingAs, body: TryTargets },
        response: { 202: Type.Null(), 401: Refusal, 403: Refusal, 404: Refusal },
      },
    },
    (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'publishing'));
      const { target } = request.body;
      if (!desk.tryNow(target)) throw new RefusalError(refuse('NOT_FOUND', { what: target ?? '' }));
      reply.code(202).send(null);
    },
  );
}
