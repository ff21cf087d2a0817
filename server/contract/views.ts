/**
 * Views: what a screen shows, made by `server/views/` from committed events. Components display, views decide.
 * Their shared parts, and the rules for all of them, stand in `view-parts.ts`.
 */
import { type Static, Type } from '#typebox';
import { PersonCommand } from './commands.ts';
import { Brand, CountingCommission } from './composition.ts';
import { Quorum } from './event.ts';
import { BallotId, MemberId, RequestId, ScreenId, SeatNumber } from './ids.ts';
import { OnAirView } from './on-air.ts';
import { RecordingView } from './recording.ts';
import { Screen } from './screens.ts';
import { SignIns } from './sign-ins.ts';
import { Threshold } from './verdict.ts';
import { FloorCounts, queue, SpeakingTimes, Speech } from './view-floor.ts';
import { LiveView } from './view-live.ts';
import { OfficeView } from './view-office.ts';
import { OperatorView } from './view-operator.ts';
import { OverlayView } from './view-overlay.ts';
import {
  agenda,
  amendments,
  BlockView,
  Count,
  closed,
  EndedBallot,
  guests,
  HealthLine,
  ItemHead,
  RunningBallot,
  Scene,
  SeatMark,
  Sentence,
  SittingHead,
  stage,
} from './view-parts.ts';
import { SecretaryView } from './view-secretary.ts';
import { Choice, MicrophoneMode, Result, SpeechKind, Subject } from './vocabulary.ts';

export * from './view-floor.ts';
export * from './view-live.ts';
export * from './view-office.ts';
export * from './view-operator.ts';
export * from './view-overlay.ts';
export * from './view-parts.ts';
export * from './view-secretary.ts';

export const HallView = Type.Object(
  {
    council: Type.String(),
    brand: Type.Optional(Brand),
    scene: Scene,
    /** What each screen was told to show; a screen that is not here shows what happens. */
    screens: Type.Optional(Type.Unsafe<Record<ScreenId, Screen>>(Type.Record(ScreenId, Screen))),
    ...stage,
  },
  closed,
);
export type HallView = Static<typeof HallView>;

/**
 * A step of the chair; the first that is not refused is the next lawful one. The console sends `command`, after asking
 * for what `asks` names: it is filled in with what the rules suggest.
 */
export const ChairStep = Type.Object(
  {
    key: Type.String({ description: 'The same step has the same key from view to view.' }),
    label: Sentence,
    command: PersonCommand,
    asks: Type.Enum(['nothing', 'confirmation', 'question', 'reason', 'time', 'speaker', 'text'] as const),
    /** Present: the step would be refused now, why, and by which article. */
    refusedBecause: Type.Optional(Sentence),
    article: Type.Optional(Type.String()),
  },
  closed,
);
export type ChairStep = Static<typeof ChairStep>;

