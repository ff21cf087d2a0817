/** Signing in by a one-time link, and out. The secret of a link or a session is in no log and on no page. */

import type { Role } from '#contract/vocabulary';
import { Type } from '#typebox';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Hub } from '../../hub/face.ts';
import { giveCookie, takeCookie } from '../cookies.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import { noteSignIn } from '../sign-in-notes.ts';
import type { TypedApp } from '../typed-app.ts';
import { sendPage } from './pages.ts';
import { linkUsedPage } from './plain-page.ts';

/** The page each role works on. */
export const PAGE_OF_ROLE: Readonly<Record<Role, string>> = {
  chair: '/chair/?as=chair',
  secretary: '/secretary/?as=secretary',
  operator: '/operator/?as=operator',
  deputy: '/deputy/?as=deputy',
  display: '/hall/?as=display',
};

const LinkSecret = Type.Object(
  { secret: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);

type Given = {
  readonly accounts: Accounts;
  readonly hub: Pick<Hub, 'noteSignIns'>;
  readonly who: WhoAsks;
  readonly perMinute: number;
};

export function signIn(app: TypedApp, { accounts, hub, who, perMinute }: Given): void {
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  /* Whoever only looks a link over (a HEAD request, a browser that fetches ahead) does not use it up. */
  const route = { schema: { hide: true, params: LinkSecret }, config, exposeHeadRoute: false };
  app.get('/enter/:secret', route, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (String(request.headers['sec-purpose']).includes('prefetch')) return reply.code(503).send();
    const signedIn = accounts.signIn(request.params.secret);
    if (!signedIn.ok) return sendPage(reply.code(410), linkUsedPage);
    await noteSignIn(hub, request, signedIn.session, 'link');
    const { role } = signedIn.session.actor;
    return giveCookie(reply, role, signedIn.secret).redirect(PAGE_OF_ROLE[role], 303);
  });
  app.post(
    '/api/sign-out',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'Ends the session and closes its live sockets',
        querystring: ActingAs,
        response: { 204: Type.Null({ description: 'The session has ended.' }) },
      },
    },
    (request, reply) => {
      const session = requireSession(who(request));
      accounts.signOut(session);
      takeCookie(reply, session.actor.role, request.query.at);
      reply.code(204).send(null);
    },
  );
}
