/**
 * People who sign in by name and PIN: `/api/accounts` for those who keep them, `/api/sign-in` for anybody at the door,
 * `/api/pin` and `/api/unlock` for one's own. Every change is noted in the journal; a PIN is in no log and no event.
 */
import type { FastifyRequest } from 'fastify';
import { AccountEntry, AccountId, AccountLine } from '#contract/accounts';
import { Refusal, refuse } from '#contract/refusals';
import type { AccountChange } from '#contract/vocabulary';
import { Type } from '#typebox';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Judged, Kept } from '../../accounts/people.ts';
import type { Account } from '../../accounts/people-store.ts';
import { forbidsAccount, forbidsDesk } from '../../accounts/role-table.ts';
import type { Actor, Hub } from '../../hub/face.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = { readonly accounts: Accounts; readonly hub: Pick<Hub, 'noteAccount'>; readonly who: WhoAsks };
const Which = Type.Object({ id: AccountId }, { additionalProperties: false });
const refused = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal };
const tags = ['sign-in'];

export function keepAccounts(app: TypedApp, given: Given): void {
  listAccounts(app, given);
  openAccounts(app, given);
  changeAccounts(app, given);
  closeAccounts(app, given);
  endSessions(app, given);
}

/** Whoever keeps accounts; throws the refusal for others. */
function keeper(request: FastifyRequest, { who }: Given): Actor {
  const { actor } = requireSession(who(request));
  forbid(forbidsDesk(actor, 'accounts'));
  return actor;
}

/** Who may not keep an account as it was may not change it either. */
function mayKeep(actor: Actor, { accounts }: Given, accountId: AccountId): void {
  const before = accounts.people.find(accountId);
  if (!before) throw new RefusalError(refuse('UNKNOWN_ACCOUNT', { accountId }));
  forbid(forbidsAccount(actor, before.role));
}

function lineOf({ accounts }: Given, { accountId }: Account): AccountLine {
  const lines = accounts.people.lines((id) => accounts.sessionsOf(id));
  const line = lines.find((each) => each.accountId === accountId);
  if (!line) throw new RefusalError(refuse('UNKNOWN_ACCOUNT', { accountId }));
  return line;
}

function listAccounts(app: TypedApp, given: Given): void {
  const schema = {
    ...{ tags, summary: 'People who sign in by name', querystring: ActingAs },
    response: { 200: Type.Array(AccountLine), 401: Refusal, 403: Refusal },
  };
  app.get('/api/accounts', { schema }, (request) => {
    keeper(request, given);
    return given.accounts.people.lines((id) => given.accounts.sessionsOf(id));
  });
}

function openAccounts(app: TypedApp, given: Given): void {
  const schema = {
    ...{ tags, summary: 'Opens an account', querystring: ActingAs, body: AccountEntry },
    response: { 201: AccountLine, ...refused },
  };
  app.post('/api/accounts', { schema }, async (request, reply) => {
    const actor = keeper(request, given);
    forbid(forbidsAccount(actor, request.body.role));
    const account = accountOf(await given.accounts.people.open(request.body));
    await note(given, ['opened', ...(account.pin === undefined ? [] : (['pin-set'] as const))], account, actor);
    reply.code(201);
    return lineOf(given, account);
  });
}

function changeAccounts(app: TypedApp, given: Given): void {
  const { accounts } = given;
  const schema = {
    ...{ tags, summary: 'Changes an account', querystring: ActingAs, params: Which, body: AccountEntry },
    description: 'A new PIN or none, another role or member ends the sessions that the account has opened.',
    response: { 200: AccountLine, ...refused },
  };
  app.put('/api/accounts/:id', { schema }, async (request) => {
    const actor = keeper(request, given);
    mayKeep(actor, given, request.params.id);
    forbid(forbidsAccount(actor, request.body.role));
    const kept = await accounts.people.change(request.params.id, request.body);
    const account = accountOf(kept);
    const changes = kept.ok && kept.before ? changesOf(kept.before, account) : [];
    if (changes.some((change) => change !== 'changed')) shut(accounts, account);
    await note(
      given,
      changes.filter((change) => change !== 'moved'),
      account,
      actor,
    );
    return lineOf(given, account);
  });
}

function closeAccounts(app: TypedApp, given: Given): void {
  const { accounts } = given;
  const schema = {
    ...{ tags, summary: 'Closes an account and ends its sessions', querystring: ActingAs, params: Which },
    response: { 204: Type.Null({ description: 'The account is closed.' }), ...refused },
  };
  app.delete('/api/accounts/:id', { schema }, async (request, reply) => {
    const actor = keeper(request, given);
    mayKeep(actor, given, request.params.id);
    const account = accountOf(accounts.people.close(request.params.id));
    shut(accounts, account);
    await note(given, ['closed'], account, actor);
    return reply.code(204).send(null);
  });
}

/** Signs an account out everywhere: of a tablet that was lost or left lying. Its PIN stays. */
function endSessions(app: TypedApp, given: Given): void {
  const schema = {
    ...{ tags, summary: 'Signs an account out everywhere', querystring: ActingAs, params: Which },
    response: { 204: Type.Null({ description: 'No page is signed in by it.' }), ...refused },
  };
  app.delete('/api/accounts/:id/sessions', { schema }, (request, reply) => {
    const actor = keeper(request, given);
    const { id: accountId } = request.params;
    mayKeep(actor, given, accountId);
    const account = given.accounts.people.find(accountId);
    if (account) shut(given.accounts, account);
    request.log.info({ by: actor.role, accountId }, 'signed-out-by-keeper');
    reply.code(204).send(null);
  });
}

/** What a change came to; `moved`: the account is of another role or member now, so its sessions are another's. */
function changesOf(before: Account, after: Account): (AccountChange | 'moved')[] {
  const moved = before.role !== after.role || before.memberId !== after.memberId;
  return [
    ...(moved || before.name !== after.name ? (['changed'] as const) : []),
    ...(before.pin === after.pin ? [] : (['pin-set'] as const)),
    ...(moved ? (['moved'] as const) : []),
  ];
}

/** Whoever got in before has to sign in again, by whatever he got in; no browser is known as this person's any more. */
function shut(accounts: Accounts, account: Account): void {
  accounts.endSessionsOf(account);
  accounts.browsers.forget(account.accountId);
}

/** The account that was kept or judged; throws the refusal. */
export function accountOf(kept: Kept | Judged): Account {
  if (!kept.ok) throw new RefusalError(kept.refusal);
  return kept.account;
}

/** Notes each change in the journal, and waits until it is on the disk. */
export async function note(
  { hub }: Pick<Given, 'hub'>,
  changes: readonly AccountChange[],
  { accountId, name, role, memberId }: Account,
  actor: Actor,
): Promise<void> {
  const about = { accountId, name, role, ...(memberId !== undefined && { memberId }) };
  await Promise.all(changes.map((change) => hub.noteAccount({ ...about, change }, actor)));
}
