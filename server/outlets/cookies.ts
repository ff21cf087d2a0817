/**
 * Cookies of the pages: one session a role, and one secret by which a browser is known. No script reads them
 * (`httpOnly`), and no other site's page sends them (`SameSite=Strict`; a sign-in link from a message works all the
 * same, since the page it leads to asks for everything itself). Behind https a browser takes them over https alone and
 * from this very host: `Secure` and the prefix `__Host-` (draft-ietf-httpbis-rfc6265bis). In the hall it is plain http,
 * where browsers refuse both.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#contract/vocabulary';

/** Where a session is that is not on the page of its own role: of the member who presides, at the chair's page. */
export type Place = 'chair';
type Asked = Pick<FastifyRequest, 'cookies' | 'protocol' | 'server'>;

const DAY_SECONDS = 24 * 3600;
/** The browser keeps the cookie longer than the session lasts; the hub alone says when a session ends. */
const SESSION_SECONDS = 30 * DAY_SECONDS;
const KNOWN_SECONDS = 180 * DAY_SECONDS;
const COOKIE = { path: '/', httpOnly: true, sameSite: 'strict' } as const;
const KNOWN = 'known';
const REHEARSAL = 'dzvinRehearsal';

/** From now on the app's cookies are those of a rehearsal. */
export const nameAsRehearsal = (app: Pick<FastifyInstance, 'decorate'>): unknown => app.decorate(REHEARSAL, true);

/** Cookies know no port: a rehearsal on this machine must not sign people out of the real house. */
const named = ({ protocol, server }: Pick<Asked, 'protocol' | 'server'>, what: string): string =>
  `${protocol === 'https' ? '__Host-' : ''}${server.hasDecorator(REHEARSAL) ? 'dzvin-rehearsal' : 'dzvin'}-${what}`;
const ofRole = (role: Role, at: Place | undefined): string => (at === undefined ? role : `${role}-at-${at}`);

/** The secret of this browser's session of a role; empty when it has none. */
export const sessionCookie = (request: Asked, role: Role, at?: Place): string =>
  request.cookies[named(request, ofRole(role, at))] ?? '';

export const giveCookie = (reply: FastifyReply, role: Role, secret: string, at?: Place) =>
  give(reply, ofRole(role, at), secret, SESSION_SECONDS);

export const takeCookie = (reply: FastifyReply, role: Role, at?: Place) =>
  reply.clearCookie(named(reply.request, ofRole(role, at)), {
    ...COOKIE,
    secure: reply.request.protocol === 'https',
  });

/** The secret by which this browser is known; undefined when it has none. */
export const knownCookie = (request: Asked): string | undefined => request.cookies[named(request, KNOWN)];

export const giveKnownCookie = (reply: FastifyReply, secret: string) => give(reply, KNOWN, secret, KNOWN_SECONDS);

const give = (reply: FastifyReply, what: string, secret: string, maxAge: number) =>
  reply.setCookie(named(reply.request, what), secret, {
    ...COOKIE,
    maxAge,
    secure: reply.request.protocol === 'https',
  });
