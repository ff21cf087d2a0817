/**
 * What «Наживо» of the public site shows: what goes on in the hall for whoever is at home. It never says more than the
 * hall display, nor what the public site strikes out; trials are not here. The same comes over the live wire as the view
 * `live` and, cut into files, as `live/now.json`. Of endless texts there is the beginning. Times are ISO 8601 in the council's zone, with its offset.
 */
import { type Static, Type } from '#typebox';
import { Quorum } from './event.ts';
import { LiveClock } from './live-wire.ts';
import { Counts } from './verdict.ts';
import { Outcome, Result, SittingState, SpeechKind } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const Path = Type.String({ description: 'From the site’s root.' });

const Item = Type.Object(
  {
    number: Type.String(),
    title: Type.String(),
    project: Type.Optional(Type.String()),
    reporter: Type.Optional(Type.String()),
  },
  closed,
);
const BallotOnAir = Type.Object(
  {
    number: Type.Integer(),
    text: Type.String(),
    voted: Count,
    present: Count,
    /** Votes «за» that adopt; absent where the votes themselves settle it. */
    needed: Type.Optional(Count),
    openForSeconds: Type.Integer(),
    secret: Type.Optional(Type.Literal(true)),
    /** Secret, by papers: nobody counts it before the commission does. */
    byPaper: Type.Optional(Type.Literal(true)),
    /** The alternative or candidate that is open. */
    alternative: Type.Optional(Type.String()),
  },
  closed,
);
const Ended = {
  number: Type.Integer(),
  path: Path,
  /** What was put. */
  text: Type.String(),
  result: Result,
  headline: Type.String(),
  /** A later ballot of this number set its result aside. */
  setAsideBy: Type.Optional(Type.Integer()),
};
const SpeechOnAir = Type.Object(
  {
    name: Type.String(),
    /** Faction, or the office of a guest. */
    of: Type.Optional(Type.String()),
    kind: SpeechKind,
    limitSeconds: Count,
    paused: Type.Optional(Type.Literal(true)),
  },
  closed,
);

/** What is asked for each second: small. */
export const LiveHead = Type.Object(
  {
    council: Type.String(),
    /** A part of the sitting is closed to the public: nothing else is here. */
    closedPart: Type.Optional(Type.Literal(true)),
    sitting: Type.Optional(
      Type.Object(
        {
          path: Path,
          text: Type.String(),
          state: SittingState,
          startsAt: Type.String(),
          breakUntil: Type.Optional(Type.String()),
          notHeld: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
    alarm: Type.Optional(Type.Object({ since: Type.String() }, closed)),
    quorum: Type.Optional(Quorum),
    item: Type.Optional(Item),
    speech: Type.Optional(SpeechOnAir),
    /** How many wait for the floor. */
    waiting: Type.Optional(Count),
    ballot: Type.Optional(BallotOnAir),
    /** Stands until the next step, as in the hall. */
    result: Type.Optional(
      Type.Object(
        {
          ...Ended,
          explanation: Type.String(),
          counts: Type.Optional(Counts),
          secret: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type LiveHead = Static<typeof LiveHead>;

/** Who voted how in the ballot whose result stands, in the hall's order; of an open ballot alone. */
export const LiveVotes = Type.Array(
  Type.Object({ name: Type.String(), outcome: Outcome, word: Type.String() }, closed),
);
export type LiveVotes = Static<typeof LiveVotes>;

/** What waits, and what was decided in this sitting, the latest first. */
export const LiveCourse = Type.Object(
  {
    next: Type.Array(Type.Object({ number: Type.String(), title: Type.String() }, closed)),
    decided: Type.Array(Type.Object({ ...Ended, at: Type.String() }, closed)),
  },
  closed,
);
export type LiveCourse = Static<typeof LiveCourse>;

export const LiveView = Type.Object(
  { ...LiveHead.properties, votes: Type.Optional(LiveVotes), course: Type.Optional(LiveCourse) },
  closed,
);
export type LiveView = Static<typeof LiveView>;

/** Name of a part: digest of its bytes. The part lies beside `now.json` as `<digest>.json`, and never changes. */
const Digest = Type.String({ pattern: '^[0-9a-f]{16}$' });

/**
 * `live/now.json`. It is made anew when something has changed, and every third of `freshSeconds` to show that the hall is
 * there; where the hub brings it to a far place, at rest once a day.
 */
export const LiveNow = Type.Object(
  {
    v: Type.Literal(1),
    clock: LiveClock,
    /** An answer whose clock is older tells of a hall that is not heard from. */
    freshSeconds: Type.Integer({ minimum: 1 }),
    /** How often it is worth asking. */
    askSeconds: Type.Integer({ minimum: 1 }),
    view: LiveHead,
    votes: Type.Optional(Digest),
    course: Type.Optional(Digest),
  },
  closed,
);
export type LiveNow = Static<typeof LiveNow>;

/** Where the files lie, below the site's root. */
export const LIVE_FOLDER = 'live/';
export const LIVE_NOW = 'now.json';
