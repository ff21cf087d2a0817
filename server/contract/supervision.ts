/**
 * What the supervisor and the hub's process say to each other over the child's IPC channel.
 * Secrets travel in the environment: DZVIN_BRIDGE_SECRET is the password of the bridge on the hall bus.
 */
import { type Static, Type } from '#typebox';
import { HallFile } from './hall-file.ts';
import { MemberId, PlanId } from './ids.ts';
import { SignInLinkFor } from './sign-in-link.ts';
import { RehearsalGuest, RehearsalView } from './view-office.ts';

const closed = { additionalProperties: false };

/** A one-time sign-in path for each kind of screen, e.g. `/enter/<token>`. */
export const SignInPaths = Type.Object(
  {
    hall: Type.String(),
    chair: Type.String(),
    secretary: Type.String(),
    operator: Type.String(),
    /** Of a council for training alone; while nobody is in its roster there is none. */
    deputy: Type.Optional(Type.String()),
  },
  closed,
);
export type SignInPaths = Static<typeof SignInPaths>;

export const HubReport = Type.Union([
  Type.Object(
    {
      tells: Type.Literal('ready'),
      httpPort: Type.Integer(),
      brokerUrl: Type.String(),
      links: SignInPaths,
      /** The first deputy, whose seat the deputy's link opens. */
      deputyId: Type.Optional(MemberId),
    },
    closed,
  ),
  Type.Object({ tells: Type.Literal('cannot-start'), message: Type.String() }, closed),
  Type.Object({ tells: Type.Literal('clock-advanced'), ms: Type.Integer() }, closed),
  Type.Object({ tells: Type.Literal('deputy-links'), links: Type.Record(MemberId, Type.String()) }, closed),
  /** A second house is wanted beside this one. */
  Type.Object(
    {
      tells: Type.Literal('wants-rehearsal'),
      planId: Type.Optional(PlanId),
      /** The council and its sitting; it names no lines. */
      hall: HallFile,
    },
    closed,
  ),
  Type.Object({ tells: Type.Literal('ends-rehearsal') }, closed),
  /** A link into the rehearsal is wanted; `ask` names the answer, `note-rehearsal-link`. */
  Type.Object({ tells: Type.Literal('wants-rehearsal-link'), ask: Type.String(), whom: SignInLinkFor }, closed),
  /** A rehearsal's hub answers `issue-link`; without a path: it has nobody like that. */
  Type.Object({ tells: Type.Literal('link-issued'), ask: Type.String(), path: Type.Optional(Type.String()) }, closed),
  /** A rehearsal's hub tells whose pages are open. */
  Type.Object({ tells: Type.Literal('guests-changed'), guests: Type.Array(RehearsalGuest) }, closed),
]);
export type HubReport = Static<typeof HubReport>;

/** Orders to the hub's process. `advance-clock` works only when the hub was started for a rehearsal. */
export const HubOrder = Type.Union([
  Type.Object({ do: Type.Literal('advance-clock'), ms: Type.Integer({ minimum: 0 }) }, closed),
  Type.Object({ do: Type.Literal('issue-deputy-links') }, closed),
  /** How the rehearsal stands; without one: there is none. */
  Type.Object({ do: Type.Literal('note-rehearsal'), rehearsal: Type.Optional(RehearsalView) }, closed),
  /** The link that was wanted; without a path: there is no rehearsal, or nobody like that in it. */
  Type.Object(
    { do: Type.Literal('note-rehearsal-link'), ask: Type.String(), path: Type.Optional(Type.String()) },
    closed,
  ),
  /** A link that signs in to this house, told by `link-issued`. */
  Type.Object({ do: Type.Literal('issue-link'), ask: Type.String(), whom: SignInLinkFor }, closed),
  Type.Object({ do: Type.Literal('stop') }, closed),
]);
export type HubOrder = Static<typeof HubOrder>;
