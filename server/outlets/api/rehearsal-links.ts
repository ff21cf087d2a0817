/**
 * The ways into a rehearsal: `GET /api/rehearsals/enter` leads this browser to a page of it, `POST /api/rehearsals/links`
 * gives the address that another device opens once. In: whom it is for; out: an address at the host by which the asking
 * browser has come, or at the rehearsal's own where a reverse proxy gives it one.
 */

import { MemberId } from '#contract/ids';
import { Refusal } from '#contract/refusals';
import { RehearsalLink, SignInLinkFor } from '#contract/sign-in-link';
import type { RehearsalView } from '#contract/views';
import { type Static, Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { RehearsalDesk } from '../../hub/rehearsal-desk.ts';
import { sendPage } from '../pages/pages.ts';
import { noRehearsalPage } from '../pages/plain-page.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const Entered = Type.Object(
  {
    ...ActingAs.properties,
    role: Type.Enum(['chair', 'secretary', 'operator', 'deputy', 'display'] as const),
    memberId: Type.Optional(MemberId),
  },
  { additionalProperties: false },
);
const tags = ['rehearsals'];

export function enterRehearsals(app: TypedApp, { desk, who }: { desk: RehearsalDesk; who: WhoAsks }): void {
  app.get(
    '/api/rehearsals/enter',
    {
      schema: {
        ...{ tags, summary: 'Opens a page of the rehearsal in this browser', querystring: Entered },
        response: {
          303: Type.Null({ description: 'To the page.' }),
          ...{ 401: Refusal, 403: Refusal },
          409: Type.String({ description: 'A page that says that none runs.' }),
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'rehearsals'));
      reply.header('cache-control', 'no-store');
      const whom = whomOf(request.query);
      const link = whom && (await desk.link(whom));
      if (!link || 'refusal' in link) return sendPage(reply.code(409), noRehearsalPage);
      return reply.redirect(originFor(request.hostname, desk.now()) + link.path, 303);
    },
  );
  app.post(
    '/api/rehearsals/links',
    {
      schema: {
        ...{ tags, summary: 'Issues a link into the rehearsal for another device', querystring: ActingAs },
        description: 'It opens one session, once; ask for another when it has been used.',
        body: SignInLinkFor,
        response: { 201: RehearsalLink, 400: Refusal, 401: Refusal, 403: Refusal, 409: Refusal },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'rehearsals'));
      const link = await desk.link(request.body);
      if ('refusal' in link) throw new RefusalError(link.refusal);
      reply.code(201).header('cache-control', 'no-store');
      return { address: originFor(request.hostname, desk.now()) + link.path };
    },
  );
}

function whomOf({ role, memberId }: Static<typeof Entered>): SignInLinkFor | undefined {
  if (role !== 'deputy') return { role };
  return memberId === undefined ? undefined : { role, memberId };
}

const originFor = (host: string, now: RehearsalView | undefined): string =>
  now?.origin ?? `http://${host}:${now?.port}`;
