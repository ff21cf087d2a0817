/** `/api/notices`: the notice of a planned sitting by e-mail, as it will look and whom it reaches; sending; addresses. */

import { PlanId } from '#contract/ids';
import { Addresses, NoticePreview, SendNotice } from '#contract/notices';
import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { Answered, NoticesDesk } from '../../notices/notices-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = { readonly desk: NoticesDesk; readonly who: WhoAsks };
const Which = Type.Object({ planId: PlanId }, { additionalProperties: false });
const tags = ['notices'];
const refused = { 401: Refusal, 403: Refusal };
const found = { 200: NoticePreview, ...refused, 409: Refusal };

export function keepNotices(app: TypedApp, { desk, who }: Given): void {
  app.put(
    '/api/notices/addresses',
    {
      schema: {
        ...{ tags, summary: 'Keeps e-mail addresses of members', querystring: ActingAs, body: Addresses },
        response: { 204: Type.Null(), ...refused, 422: Refusal },
      },
    },
    (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'notices'));
      answered(desk.keepAddresses(request.body));
      reply.code(204).send(null);
    },
  );
  app.get(
    '/api/notices/:planId',
    {
      schema: {
        ...{ tags, summary: 'The notice as it will look, and whom it reaches', querystring: ActingAs, params: Which },
        response: found,
      },
    },
    (request) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'notices'));
      return answered(desk.preview(request.params.planId));
    },
  );
  app.post(
    '/api/notices/:planId',
    {
      schema: {
        ...{ tags, summary: 'Sends the notice, and answers when its delivery list is in the journal' },
        ...{ querystring: ActingAs, params: Which, body: SendNotice },
        response: found,
      },
    },
    async (request) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'notices'));
      return answered(await desk.send(request.params.planId, request.body));
    },
  );
}

function answered<T>(answer: Answered<T>): T {
  if (!answer.ok) throw new RefusalError(answer.refusal);
  return answer.value;
}
