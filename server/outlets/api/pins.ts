/**
 * PINs given and set: `GET` and `POST /api/sign-in` at the door, without a session; `POST /api/pin` sets the own one,
 * `POST /api/unlock` opens a deputy's page that asks for it. A PIN is in no log, and its sentence never says more than
 * whether it was right. Of people the door tells names and roles alone, which a council makes public itself.
 */
import { Type } from 'typebox';
import { type AccountEntry, OwnPin, PinSignIn, SignedIn, SignInName, Unlock } from '#contract/accounts';
import { Refusal, refuse } from '#contract/refusals';
import type { Accounts, Session } from '../../accounts/accounts.ts';
import type { Account } from '../../accounts/people-store.ts';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { PAGE_OF_ROLE } from '../pages/sign-in.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, giveCookie, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { accountOf, note } from './accounts.ts';

type Given = {
  readonly accounts: Accounts;
  readonly house: House;
  readonly hub: Pick<Hub, 'noteAccount'>;
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
      accountOf(await accounts.people.judge(own.accountId, request.body.pin, 'page'));
      accounts.unlock(session);
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
          'A deputy who has none yet gets an account by it; others are given one by those who keep accounts.',
        response: { 204: Done, ...refused },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      await setOwnPin(given, session, request.body);
      accounts.unlock(session);
      return reply.code(204).send(null);
    },
  );
}

function signInByPin(app: TypedApp, { accounts, perMinute }: Given): void {
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
      const signedIn = await accounts.signInByPin(request.body.accountId, request.body.pin);
      if (!signedIn.ok) throw new RefusalError(signedIn.refusal);
      const { role } = signedIn.session.actor;
      giveCookie(reply, role, signedIn.secret).header('cache-control', 'no-store');
      return { path: PAGE_OF_ROLE[role] };
    },
  );
}

async function setOwnPin(given: Given, session: Session, { current, pin }: OwnPin): Promise<void> {
  const { accounts, house } = given;
  const own = ownAccount(accounts, session);
  const { memberId, role } = session.actor;
  if (!own && memberId === undefined) throw new RefusalError(refuse('UNKNOWN_ACCOUNT', { accountId: role }));
  if (own?.pin !== undefined) accountOf(await accounts.people.judge(own.accountId, current ?? '', 'page'));
  const name = own?.name ?? house.current?.sitting.roster.members.find(({ id }) => id === memberId)?.name ?? role;
  const entry: AccountEntry = { name, role, ...(memberId !== undefined && { memberId }), pin };
  const account = accountOf(await (own ? accounts.people.change(own.accountId, entry) : accounts.people.open(entry)));
  await note(given, own ? ['pin-set'] : ['opened', 'pin-set'], account, session.actor);
}

/** Whose account a session is: of the person who signed in by it, or of the deputy whom a link let in. */
function ownAccount({ people }: Accounts, { accountId, actor }: Session): Account | undefined {
  if (accountId !== undefined) return people.find(accountId);
  return actor.memberId === undefined ? undefined : people.ofMember(actor.memberId);
}
