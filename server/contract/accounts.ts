/**
 * People who sign in by name and PIN, beside one-time links. Over HTTP: `/api/accounts` (GET, POST), `/api/accounts/:id`
 * (PUT, DELETE), `/api/sign-in` (name and PIN), `/api/pin` (one's own PIN), `/api/unlock` (a deputy's page that asks for it).
 */
import { type Static, Type } from '#typebox';
import { AccountId, Line, MemberId } from './ids.ts';
import { PIN_LEAST, PIN_MOST } from './pin.ts';
import { Role } from './vocabulary.ts';

export { AccountId } from './ids.ts';

const closed = { additionalProperties: false };
export const AccountName = Line(100, 'Name of the person.');
/** A PIN as it is given. One that is too short to be chosen is refused with its reason: {@link PIN_LEAST}. */
export const Pin = Type.String({
  pattern: `^\\d{1,${PIN_MOST}}$`,
  description: `PIN: ${PIN_LEAST} to ${PIN_MOST} digits.`,
});

/** An account as its keeper enters it. A deputy's is bound to one member; screens have none. */
export const AccountEntry = Type.Object(
  {
    name: AccountName,
    role: Role,
    memberId: Type.Optional(MemberId),
    /** A new PIN; absent: the one that is set stays. */
    pin: Type.Optional(Pin),
    /** The PIN is taken away; a deputy is asked for a new one after the next sign-in by a link. */
    forgetPin: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type AccountEntry = Static<typeof AccountEntry>;

/** An account as it is shown. */
export const AccountLine = Type.Object(
  {
    accountId: AccountId,
    name: AccountName,
    role: Role,
    memberId: Type.Optional(MemberId),
    hasPin: Type.Boolean(),
    /** Locked after wrong PINs until this instant. */
    lockedUntil: Type.Optional(Type.String()),
    /** Pages of this account that are signed in now. */
    sessions: Type.Integer({ minimum: 0 }),
    lastSeenAt: Type.Optional(Type.String()),
  },
  closed,
);
export type AccountLine = Static<typeof AccountLine>;

export const PinSignIn = Type.Object({ accountId: AccountId, pin: Pin }, closed);
export type PinSignIn = Static<typeof PinSignIn>;
/** `current` is not needed while none is set. */
export const OwnPin = Type.Object({ current: Type.Optional(Pin), pin: Pin }, closed);
export type OwnPin = Static<typeof OwnPin>;

/** Who may sign in by name and PIN, as the sign-in page lists them: `GET /api/sign-in`, without a session. */
export const SignInName = Type.Object({ accountId: AccountId, name: AccountName, role: Role }, closed);
export type SignInName = Static<typeof SignInName>;
/** Where the page goes that has signed in. */
export const SignedIn = Type.Object({ path: Type.String() }, closed);
export type SignedIn = Static<typeof SignedIn>;

/** Whether the member who presides is signed in at the chair's page: `GET /api/presiding`. */
export const PresidingHere = Type.Object({ here: Type.Boolean() }, closed);
export type PresidingHere = Static<typeof PresidingHere>;

/** The PIN of the page's own deputy. */
export const Unlock = Type.Object({ pin: Pin }, closed);
export type Unlock = Static<typeof Unlock>;
/** What a deputy's page must be given before its commands are taken: the PIN, or a PIN to be chosen first. */
export const PageLock = Type.Enum(['open', 'pin', 'new-pin'] as const);
export type PageLock = Static<typeof PageLock>;
