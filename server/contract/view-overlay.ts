/**
 * What overlays of the stream show (`/overlay/?scene=NAME`), and mixers read. It is made of what the hall display shows
 * and never says more. While a part of the sitting is closed it holds the council's name and `closedPart`, nothing else.
 */
import { type Static, Type } from '#typebox';
import { Brand } from './composition.ts';
import { Quorum } from './event.ts';
import { Speech } from './view-floor.ts';
import { closed, EndedBallot, ItemHead, RunningBallot, SittingHead, seats } from './view-parts.ts';

/** Scenes of the overlay pages. */
export const OVERLAY_SCENES = [
  'lower-third',
  'agenda',
  'running',
  'tally',
  'quorum',
  'clock',
  'break',
  'next',
] as const;
export const OverlayScene = Type.Enum(OVERLAY_SCENES, { description: 'A scene of the overlay pages.' });
export type OverlayScene = Static<typeof OverlayScene>;

export const OverlayView = Type.Object(
  {
    council: Type.String(),
    brand: Type.Optional(Brand),
    /** A part of the sitting is closed to the public: the plate says so, and nothing else is here. */
    closedPart: Type.Optional(Type.Literal(true)),
    /** What `scene=auto` shows now; absent: nothing. */
    fitting: Type.Optional(OverlayScene),
    head: Type.Optional(SittingHead),
    quorum: Type.Optional(Quorum),
    item: Type.Optional(ItemHead),
    /** The first item that waits on the agenda. */
    next: Type.Optional(ItemHead),
    ballot: Type.Optional(RunningBallot),
    result: Type.Optional(EndedBallot),
    speech: Type.Optional(Speech),
    /** Without the way to the shelter: where everybody goes is no matter of a public stream. */
    alarm: Type.Optional(Type.Object({ since: Type.String() }, closed)),
    seats,
  },
  closed,
);
export type OverlayView = Static<typeof OverlayView>;
