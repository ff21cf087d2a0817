/**
 * `POST /api/sign-in-links`: a one-time link for another person or screen, e.g. for a tablet at a seat, or for one
 * whose browser lost its session. Who issued what for whom is noted in the journal before the link is handed out, and
 * logged; the link itself is in no event and no log.
 */
import { Refusal, refuse } from '#contract/refusals';
import { SignInLink, SignInLinkFor } from '#contract/sign-in-link';
import type { Accounts } from '../../accounts/accounts.ts';
import { forbidsLink } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import { noteLink } from '../sign-in-notes.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly accounts: Accounts;
  readonly house: House;
  readonly hub: Pick<Hub, 'noteSignIns'>;
  readonly who: WhoAsks;
  readonly perMinute: number;
};

export function issueSignInLinks(app: TypedApp, { accounts, house, hub, who, perMinute }: Given): void {
  app.post(
    '/api/sign-in-links',
    {
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
      schema: {
        tags: ['sign-in'],
        summary: 'Issues a one-time sign-in link',
        description:
          'A deputy’s link needs a member of the council, a display’s may name a screen of the hall. The link opens one session, once.',
        querystring: ActingAs,
        body: SignInLinkFor,
        response: { 201: SignInLink, 400: Refusal, 401: Refusal, 403: Refusal, 409: Refusal, 429: Refusal },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      const { actor } = session;
      const whom = request.body;
      forbid(forbidsLink(actor, whom.role));
      forbid(unknown(house, whom));
      await noteLink(hub, accounts, session, whom);
      const { path, expiresAtMs } = accounts.issueLink(whom);
      request.log.info({ by: actor.role, ...whom }, 'link-issued');
      reply.code(201).header('cache-control', 'no-store');
      return { path, expiresAt: new Date(expiresAtMs).toISOString() };
    },
  );
}

/** A deputy's link needs a member of the sitting convened last or of the council, a screen's one that the hall has. */
function unknown({ current, councilState, screens }: House, whom: SignInLinkFor): Refusal | undefined {
  if (whom.role === 'display') {
    const { screen } = whom;
    return screen === undefined || screens.some(({ id }) => id === screen)
      ? undefined
      : refuse('UNKNOWN_SCREEN', { screen });
  }
  if (whom.role !== 'deputy') return undefined;
  const { memberId } = whom;
  const sits = current?.sitting.roster.placeOf.has(memberId) || councilState.members.some(({ id }) => id === memberId);
  return sits ? undefined : refuse('UNKNOWN_MEMBER', { memberId });
}
