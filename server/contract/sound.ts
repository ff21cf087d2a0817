/** The sound of one sitting as it is kept: files by items and speeches. Over HTTP: `/api/sittings/<id>/sound`. */
import { type Static, Type } from '#typebox';
import { Count } from './event.ts';
import { ItemId, Line, SittingId } from './ids.ts';
import { SpeechKind } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Time = Type.Object({ from: Type.String(), to: Type.String() }, closed);

/** What is heard in a file. `between`: the chair's words and whatever is neither a speech nor a ballot. */
export const SoundKind = Type.Enum(['whole', 'before', 'after', 'break', 'between', 'speech', 'ballot'] as const);
export type SoundKind = Static<typeof SoundKind>;

/** One file of sound. `speech`: its position in the journal, its number in the sitting, who spoke. */
export const SoundFile = Type.Object(
  {
    path: Line(400, 'Within the folder of the sitting.'),
    kind: SoundKind,
    item: Type.Optional(Type.Object({ id: ItemId, number: Type.String(), title: Type.String() }, closed)),
    speech: Type.Optional(
      Type.Object({ position: Count, number: Count, speaker: Type.String(), kind: SpeechKind }, closed),
    ),
    /** Number of the ballot. */
    ballot: Type.Optional(Count),
    /** What of the sitting it holds, in order. */
    pieces: Type.Array(Time),
    ms: Count,
    bytes: Count,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
);
export type SoundFile = Static<typeof SoundFile>;

/** `index.json` of the folder. `missing`: time of the sitting that was not recorded, closed parts apart. */
export const SittingSound = Type.Object(
  {
    format: Type.Literal('sound-archive/1'),
    sittingId: SittingId,
    council: Type.String(),
    title: Type.String(),
    timeZone: Type.String(),
    files: Type.Array(SoundFile),
    missing: Type.Array(Time),
    closedParts: Type.Array(Time),
  },
  closed,
);
export type SittingSound = Static<typeof SittingSound>;

/** Why the sound of a sitting is deleted: an act of the council, the end of its term. */
export const DeletionOfSound = Type.Object({ ground: Line(500, 'Ground.') }, closed);
