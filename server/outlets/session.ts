/**
 * Who asks: the session of a request. One cookie a role, `dzvin-<role>`, so that several roles may be open in one
 * browser; a request says as whom it acts with `?as=<role>`, or has one session only. Who presides and is a member has
 * a session of his own at the chair's page, beside that of a deputy's page: `?as=deputy&at=chair`.
 */
import type { FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '#contract/refusals';
import { ROLES, Role } from '#contract/vocabulary';
import { type Static, Type } from '#typebox';
import type { Accounts, Session } from '../accounts/accounts.ts';
import { sessionCookie } from './cookies.ts';
import { RefusalError, wrongMessage } from './refusal-error.ts';

/** Query of every request that needs a session. */
export const ActingAs = Type.Object(
  {
    as: Type.Optional(
      Type.Unsafe<Role>({ ...Role, type: 'string', description: 'As whom to act; needed when several are signed in.' }),
    ),
    at: Type.Optional(Type.Literal('chair', { description: 'As the member who presides, at the chair’s page.' })),
  },
  { additionalProperties: false },
);
export type ActingAs = Static<typeof ActingAs>;

export type Who = { ok: true; session: Session } | { ok: false; refusal: Refusal };
/** Tells who asks; asked twice of one request it answers the same. */
export type WhoAsks = (request: FastifyRequest) => Who;

export function whoAsks(accounts: Accounts): WhoAsks {
  const known = new WeakMap<FastifyRequest, Who>();
  return (request) => {
    const who = known.get(request) ?? find(accounts, request);
    known.set(request, who);
    return who;
  };
}

function find(accounts: Accounts, request: FastifyRequest): Who {
  const { as, at } = request.query as { as?: unknown; at?: unknown };
  const place = at === 'chair' ? at : undefined;
  const sessions = ROLES.filter((role) => as === undefined || role === as).flatMap((role) => {
    const session = accounts.sessionOf(sessionCookie(request, role, place));
    return session?.actor.role === role ? [session] : [];
  });
  const [session, another] = sessions;
  if (!session) return { ok: false, refusal: refuse('NOT_SIGNED_IN') };
  if (!another) return { ok: true, session };
  const uk = 'у цьому браузері відкрито кілька ролей; додайте ?as=<роль>';
  const en = 'several roles are signed in here; add ?as=<role>';
  return { ok: false, refusal: wrongMessage([{ path: '/as', uk, en }]) };
}

/** The session of the member who presides, at this browser's chair's page. */
export function sessionAtChair(accounts: Accounts, request: FastifyRequest): Session | undefined {
  const session = accounts.sessionOf(sessionCookie(request, 'deputy', 'chair'));
  return session?.actor.role === 'deputy' ? session : undefined;
}

/** The session of the request; throws its refusal. */
export function requireSession(who: Who): Session {
  if (!who.ok) throw new RefusalError(who.refusal);
  return who.session;
}

/** Throws when there is a refusal. */
export function forbid(refusal: Refusal | undefined): void {
  if (refusal) throw new RefusalError(refusal);
}
