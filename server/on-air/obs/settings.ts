/** An entry of `on-air.json` for OBS Studio: where obs-websocket listens, its password, and which scene when. */
import { Line } from '#contract/ids';
import { type Static, Type } from '#typebox';
import { Host, LinkName, Port } from '../entry-parts.ts';

const closed = { additionalProperties: false };
export const SceneName = Line(200, 'A scene of OBS, spelt as there.');
const SEAT_RULE = Type.Object(
  {
    when: Type.Literal('seat'),
    seats: Type.Array(Type.Integer({ minimum: 1, maximum: 9999 }), { minItems: 1, maxItems: 500 }),
    scene: SceneName,
  },
  closed,
);
const RESULT_RULE = Type.Object(
  {
    when: Type.Literal('result'),
    scene: SceneName,
    seconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 300, description: 'Shown so long. Default 10.' })),
  },
  closed,
);
/**
 * `chair`: only the chair's microphone is open; `rostrum`: who has the floor stands at the rostrum; `anybody`: somebody
 * has the floor and no rule of the seat's is there; `no-sitting`: before it is convened and after its close; `quiet`: no
 * other rule fits.
 */
export const PLAIN_OCCASIONS = [
  'chair',
  'rostrum',
  'anybody',
  'ballot',
  'break',
  'alarm',
  'no-sitting',
  'quiet',
] as const;
const PLAIN_RULE = Type.Object({ when: Type.Enum(PLAIN_OCCASIONS), scene: SceneName }, closed);
export const SceneRule = Type.Union([SEAT_RULE, RESULT_RULE, PLAIN_RULE]);
export type SceneRule = Static<typeof SceneRule>;

export const PRESETS = ['two-cameras', 'camera-each-seat', 'plates-only'] as const;
export type Preset = (typeof PRESETS)[number];

export const ObsEntry = Type.Object(
  {
    kind: Type.Literal('obs'),
    name: LinkName,
    host: Host,
    port: Type.Optional(Port),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** Rules made from the seats of the hall; own ones go before them. */
    preset: Type.Optional(Type.Enum(PRESETS)),
    rules: Type.Optional(Type.Array(SceneRule, { maxItems: 200 })),
    closedPart: Type.Optional(
      Type.Object(
        {
          scene: Type.Optional(SceneName),
          mute: Type.Optional(
            Type.Union([Type.Literal('all'), Type.Array(Line(200, 'An input of OBS.'), { maxItems: 50 })], {
              says: {
                uk: 'має бути «all» (усе) або перелік назв джерел звуку, напр. ["Мікрофони"]',
                en: 'must be "all" or a list of inputs, e.g. ["Microphones"]',
              },
            }),
          ),
        },
        { ...closed, description: 'A closed part of a sitting: this scene (default «Заставка»), these inputs mute.' },
      ),
    ),
    shotSeconds: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 60, description: 'A scene stays at least so long, s. Default 2.' }),
    ),
    handMinutes: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 600,
        description: 'After a switch by hand OBS is let be so long. Default 10.',
      }),
    ),
    /** What of OBS tells where the video of the sitting begins. Default: the stream. */
    mark: Type.Optional(Type.Enum(['stream', 'recording', 'nothing'] as const)),
  },
  closed,
);
export type ObsEntry = Static<typeof ObsEntry>;

export const PLATE_SCENE = 'Заставка';
export const DEFAULTS = { port: 4455, shotSeconds: 2, resultSeconds: 10, handMinutes: 10 } as const;
