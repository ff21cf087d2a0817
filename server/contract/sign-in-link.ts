/** One-time sign-in links as they are asked for and issued over HTTP, `POST /api/sign-in-links`. */
import { type Static, Type } from '#typebox';
import { MemberId, ScreenId } from './ids.ts';

const closed = { additionalProperties: false };

/** Whom a link is for: a deputy's is bound to one member. */
export const SignInLinkFor = Type.Union([
  Type.Object({ role: Type.Literal('deputy'), memberId: MemberId }, closed),
  Type.Object({ role: Type.Literal('display'), screen: Type.Optional(ScreenId) }, closed),
  Type.Object({ role: Type.Enum(['chair', 'secretary', 'operator'] as const) }, closed),
]);
export type SignInLinkFor = Static<typeof SignInLinkFor>;

/** `path` opens one session, once; `expiresAt`: until when it waits, ISO 8601 UTC. */
export const SignInLink = Type.Object(
  { path: Type.String({ pattern: '^/enter/[A-Za-z0-9_-]+$' }), expiresAt: Type.String() },
  closed,
);
export type SignInLink = Static<typeof SignInLink>;

/** A link into the rehearsal beside the house, `POST /api/rehearsals/links`: a whole address that opens one session, once. */
export const RehearsalLink = Type.Object({ address: Type.String() }, closed);
export type RehearsalLink = Static<typeof RehearsalLink>;
