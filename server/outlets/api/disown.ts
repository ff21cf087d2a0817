/**
 * `POST /api/sign-ins/disown`: «Це не я». A deputy's page ends every other page that is signed in as him and takes back
 * the links for him that were not used. That he did is noted in the journal, from which chair, secretary and operator
 * are warned.
 */

import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import type { Accounts } from '../../accounts/accounts.ts';
import { roleMayNot } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly accounts: Accounts;
  readonly hub: Pick<Hub, 'noteSignIns'>;
  readonly who: WhoAsks;
  readonly perMinute: number;
};

export function disownSignIns(app: TypedApp, { accounts, hub, who, perMinute }: Given): void {
  app.post(
    '/api/sign-ins/disown',
    {
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
      schema: {
        tags: ['sign-in'],
        summary: 'Ends every other page that is signed in as this deputy',
        querystring: ActingAs,
        response: {
          204: Type.Null({ description: 'They have ended, and the staff is warned.' }),
          ...{ 401: Refusal, 403: Refusal, 429: Refusal },
        },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      const { role, memberId } = session.actor;
      if (memberId === undefined) throw new RefusalError(roleMayNot(role, ['deputy'], 'sign-ins'));
      const ended = accounts.disown(session);
      await hub.noteSignIns([{ type: 'SignInDisowned', v: 1, data: { memberId, ...ended } }], session.actor);
      return reply.code(204).send(null);
    },
  );
}
