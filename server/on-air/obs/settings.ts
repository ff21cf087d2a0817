/** An entry of `on-air.json` for OBS Studio: where obs-websocket listens, and its password. */
import { type Static, Type } from '#typebox';
import { Host, LinkName, Port } from '../entry-parts.ts';

export const ObsEntry = Type.Object(
  {
    kind: Type.Literal('obs'),
    name: LinkName,
    host: Host,
    port: Type.Optional(Port),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type ObsEntry = Static<typeof ObsEntry>;
