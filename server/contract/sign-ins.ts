/**
 * Who signed in as whom, as it is noted and as the person is told: `LinkIssued`, `SignedIn`, `SignInDisowned` in the
 * stream `council`. No link, no PIN and no secret of a session is in any of it. `POST /api/sign-ins/disown`: «Це не я».
 */
import { type Static, Type } from '#typebox';
import { Line } from './ids.ts';
import { Role } from './vocabulary.ts';

const closed = { additionalProperties: false };

/** Roles that act; screens only show. */
export const ActingRole = Type.Enum(['chair', 'secretary', 'operator', 'deputy'] as const);
export type ActingRole = Static<typeof ActingRole>;
/** Who enters what others say or do. */
export const StaffRole = Type.Enum(['chair', 'secretary', 'operator'] as const);
export type StaffRole = Static<typeof StaffRole>;

export const isActing = (role: Role): role is ActingRole => role !== 'display';

/** Names a page that is signed in, and opens nothing. */
export const PageName = Type.String({ pattern: '^[0-9a-f]{12}$', description: 'A signed-in page.' });
export const SignInDevice = Line(60, 'Browser and device in short, e.g. Chrome, Android.');
export const SignInAddress = Line(64, 'Address that the page was asked for from.');

/** One thing that happened to a member's sign-in. `at`: ISO 8601 UTC. */
export const SignInLine = Type.Object(
  {
    at: Type.String(),
    what: Type.Enum(['link-issued', 'by-link', 'by-pin', 'pin-set', 'disowned'] as const),
    /** Who issued the link or set the PIN; `hub`: the server as it was started. */
    by: Type.Optional(Type.Union([Role, Type.Literal('hub')])),
    byName: Type.Optional(Type.String()),
    /** So many links, this one the last of them; absent: one. */
    count: Type.Optional(Type.Integer({ minimum: 2 })),
    page: Type.Optional(PageName),
    device: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    /** This page is signed in still. */
    open: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SignInLine = Static<typeof SignInLine>;

/** The last of a member's sign-ins by their journal position, and how many pages are signed in as him now. */
export const SignIns = Type.Object(
  { pages: Type.Integer({ minimum: 0 }), lines: Type.Record(Type.String({ pattern: '^\\d+$' }), SignInLine) },
  closed,
);
export type SignIns = Static<typeof SignIns>;
