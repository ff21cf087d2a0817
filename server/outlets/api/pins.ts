/**
 * PINs given and set: `GET` and `POST /api/sign-in` at the door, without a session; `POST /api/pin` sets the own one,
 * `POST /api/unlock` opens a deputy's page that asks for it. A PIN is in no log, and its sentence never says more than
 * whether it was right. Of people the door tells names and roles alone, which a council makes public itself.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccountEntry, type AccountId, OwnPin, PinSignIn, SignedIn, SignInName, Unlock } from '#contract/accounts';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import type { Accounts, Session } from '../../accounts/accounts.ts';
import type { Account } from '../../accounts/people-store.ts';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { giveCookie, giveKnownCookie, knownCookie } from '../cookies.ts';
import { PAGE_OF_ROLE } from '../pages/sign-in.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import { noteSignIn } from '../sign-in-notes.ts';
import type { TypedApp } from '../typed-app.ts';
import { accountOf, note } from './accounts.ts';

type Given = {
  readonly accounts: Accounts;
  readonly house: House;
  readonly hub: Pick<Hub, 'noteAccount' | 'noteSignIns'>;
  readonly who: WhoAsks;
  readonly perMinute: number;
};
const tags = ['sign-in'];
const refused = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal, 429: Refusal };
const Done = Type.Null({ description: 'It is done.' });

export function takePins(app: TypedApp, given: Given): void {
  const { accounts, who, perMinute } = given;
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  signInByPin(app, given);
  app.post(
    '/api/unlock',
    {
      config,
      schema: {
        ...{ tags, summary: 'Opens a deputy’s page that asks for the PIN', querystring: ActingAs, body: Unlock },
        response: { 204: Done, ...refused },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      const own = ownAccount(accounts, session);
      if (!own) throw new RefusalError(refuse('NO_PIN_SET'));
      const asking = { accountId: own.accountId, way: 'page', address: request.ip } as const;
      accountOf(await accounts.people.judge(asking, request.body.pin));
      accounts.unlock(session);
      knowBrowser(accounts, request, reply, own.accountId);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/api/pin',
    {
      config,
      schema: {
        ...{ tags, summary: 'Sets the own PIN', querystring: ActingAs, body: OwnPin },
        description:
          'It ends every other page that is signed in as this person. A deputy who has no account yet gets one by it; others are given one by those who keep accounts.',
        response: { 204: Done, ...refused },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      const account = await setOwnPin(given, session, request.body, request.ip);
      accounts.endSessionsOf(account, session);
      accounts.browsers.forget(account.accountId);
      accounts.unlock(session);
      knowBrowser(accounts, request, reply, account.accountId);
      return reply.code(204).send(null);
    },
  );
}

function signInByPin(app: TypedApp, { accounts, hub, perMinute }: Given): void {
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  app.get(
    '/api/sign-in',
    {
      schema: {
        ...{ tags, summary: 'Who may sign in by name and PIN', security: [] },
        response: { 200: Type.Array(SignInName) },
      },
    },
    (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return accounts.people.names();
    },
  );
  app.post(
    '/api/sign-in',
    {
      config,
      schema: {
        ...{ tags, summary: 'Signs in by name and PIN', security: [], body: PinSignIn },
        response: { 200: SignedIn, ...refused },
      },
    },
    async (request, reply) => {
      const { accountId, pin } = request.body;
      const way = accounts.browsers.has(knownCookie(request), accountId) ? 'known' : 'door';
      const signedIn = await accounts.signInByPin({ accountId, way, address: request.ip }, pin);
      if (!signedIn.ok) throw new RefusalError(signedIn.refusal);
      await noteSignIn(hub, request, signedIn.session, 'pin');
      const { role } = signedIn.session.actor;
      giveCookie(reply, role, signedIn.secret).header('cache-control', 'no-store');
      knowBrowser(accounts, request, reply, accountId);
      return { path: PAGE_OF_ROLE[role] };
    },
  );
}

/** In this browser strangers lock this person out no more. */
const knowBrowser = ({ browsers }: Accounts, request: FastifyRequest, reply: FastifyReply, accountId: AccountId) =>
  giveKnownCookie(reply, browsers.remember(knownCookie(request), accountId));

async function setOwnPin(given: Given, session: Session, { current, pin }: OwnPin, address: string): Promise<Account> {
  const { accounts, house } = given;
  const own = ownAccount(accounts, session);
  const { memberId, role } = session.actor;
  if (!own && memberId === undefined) throw new RefusalError(refuse('UNKNOWN_ACCOUNT', { accountId: role }));
  const asking = own && ({ accountId: own.accountId, way: 'page', address } as const);
  if (asking && own.pin !== undefined) accountOf(await accounts.people.judge(asking, current ?? ''));
  const name = own?.name ?? house.current?.sitting.roster.members.find(({ id }) => id === memberId)?.name ?? role;
  const entry: AccountEntry = { name, role, ...(memberId !== undefined && { memberId }), pin };
  const account = accountOf(await (own ? accounts.people.change(own.accountId, entry) : accounts.people.open(entry)));
  await note(given, own ? ['pin-set'] : ['opened', 'pin-set'], account, session.actor);
  return account;
}

/** Whose account a session is: of the person who signed in by it, or of the deputy whom a link let in. */
function ownAccount({ people }: Accounts, { accountId, actor }: Session): Account | undefined {
  if (accountId !== undefined) return people.find(accountId);
  return actor.memberId === undefined ? undefined : people.ofMember(actor.memberId);
}
