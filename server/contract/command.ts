/** The shape every command has. */
import { type TSchema, Type } from '#typebox';
import { Text } from './ids.ts';

export const closed = { additionalProperties: false };
/** A command of this type. */
export const command = <const T extends string, D extends Record<string, TSchema>>(type: T, fields: D) =>
  Type.Object({ type: Type.Literal(type), ...fields }, closed);
export const Seconds = Type.Integer({ minimum: 1, maximum: 3600 });
export const Reason = Text(1000, 'Why.');
