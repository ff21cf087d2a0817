/**
 * The seat of the member who presides, at the chair's page. Presiding gives nobody a vote: whoever presides now and is
 * a member signs in there himself by the PIN of his own account, and has from then on a deputy's session, with all its
 * rules, beside the chair's (280/97-ВР ст. 59 ч. 3: voting is personal). `GET /api/presiding` tells whether he has,
 * `POST` signs him in. When another presides, the session of the one before him ends.
 */

import { PresidingHere, Unlock } from '#contract/accounts';
import type { MemberId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import type { Accounts, Session } from '../../accounts/accounts.ts';
import { forbidsView } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { memberPresiding } from '../../views/stage.ts';
import { giveCookie } from '../cookies.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, sessionAtChair, type WhoAsks } from '../session.ts';
import { noteSignIn } from '../sign-in-notes.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly accounts: Accounts;
  readonly house: House;
  readonly hub: Pick<Hub, 'onCommitted' | 'noteSignIns'>;
  readonly who: WhoAsks;
  readonly perMinute: number;
};
const tags = ['sign-in'];
const refused = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal, 429: Refusal };

export function seatThePresiding(app: TypedApp, given: Given): void {
  const { accounts, house, hub, who, perMinute } = given;
  const seated = new Set<Session>();
  hub.onCommitted((events) => {
    if (!events.some(({ event }) => event.type === 'ChairPassed' || event.type === 'SittingConvened')) return;
    for (const session of seated) if (session.actor.memberId !== presidingIn(house)) rise(accounts, seated, session);
  });
  app.get(
    '/api/presiding',
    {
      schema: {
        ...{ tags, summary: 'Whether the member who presides is signed in at the chair’s page', querystring: ActingAs },
        response: { 200: PresidingHere, ...refused },
      },
    },
    (request, reply) => {
      forbid(forbidsView(requireSession(who(request)).actor, 'chair'));
      reply.header('cache-control', 'no-store');
      const session = sessionAtChair(accounts, request);
      const here = session !== undefined && session.actor.memberId === presidingIn(house);
      if (session && !here) rise(accounts, seated, session);
      if (session && here) seated.add(session);
      return { here };
    },
  );
  app.post(
    '/api/presiding',
    {
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
      schema: {
        ...{
          tags,
          summary: 'Signs the member who presides in at the chair’s page',
          querystring: ActingAs,
          body: Unlock,
        },
        response: { 204: Type.Null({ description: 'He is signed in.' }), ...refused },
      },
    },
    async (request, reply) => {
      forbid(forbidsView(requireSession(who(request)).actor, 'chair'));
      const { secret, session } = await signIn(given, request.body.pin, request.ip);
      const before = sessionAtChair(accounts, request);
      if (before) rise(accounts, seated, before);
      await noteSignIn(hub, request, session, 'pin');
      seated.add(session);
      return giveCookie(reply, 'deputy', secret, 'chair').header('cache-control', 'no-store').code(204).send(null);
    },
  );
}

const presidingIn = ({ current }: House): MemberId | undefined => current && memberPresiding(current.sitting)?.id;

function rise(accounts: Accounts, seated: Set<Session>, session: Session): void {
  for (const each of seated) if (each.id === session.id) seated.delete(each);
  accounts.signOut(session);
}

/** Throws the refusal: `NO_MEMBER_PRESIDES`, `NO_PIN_SET`, and those of a PIN. */
async function signIn(
  { accounts, house }: Given,
  pin: string,
  address: string,
): Promise<{ secret: string; session: Session }> {
  const memberId = presidingIn(house);
  if (memberId === undefined) throw new RefusalError(refuse('NO_MEMBER_PRESIDES'));
  const account = accounts.people.ofMember(memberId);
  if (!account) throw new RefusalError(refuse('NO_PIN_SET'));
  /* At a page that is signed in: strangers at the door lock nobody out here. */
  const asking = { accountId: account.accountId, way: 'page', address } as const;
  const signedIn = await accounts.signInByPin(asking, pin);
  if (!signedIn.ok) throw new RefusalError(signedIn.refusal);
  /* The chair may have been passed while the PIN was judged. */
  if (presidingIn(house) === memberId) return signedIn;
  accounts.signOut(signedIn.session);
  throw new RefusalError(refuse('NOT_YOURSELF'));
}
