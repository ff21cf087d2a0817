/** An entry of `on-air.json` for vMix: where its Web Controller listens, and which input when. */
import { type Static, Type } from '#typebox';
import { Host, LinkName, Port } from '../entry-parts.ts';
import { ObsEntry, SceneName } from '../obs/settings.ts';

const closed = { additionalProperties: false };
/* Rules, presets and lengths are one for every program that switches scenes; vMix calls a scene an input. */
const { preset, rules, shotSeconds, handMinutes } = ObsEntry.properties;

export const VmixEntry = Type.Object(
  {
    ...{ kind: Type.Literal('vmix'), name: LinkName, host: Host, port: Type.Optional(Port) },
    username: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '^[^:]*$' })),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    ...{ preset, rules, shotSeconds, handMinutes },
    closedPart: Type.Optional(
      Type.Object(
        {
          scene: Type.Optional(SceneName),
          mute: Type.Optional(Type.Boolean({ description: 'The master’s sound is off meanwhile. Default true.' })),
        },
        { ...closed, description: 'A closed part of a sitting: this input (default «Заставка»), no sound.' },
      ),
    ),
  },
  closed,
);
export type VmixEntry = Static<typeof VmixEntry>;
export const DEFAULT_VMIX_PORT = 8088;
