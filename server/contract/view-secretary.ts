/** The secretary's view of the sittings: their record, who is here, the hall's keypads. Keyed by ids; no `null`. */
import { type Static, Type } from '#typebox';
import { CountingCommission } from './composition.ts';
import { Quorum } from './event.ts';
import { DeviceId, MemberId, SeatNumber, SittingId } from './ids.ts';
import { SpeakingTimes } from './view-floor.ts';
import {
  agenda,
  amendments,
  BlockView,
  closed,
  EndedBallot,
  guests,
  HealthLine,
  RunningBallot,
  SecretaryAlert,
  Sentence,
  SittingHead,
  seats,
  stage,
} from './view-parts.ts';

/** One line of the sitting's record, newest first by position. */
export const RecordLine = Type.Object(
  {
    position: Type.Integer(),
    at: Type.String(),
    mark: Type.Enum([
      'adopted',
      'rejected',
      'void',
      'stopped',
      'ballot',
      'item',
      'speech',
      'arrived',
      'left',
      'conflict',
      'statement',
      'alarm',
      'people',
      'sitting',
    ] as const),
    title: Sentence,
    detail: Type.Optional(Sentence),
  },
  closed,
);
export type RecordLine = Static<typeof RecordLine>;

/** A numbered decision, as its papers are counted. `hasDraft`: its text is there from the draft that was voted, as DOCX. */
export const DecisionPaper = Type.Object(
  { number: Type.String(), title: Type.String(), hasDraft: Type.Optional(Type.Literal(true)) },
  closed,
);
export type DecisionPaper = Static<typeof DecisionPaper>;

export const SittingLine = Type.Object(
  {
    ...SittingHead.properties,
    ballots: Type.Array(EndedBallot),
    /** In the order of adoption, which is that of their addresses; absent: none. */
    decisions: Type.Optional(Type.Array(DecisionPaper)),
    /** A part of it was closed: its protocol does not go out to the site. */
    hadClosedPart: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SittingLine = Static<typeof SittingLine>;

/** Record lines are keyed by position, sittings by id. Roll-call papers: `/api/sittings/<id>/ballots/<number>/roll-call.pdf`. */
export const SecretaryView = Type.Object(
  {
    council: Type.String(),
    head: Type.Optional(SittingHead),
    quorum: Type.Optional(Quorum),
    /** Running ballot, for the banner only. */
    ballot: Type.Optional(RunningBallot),
    sittings: Type.Unsafe<Record<SittingId, SittingLine>>(Type.Record(SittingId, SittingLine)),
    record: Type.Record(Type.String({ pattern: '^\\d+$' }), RecordLine),
    agenda,
    seats,
    guests,
    amendments,
    alarm: stage.alarm,
    block: Type.Optional(BlockView),
    /** Who was registered and is not any more: whether the secretary has confirmed that they left («вибув»). */
    departures: Type.Optional(
      Type.Unsafe<Record<MemberId, 'unconfirmed' | 'confirmed'>>(
        Type.Record(MemberId, Type.Enum(['unconfirmed', 'confirmed'] as const)),
      ),
    ),
    /** What has to be seen to at once: a card at several seats, a card taken out after a vote. */
    alerts: Type.Optional(Type.Array(SecretaryAlert)),
    commission: Type.Optional(CountingCommission),
    sittingSecretary: Type.Optional(MemberId),
    speaking: SpeakingTimes,
    /** Seats with a keypad: which device serves each, and whether it answers. */
    keypads: Type.Record(
      Type.String({ pattern: '^\\d+$' }),
      Type.Object({ seat: SeatNumber, device: DeviceId, up: Type.Boolean() }, closed),
    ),
    /** Spare keypads that serve no seat, and whether each answers. */
    spares: Type.Unsafe<Record<DeviceId, { up: boolean }>>(
      Type.Record(DeviceId, Type.Object({ up: Type.Boolean() }, closed)),
    ),
    health: HealthLine,
    journalHead: Type.String({ description: 'Hash of the last committed event, hex.' }),
  },
  closed,
);
export type SecretaryView = Static<typeof SecretaryView>;