/** In how many of how many ballots keys were pressed within the time of each other. */
const together = { together: Count, ballots: Count };
/** Neighbours that press together on most ballots: a sign for the chair, never a proof, and shown nowhere else. */
export const NeighbourReport = Type.Object(
  {
    withinMs: Type.Integer(),
    /** Sittings of this convocation that it is reckoned over. */
    sittings: Count,
    pairs: Type.Array(
      Type.Object(
        {
          seats: Type.Array(SeatNumber),
          names: Type.Array(Type.String()),
          ...together,
          /** The pace of this hall explains it as well. */
          perhapsChance: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
      { minItems: 1, description: 'The most frequent first; those that chance explains last.' },
    ),
    /** The same of every two who do not sit side by side, over all ballots: how often it comes by chance. */
    others: Type.Object(together, closed),
  },
  closed,
);
export type NeighbourReport = Static<typeof NeighbourReport>;

export const ChairView = Type.Object(
  {
    council: Type.String(),
    ...stage,
    chairName: Type.Optional(Type.String()),
    /** The member who presides; absent when whoever presides is no member. `atKeypad`: he votes there, not on this page. */
    presiding: Type.Optional(Type.Object({ memberId: MemberId, atKeypad: Type.Optional(Type.Literal(true)) }, closed)),
    steps: Type.Array(ChairStep),
    /** Registered members who have not voted in the running ballot. */
    notVoted: Type.Array(MemberId),
    /** What the chair should know before acting, e.g. quorum lost or two lawful bases that differ. */
    warnings: Type.Array(Sentence),
    guests,
    amendments,
    block: Type.Optional(BlockView),
    commission: Type.Optional(CountingCommission),
    speaking: SpeakingTimes,
    /** Microphones: the mode, and places that are open: seats, "chair", "rostrum". */
    microphones: Type.Object({ mode: MicrophoneMode, open: Type.Array(Type.String()) }, closed),
    /** The majority that the council's rules give to each subject, keyed by subject. */
    majorityOf: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** Length of each kind of speech now, s, keyed by kind. */
    speechSeconds: Type.Optional(Type.Record(Type.String(), Count)),
    /** Ended ballots of the open item, or of the sitting while none is open, by number: to repeat or set aside. */
    ended: Type.Record(Type.String({ pattern: '^\\d+$' }), EndedBallot),
    /** What each kind of majority would need if a ballot opened now, keyed by majority: written on the button. */
    thresholds: Type.Optional(Type.Record(Type.String(), Threshold)),
    /** Length of a ballot by the council's rules, s. */
    ballotSeconds: Type.Optional(Type.Integer()),
    /** Neighbouring seats that press together; absent while there is no such pair. */
    neighbours: Type.Optional(NeighbourReport),
    health: HealthLine,
  },
  closed,
);
export type ChairView = Static<typeof ChairView>;

/** The part of the deputy's console that is the same for every deputy. */
export const DeputyView = Type.Object(
  {
    council: Type.String(),
    brand: Type.Optional(Brand),
    head: Type.Optional(SittingHead),
    quorum: Type.Optional(Quorum),
    item: Type.Optional(ItemHead),
    ballot: Type.Optional(RunningBallot),
    result: Type.Optional(EndedBallot),
    speech: Type.Optional(Speech),
    floor: FloorCounts,
    queue,
    alarm: stage.alarm,
    ceremony: stage.ceremony,
    agenda,
  },
  closed,
);
export type DeputyView = Static<typeof DeputyView>;

/** The part of the deputy's console that is the member's own. `choice` is what the journal holds. */
export const OwnView = Type.Object(
  {
    memberId: MemberId,
    name: Type.String(),
    gender: Type.Enum(['male', 'female'] as const),
    registered: Type.Boolean(),
    means: Type.Optional(Type.Enum(['card', 'console', 'entered'] as const)),
    seat: Type.Optional(SeatNumber),
    /** A keypad serves that seat: it registers by a card. */
    keypad: Type.Optional(Type.Literal(true)),
    /** The own vote in the running ballot, with its journal position and stamp; of a secret one without the choice. */
    vote: Type.Optional(
      Type.Object(
        { ballotId: BallotId, choice: Type.Optional(Choice), position: Type.Integer(), at: Type.String() },
        closed,
      ),
    ),
    mayChange: Type.Boolean(),
    /** The own outcome in the last ended ballot. `position`: of the own vote in the journal, while its result is shown. */
    lastOutcome: Type.Optional(
      Type.Object({ ballotId: BallotId, outcome: SeatMark, position: Type.Optional(Type.Integer()) }, closed),
    ),
    speaking: Type.Boolean(),
    /** Own requests for the floor, with their places in the queue, from 1. `debateClosed`: speeches of that kind are over. */
    requests: Type.Array(
      Type.Object(
        {
          requestId: RequestId,
          kind: SpeechKind,
          place: Type.Integer({ minimum: 1 }),
          debateClosed: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
    /** Kinds of speech that may be asked for now; the first is what the key on the keypad asks for. */
    mayAskFor: Type.Array(SpeechKind),
    /** Declared a conflict of interest on what is voted, without a ballot on the open item: no vote, no floor. */
    conflict: Type.Optional(Type.Literal(true)),
    /** In the free mode: whether the own microphone is open. */
    microphone: Type.Optional(Type.Enum(['open', 'closed'] as const)),
    /**
     * What the page asks for before it registers and votes; absent: nothing, or it has been given. `keypad`: the own card
     * is in a keypad that answers, and the vote is given there.
     */
    needs: Type.Optional(Type.Enum(['pin', 'card', 'keypad'] as const)),
    /** Own record of this sitting: each ended ballot by its number. Of a secret one only whether part was taken. */
    record: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^\\d+$' }),
        Type.Object(
          {
            title: Type.String(),
            subject: Type.Optional(Subject),
            /** The question as it was put. */
            text: Type.Optional(Type.String()),
            outcome: Type.Optional(SeatMark),
            /** Of several alternatives: the own choice on each. */
            alternatives: Type.Optional(
              Type.Array(Type.Object({ number: Count, text: Type.String(), outcome: Type.Optional(SeatMark) }, closed)),
            ),
            tookPart: Type.Optional(Type.Boolean()),
            result: Result,
            at: Type.String(),
          },
          closed,
        ),
      ),
    ),
    /** Who signed in as this member. */
    signIns: Type.Optional(SignIns),
    /** Own speaking time in this sitting, s. */
    spokenSeconds: Count,
  },
  closed,
);
export type OwnView = Static<typeof OwnView>;

export const VIEWS = {
  hall: HallView,
  chair: ChairView,
  deputy: DeputyView,
  own: OwnView,
  secretary: SecretaryView,
  operator: OperatorView,
  office: OfficeView,
  overlay: OverlayView,
  'on-air': OnAirView,
  recording: RecordingView,
  live: LiveView,
} as const;
export type ViewName = keyof typeof VIEWS;

/** Views that hold nothing but what is public: they are shown without a session too, on `/live/<view>`. */
export const OPEN_VIEWS = ['overlay', 'live'] as const satisfies readonly ViewName[];
export type OpenView = (typeof OPEN_VIEWS)[number];
export type ViewOf<N extends ViewName> = Static<(typeof VIEWS)[N]>;
