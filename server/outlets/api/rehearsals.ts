/**
 * `/api/rehearsals`: a rehearsal beside the house is begun (POST) and ended (DELETE). It takes a while to start: how it
 * stands, and whose pages are open in it, is told by the office's view. `…/enter` opens a page of it in this browser, as
 * often as asked; `…/links` gives a link for another device. Both lead to the host by which this browser has come.
 */

import { PlanId } from '#contract/ids';
import { Refusal } from '#contract/refusals';
import { RehearsalView } from '#contract/views';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import type { RehearsalDesk } from '../../hub/rehearsal-desk.ts';
import type { House } from '../../views/house.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { enterRehearsals } from './rehearsal-links.ts';

const Wanted = Type.Object({ planId: Type.Optional(PlanId) }, { additionalProperties: false });
type Given = { readonly desk: RehearsalDesk; readonly house: House; readonly hub: Hub; readonly who: WhoAsks };
const tags = ['rehearsals'];

export function keepRehearsals(app: TypedApp, { desk, house, hub, who }: Given): void {
  hub.onCommitted((events) => {
    // A machine that is small enough to sit in a hall has no strength to spare for a second house.
    if (events.some(({ event }) => event.type === 'SittingOpened')) desk.end();
  });
  enterRehearsals(app, { desk, who });
  app.post(
    '/api/rehearsals',
    {
      schema: {
        ...{ tags, summary: 'Begins a rehearsal beside the house', querystring: ActingAs, body: Wanted },
        description: 'Of this plan, or of the next one. One at a time, and none while a sitting is open.',
        response: { 202: RehearsalView, 400: Refusal, 401: Refusal, 403: Refusal, 409: Refusal },
      },
    },
    (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'rehearsals'));
      const last = house.current?.sitting;
      const phase = last?.phase;
      const { planId } = request.body;
      const underWay = phase === 'open' || phase === 'adjourned';
      forbid(desk.begin({ council: house.councilState, underWay, last, planId, at: hub.clock().now }));
      request.log.info({ planId }, 'rehearsal-begun');
      reply.code(202);
      return desk.now() ?? { state: 'starting' as const };
    },
  );
  app.delete(
    '/api/rehearsals',
    {
      schema: {
        ...{ tags, summary: 'Ends the rehearsal and deletes all it has kept', querystring: ActingAs },
        response: { 204: Type.Null({ description: 'There is none any more.' }), 401: Refusal, 403: Refusal },
      },
    },
    (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'rehearsals'));
      desk.end();
      request.log.info('rehearsal-ended');
      reply.code(204).send(null);
    },
  );
}
