/** The shape every event has, and the quorum as events carry it. */
import { type Static, type TSchema, Type } from '#typebox';

export const closed = { additionalProperties: false };
export const Count = Type.Integer({ minimum: 0 });

/** An event of this type, version 1. Fields may be added as optional ones; anything else is a new version. */
export const event = <const T extends string, D extends Record<string, TSchema>>(type: T, data: D) =>
  Type.Object({ type: Type.Literal(type), v: Type.Literal(1), data: Type.Object(data, closed) }, closed);

/**
 * Deputies registered now, the head apart, and whether they make the sitting competent (280/97-ВР ст. 46). `entered`:
 * how many of them the staff entered, who did not register themselves; absent: none.
 */
export const Quorum = Type.Object(
  { deputies: Count, needed: Count, met: Type.Boolean(), entered: Type.Optional(Count) },
  closed,
);
export type Quorum = Static<typeof Quorum>;
